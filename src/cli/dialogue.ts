import { createInterface, type Interface } from 'node:readline';
import type { Terminal } from './terminal.js';

export interface Dialogue {
  ask: NonNullable<Terminal['ask']>;
  /** Lets go of the input; the program could not end otherwise. */
  close(): void;
}

/**
 * Questions and answers, a line each. Nothing is read before the first question. Ctrl-C and the end of the input are
 * no answer.
 */
export function openDialogue(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Dialogue {
  let open: { reader: Interface; lines: AsyncIterator<string, undefined> } | undefined;
  return {
    ask: async (question) => {
      open ??= startReading(input, output);
      open.reader.setPrompt(question);
      open.reader.prompt();
      const line: IteratorResult<string, undefined> = await open.lines.next();
      return line.done === true ? undefined : line.value;
    },
    close: () => open?.reader.close(),
  };
}

function startReading(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { reader: Interface; lines: AsyncIterator<string, undefined> } {
  const reader = createInterface({ input, output });
  reader.on('SIGINT', () => reader.close());
  return { reader, lines: reader[Symbol.asyncIterator]() };
}

import { fault, type Answer } from './fault.js';
import { findLine, type AskedLine } from './find-line.js';
import { findText } from './find-text.js';
import { foundAnswer } from './found-answer.js';
import type { Reading } from './reading.js';

/** The answers on a line; of a long text, where the words of the line show. */
export function explainLine(asked: AskedLine, reading: Reading): Answer {
  const { project, documents, book } = reading;
  const line = findLine(asked, book.nodes, project);
  if ('fault' in line) {
    const { file, line: number } = asked;
    if (line.fault === 'no-such-file')
      return fault('explain/no-such-file', { file, choices: line.files.join(', ') });
    if (line.fault === 'no-such-line')
      return fault('explain/no-such-line', { file, line: number, lines: line.lines });
    return fault('explain/nothing-there', { file, line: number });
  }
  const words = line.words === '' ? [] : findText(line.words, reading).found;
  const pointers = line.nodes.map(({ pointer }) => pointer);
  const onLine = words.filter(({ origins }) =>
    origins.some((origin) => origin.kind === 'answer' && pointers.includes(origin.pointer)),
  );
  return { found: onLine.length > 0 ? onLine : line.nodes.map((node) => foundAnswer(node, documents, book)) };
}

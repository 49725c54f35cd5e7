import { fill } from '../diagnostics/localise.js';
import type { DocumentType, Period } from '../pipeline.js';
import { defaultType, documentTypes } from './document-types.js';
import { isOneOf, unknownValue, type Context } from './commands/command.js';
import { readPeriod } from './read-period.js';
import { sayMisuse } from './say.js';
import type { Terminal } from './terminal.js';
import { cliWords, type InitWords } from './words.js';

/** What a new agenda is begun with, as far as it is known. */
export interface Choices {
  /** Names or codes from the register. */
  municipalities: readonly string[];
  /** Names of others. */
  names: readonly string[];
  period?: Period;
  documentType?: DocumentType;
}

/** A user to ask, and what is needed for asking. */
interface Asking extends Context {
  words: InitWords;
  ask: (question: string) => Promise<string>;
}

/** Thrown through the questions when the user leaves. */
class Left extends Error {}

/** Asks for what is not given, when there is someone to ask. Undefined when the user leaves without answering. */
export async function askForChoices(given: Choices, context: Context): Promise<Choices | undefined> {
  const { ask } = context.terminal;
  if (ask === undefined) return given;
  const asking: Asking = { ...context, words: cliWords(context.catalogue).init, ask: orLeave(ask) };
  try {
    const isNamed = given.municipalities.length + given.names.length > 0;
    const named = isNamed ? given : await askMunicipalities(asking);
    const period = given.period ?? (await askPeriod(asking));
    const documentType = given.documentType ?? (await askType(asking));
    return { ...named, documentType, ...(period === undefined ? {} : { period }) };
  } catch (error) {
    if (error instanceof Left) return undefined;
    throw error;
  }
}

function orLeave(ask: NonNullable<Terminal['ask']>) {
  return async (question: string): Promise<string> => {
    const answer = await ask(question);
    if (answer === undefined) throw new Left();
    return answer.trim();
  };
}

/** Several are written with commas between them, or a line each. */
export function municipalitiesIn(text: string): string[] {
  return text.split(/[,\n]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]));
}

async function askMunicipalities(asking: Asking): Promise<Pick<Choices, 'municipalities' | 'names'>> {
  const municipalities: string[] = [];
  const names: string[] = [];
  let typed: string[] = [];
  while (typed.length === 0) typed = municipalitiesIn(await asking.ask(asking.words.municipality));
  for (const word of typed) {
    const settled = await settleMunicipality(word, asking);
    if ('code' in settled) municipalities.push(settled.code);
    else names.push(settled.name);
  }
  return { municipalities, names };
}

/** Asks until the word is a municipality, or the user holds to a name that is none. */
async function settleMunicipality(
  word: string,
  { engine, words, ask }: Asking,
): Promise<{ code: string } | { name: string }> {
  for (let wanted = word; ;) {
    const match = await engine.findMunicipality(wanted);
    if ('found' in match) return { code: match.found.code };
    const [only, ...more] = match.candidates;
    const choices = match.candidates.map(({ name }) => name).join(', ');
    const question =
      only === undefined ? words.unregistered : more.length === 0 ? words.meant : words.several;
    const answer = await ask(fill(question, { word: wanted, choices }));
    if (words.no.includes(answer.toLowerCase())) wanted = await askAgain(words, ask);
    else if (!words.yes.includes(answer.toLowerCase())) wanted = answer === '' ? wanted : answer;
    else if (only === undefined) return { name: wanted };
    else if (more.length === 0) return { code: only.code };
  }
}

async function askAgain(words: InitWords, ask: Asking['ask']): Promise<string> {
  for (;;) {
    const answer = await ask(words.again);
    if (answer !== '') return answer;
  }
}

async function askPeriod({ words, ask, catalogue, terminal }: Asking): Promise<Period | undefined> {
  for (;;) {
    const answer = await ask(words.period);
    if (answer === '' || words.no.includes(answer.toLowerCase())) return undefined;
    const read = readPeriod(answer);
    if ('period' in read) return read.period;
    sayMisuse(read.misuse, catalogue, terminal);
  }
}

async function askType({ words, ask, catalogue, terminal }: Asking): Promise<DocumentType> {
  const rows = documentTypes.map((type) => `  ${type.padEnd(14)} ${words.types[type]}\n`);
  terminal.err(rows.join(''));
  for (;;) {
    const answer = (await ask(fill(words.type, { choice: defaultType }))).toLowerCase();
    if (answer === '') return defaultType;
    if (isOneOf(answer, documentTypes)) return answer;
    sayMisuse(unknownValue('--typ', answer, documentTypes).misuse, catalogue, terminal);
  }
}

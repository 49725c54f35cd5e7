import { isGroup, partsAt, textOf } from '../answers/parts.js';
import type { Project } from '../answers/project.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { isParagraphId } from '../document/citable.js';
import { isTooTangled } from '../markdown/too-tangled.js';
import type { Template } from './template.js';

/**
 * Whether composing these answers may find something wrong. Composing takes most of a check's time, and nearly all
 * answers are plain prose of which there is nothing to say: this tells so by a look at their signs. In doubt it is
 * true, and composing settles it; false is a promise.
 */
export function mayObject({ answers }: Project, schema: Schema, template: Template): boolean {
  const ids = referableIds(answers);
  if (ids.some(collidesWith(template))) return true;
  const sources = partsAt(answers, ['källor', '*']).flatMap(({ value }) => textOf(value, 'id') ?? []);
  const isSafe = safety(new Set(ids), new Set(sources));
  for (const text of longAnswers(answers, schema, schema)) if (!isSafe(text)) return true;
  return false;
}

/** What a reference can lead to, when nothing is wrong with the ids. */
const referable = ['övergripande_mål mål *', 'insatsområden områden *', 'insatser lista *', 'bilagor *'];

function referableIds(answers: unknown): string[] {
  return referable.flatMap((path) =>
    partsAt(answers, path.split(' ')).flatMap(({ value }) => textOf(value, 'id') ?? []),
  );
}

/** Whether an id can be one that the document type, or a paragraph, has already. */
function collidesWith({ text, partials }: Template): (id: string) => boolean {
  const texts = [text, ...Object.values(partials)].join('\n');
  const named = (pattern: RegExp): string[] => [...texts.matchAll(pattern)].map(([, name = '']) => name);
  const own = new Set([...named(/(?:anchor |id=)"([^"]+)"/gu), ...named(/\{#([\p{L}\p{N}_-]+)/gu)]);
  const prefixes = named(/prefix="([^"]+)"/gu);
  return (id) => own.has(id) || isParagraphId(id) || prefixes.some((prefix) => id.startsWith(prefix));
}

function* longAnswers(answer: unknown, declared: Schema, root: Schema): Generator<string> {
  const schema = resolveSchema(declared, root);
  if (typeof answer === 'string') {
    if (schema.contentMediaType !== undefined) yield answer;
  } else if (Array.isArray(answer)) {
    for (const item of answer) yield* longAnswers(item, schema.items ?? {}, root);
  } else if (isGroup(answer)) {
    for (const [key, inner] of Object.entries(answer)) {
      const property = schema.properties?.[key];
      if (property !== undefined) yield* longAnswers(inner, property, root);
    }
  }
}

const reference = /(?<!!)\[([^[\]\n^]*)\]\(#([\p{Ll}\p{N}-]+)\)/gu;
const webLink = /(?<!!)\[[^[\]\n^]+\]\(https?:\/\/(?:[a-z\d-]+\.)+[a-z]+(?:\/[\w./~-]*)?\)/g;
const call = /\[\^([\p{L}\p{N}-]+)\](?!:)/gu;

/** Links, pictures, notes, HTML and addresses; signs that look like a heading or a bullet; what cannot be told apart. */
const doubtful =
  /\]\(|\[\^|!\[|<|#|[•·▪◦●○\uF0B7\uF0A7@]|https?:|www\.|\\|`|-[^\S \n]|(?<![\p{L}\p{N}])o\s|\t.*\n.*\t/iu;
/** A dash where a line, or words after a sign of Markdown, may begin. In a sentence it stands after a word or a stop. */
const leadingDash = /(?<![\p{L}\p{N}.,;:!?”"’%][^\S\n]*)[–—]/u;
/** A cell with nothing to say. */
const dashInCell = /(?<=\|) *[–—] *(?=\|)/gu;
/** Stands where words of an answer are cut in two, or a note begins. */
const seam = '\uFFFC';
/** Where the notes that an answer has of its own begin. */
const ownNotes = /^\[\^[\p{L}\p{N}-]+\]: /mu;
const ownNote = /^\[\^([\p{L}\p{N}-]+)\]: (?=\s*\S)/gmu;

function safety(ids: ReadonlySet<string>, sources: ReadonlySet<string>): (text: string) => boolean {
  return (text) => {
    const end = ownNotes.exec(text)?.index ?? text.length;
    const [body, notes] = [text.slice(0, end), text.slice(end)];
    const labels = [...notes.matchAll(ownNote)].map(([, label = '']) => label);
    const called = new Set([...body.matchAll(call)].map(([, label = '']) => label));
    const areCalled = labels.every((label) => called.has(label) && !sources.has(label));
    if (!areCalled || new Set(labels).size < labels.length || isTooTangled(text)) return false;
    const defined = new Set([...sources, ...labels]);
    const plain = withoutLinks(body, ids).replace(call, (all, label: string) =>
      defined.has(label) ? seam : all,
    );
    return isPlain(plain) && (notes === '' || isPlain(withoutLinks(notes.replace(ownNote, seam), ids)));
  };
}

/** The text with links and references of which nothing is to be said written out. */
function withoutLinks(text: string, ids: ReadonlySet<string>): string {
  return text
    .replace(reference, (all, words: string, id: string) => (ids.has(id) ? `${seam}${words}${seam}` : all))
    .replace(webLink, seam)
    .replace(dashInCell, '');
}

function isPlain(text: string): boolean {
  return /\p{L}/u.test(text) && !doubtful.test(text) && !leadingDash.test(text);
}

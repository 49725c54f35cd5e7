import { pointerTo, rootPointer } from '../answers/pointer.js';
import type { Placed } from '../answers/project.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { nearest, sameButForSpelling } from '../diagnostics/nearest.js';
import { keyOf, stands, type Fault, type Finding } from './fault.js';
import { homesOf } from './schema-keys.js';

/** More homes than this say nothing: `namn` and `beskrivning` stand nearly everywhere. */
const tellingHomes = 3;

/** A key that the schema does not know here: misspelt, or in its place somewhere else. */
export function explainUnknownKey({ params, pointer, schema, root, project }: Fault): Finding {
  const key = String(params['additionalProperty']);
  const known = Object.keys(schema.properties ?? {});
  const finding = {
    code: 'validate/unknown-key',
    details: { key: excerpt(key), choices: known.join(', ') },
    place: project.places.key(pointerTo(pointer, key)),
  };
  if (pointer === rootPointer && isMisplacedFramework(project, known))
    return { ...finding, hint: 'framework' };
  const meant = sameButForSpelling(key, known);
  if (meant !== undefined)
    return { ...finding, details: { ...finding.details, nearest: meant }, hint: 'nearest' };
  const homes = homesOf(key, root);
  if (homes.some((home) => home.length === 0)) return { ...finding, hint: 'at-top' };
  if (homes.length > 0 && homes.length <= tellingHomes) {
    const home = homes.map((path) => path.join(' › ')).join(', ');
    return { ...finding, details: { ...finding.details, home }, hint: 'elsewhere' };
  }
  const close = nearest(key, known);
  if (close === undefined) return finding;
  return { ...finding, details: { ...finding.details, nearest: close }, hint: 'nearest' };
}

/** A framework's file among the files of the agenda: its keys land beside the chapters. */
function isMisplacedFramework({ answers }: Placed, known: readonly string[]): boolean {
  const telling = ['id', 'namn', 'mål'];
  return telling.every((key) => Object.hasOwn(answers, key) && !known.includes(key));
}

/** A required key that is not there, or stands there without an answer. */
export function explainMissing({ params, pointer, project }: Fault): Finding {
  const key = String(params['missingProperty']);
  const parent = keyOf(pointer);
  const empty = stands(pointer, key, project);
  return {
    code: empty ? 'validate/empty' : 'validate/missing',
    details: { key, parent },
    place: project.places.key(pointerTo(pointer, key)),
    ...(parent === '' && !empty ? { hint: 'at-top' } : {}),
    ...(empty && isBetweenQuotes(pointerTo(pointer, key), project) ? { hint: 'between-quotes' } : {}),
  };
}

/** `namn: ""` */
function isBetweenQuotes(pointer: string, { places, texts }: Placed): boolean {
  const { file, line, endColumn } = places.key(pointer);
  const text = line === undefined ? undefined : texts.get(file)?.split('\n')[line - 1];
  return text !== undefined && /^\s*:\s*(?:""|'')/.test(text.slice((endColumn ?? 1) - 1));
}

/** The same item twice in a list where each is to stand once. */
export function explainRepeated({ params, pointer, key, value, project }: Fault): Finding {
  const index = Math.max(Number(params['i']), Number(params['j']));
  const item: unknown = Array.isArray(value) ? value[index] : undefined;
  return {
    code: 'validate/repeated',
    details: { key, value: excerpt(String(item)) },
    place: project.places.value(pointerTo(pointer, index)),
  };
}

/** A list or group with too little in it: load leaves out empty ones, but the library may be given them. */
export function explainEmpty({ key }: Fault): Finding {
  return { code: 'validate/empty', details: { key } };
}

import { parentOf, segmentsOf, type Pointer } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import { answerNodes, isScalar, type AnswerNode } from './answer-nodes.js';
import type { AnswerPlace, AnswerWithQuestion } from './explanation.js';
import type { Passage } from './passages.js';
import { frameworkWords } from './framework-words.js';
import { keyOfParts, keyText, occurrences, type KeyPart, type Occurrence } from './key-text.js';

/** Looks answers up: what they are called, what they say, where in the files their words stand. */
export interface AnswerBook {
  nodes: readonly AnswerNode[];
  at(pointer: Pointer): AnswerNode | undefined;
  /** The place of the first of some words, given by their keys, that the answer says; if it says none, of the answer. */
  place(pointer: Pointer, wanted?: readonly string[]): AnswerPlace;
  /** The place of something in the graphic profile. */
  inProfile(pointer: Pointer): AnswerPlace;
  /** The place of words, given by their key, in the file of a framework. */
  inFramework(wanted: string): AnswerPlace | undefined;
  /** The same as `place`, with the question. */
  asked(pointer: Pointer, wanted?: readonly string[]): AnswerWithQuestion;
  /** The place where an answer refers to an id. */
  reference(pointer: Pointer, id: string): AnswerPlace;
  /**
   * Which answer it is whose words these are, of a list or group that a template put into words together (amounts by
   * year): the one that says them, or the list or group of those that do. Undefined when that cannot be told.
   */
  narrowed(together: Pointer, wanted: string): Pointer | undefined;
  /** Every answer as a passage of its own, as it stands in its file. */
  passages: readonly Passage[];
}

/** `references`: what is written in a text where it refers to an id and leaves the words to the program. */
export function answerBook(
  project: Project,
  schema: Schema,
  references: ReadonlyMap<string, string>,
): AnswerBook {
  const { answers, places, profile } = project;
  const nodes = answerNodes(schema, answers);
  const byPointer = new Map(nodes.map((node) => [node.pointer, node]));
  const spoken = nodes.flatMap(({ pointer, value }) =>
    isScalar(value) ? [{ pointer, text: String(value) }] : [],
  );
  const passages = spoken.map(({ pointer, text }): Passage => ({
    within: 'text',
    pieces: [{ text, source: { kind: 'answer', pointer } }],
  }));

  function place(pointer: Pointer, wanted: readonly string[] = []): AnswerPlace {
    const node = byPointer.get(pointer);
    const path = pathOf(node);
    if (node?.value === undefined) return { pointer, place: places.key(pointer), path };
    const { value } = node;
    const found = typeof value === 'string' ? placeIn(value, wanted, references) : undefined;
    if (found !== undefined)
      return { pointer, place: places.words(pointer, found.from, found.to - found.from), path };
    return { pointer, place: isScalar(value) ? places.value(pointer) : places.key(pointer), path };
  }

  function inProfile(pointer: Pointer): AnswerPlace {
    return { pointer, place: (profile?.places ?? places).value(pointer), path: segmentsOf(pointer) };
  }

  function reference(pointer: Pointer, id: string): AnswerPlace {
    const value = byPointer.get(pointer)?.value;
    const index = typeof value === 'string' ? value.indexOf(`](#${id})`) : -1;
    if (typeof value !== 'string' || index === -1) return place(pointer);
    const from = value.lastIndexOf('[', index);
    const length = value.indexOf(')', index) + 1 - from;
    return { ...place(pointer), place: places.words(pointer, from, length) };
  }

  function asked(pointer: Pointer, wanted?: readonly string[]): AnswerWithQuestion {
    const { question, page } = byPointer.get(pointer) ?? {};
    return {
      ...place(pointer, wanted),
      ...(question === undefined ? {} : { question }),
      ...(page === undefined ? {} : { page }),
    };
  }

  function narrowed(together: Pointer, wanted: string): Pointer | undefined {
    const below = spoken.filter(({ pointer }) => isWithin(pointer, together));
    const keyed = below.map(({ pointer, text }) => ({ pointer, key: keyText(text).key }));
    const sayIt = keyed.filter(({ key }) => key.includes(wanted));
    const said = sayIt.length > 0 ? sayIt : keyed.filter(({ key }) => key !== '' && wanted.includes(key));
    const [first, ...rest] = said.map(({ pointer }) => pointer);
    return first === undefined || leavesFigures(wanted, said) ? undefined : rest.reduce(commonParent, first);
  }

  return {
    nodes,
    at: (pointer) => byPointer.get(pointer),
    place,
    inFramework: frameworkWords(project),
    inProfile,
    asked,
    reference,
    narrowed,
    passages,
  };
}

/** A named item goes by its name alone, another by its list and number: "insatser", "Mina sidor", "finansiering 2". */
function pathOf(node: AnswerNode | undefined): string[] {
  if (node === undefined) return [];
  const { names, parent } = node;
  const [key = '', ...named] = names;
  const around = pathOf(parent);
  if (!node.isItem) return [...around, key];
  const name = named.at(-1);
  const list = around.at(-1) ?? '';
  if (name === undefined) return [...around.slice(0, -1), `${list} ${Number(key) + 1}`];
  return around.length > 1 ? [...around.slice(0, -1), name] : [...around, name];
}

export function isWithin(pointer: Pointer, outer: Pointer): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/** Whether there are figures among the words that none of the answers says, by its value or by its key: a year. */
function leavesFigures(wanted: string, said: readonly { pointer: Pointer; key: string }[]): boolean {
  if (said.some(({ key }) => key.includes(wanted))) return false;
  const words = said.flatMap(({ pointer, key }) => [key, segmentsOf(pointer).at(-1) ?? '']);
  const left = words
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replace(word, ' '), wanted);
  return /\d/.test(left);
}

function commonParent(left: Pointer, right: Pointer): Pointer {
  let common = left;
  while (!isWithin(right, common)) common = parentOf(common);
  return common;
}

/** The first of some words that a text says, as a word of its own if it can be had. */
function placeIn(
  text: string,
  wanted: readonly string[],
  references: ReadonlyMap<string, string>,
): Occurrence | undefined {
  const keys = [keyText(text), keyOfParts(asRead(text, references))];
  for (const words of wanted) {
    const found = keys.flatMap((key) => occurrences(words, key, text));
    const [first] = [...found.filter(({ isInside }) => !isInside), ...found];
    if (first !== undefined) return first;
  }
  return undefined;
}

const markup = /\[\^[^\]\n]*\](?!:)|!?\[([^\]\n]*)\]\(([^)\n]*)\)/g;

/** A long answer as it is read: without the calls of notes and the addresses of links, the words of references filled in. */
function asRead(text: string, references: ReadonlyMap<string, string>): KeyPart[] {
  const parts: KeyPart[] = [];
  let end = 0;
  for (const match of text.matchAll(markup)) {
    const [whole, words = '', address = ''] = match;
    parts.push({ text: text.slice(end, match.index), offset: end });
    const filled = words === '' ? references.get(address.slice(1)) : undefined;
    if (filled !== undefined) parts.push({ text: filled, offset: match.index, whole: true });
    else parts.push({ text: words, offset: match.index + whole.indexOf('[') + 1 });
    end = match.index + whole.length;
  }
  return [...parts, { text: text.slice(end), offset: end }];
}

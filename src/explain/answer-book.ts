import { keyPath } from '../answers/key-path.js';
import { parentOf, type Pointer } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import { answerNodes, isScalar, type AnswerNode } from './answer-nodes.js';
import type { AnswerPlace, AnswerWithQuestion } from './explanation.js';
import { findKey, keyOfParts, keyText, type KeyPart } from './key-text.js';

/** Looks answers up: what they are called, what they say, where in the files their words stand. */
export interface AnswerBook {
  nodes: readonly AnswerNode[];
  at(pointer: Pointer): AnswerNode | undefined;
  /** The place of some words of an answer, given by their key; without, or if they are not there, of the answer. */
  place(pointer: Pointer, wanted?: string): AnswerPlace;
  /** The same, with the question. */
  asked(pointer: Pointer, wanted?: string): AnswerWithQuestion;
  /**
   * Which answer it is whose words these are, when a template put several into words together (a list, amounts by
   * year): the one that says them, or the list or group of those that do.
   */
  narrowed(pointers: readonly Pointer[], wanted: string): Pointer | undefined;
  /** The answers that say something, in the schema's order. */
  spoken: readonly SpokenAnswer[];
}

export interface SpokenAnswer {
  pointer: Pointer;
  text: string;
}

/** `references`: what is written in a text where it refers to an id and leaves the words to the program. */
export function answerBook(
  { answers, places }: Project,
  schema: Schema,
  references: ReadonlyMap<string, string>,
): AnswerBook {
  const nodes = answerNodes(schema, answers);
  const byPointer = new Map(nodes.map((node) => [node.pointer, node]));
  const spoken = nodes.flatMap(({ pointer, value }): SpokenAnswer[] =>
    isScalar(value) ? [{ pointer, text: String(value) }] : [],
  );

  function place(pointer: Pointer, wanted = ''): AnswerPlace {
    const node = byPointer.get(pointer);
    const path = keyPath(answers, pointer);
    if (node?.value === undefined) return { pointer, place: places.key(pointer), path };
    const found = typeof node.value === 'string' ? findWords(node.value, wanted) : undefined;
    if (found !== undefined)
      return { pointer, place: places.words(pointer, found.from, found.to - found.from), path };
    return { pointer, place: isScalar(node.value) ? places.value(pointer) : places.key(pointer), path };
  }

  function findWords(text: string, wanted: string): { from: number; to: number } | undefined {
    if (wanted === '') return undefined;
    return (
      findKey(wanted, keyText(text), text) ?? findKey(wanted, keyOfParts(asRead(text, references)), text)
    );
  }

  function asked(pointer: Pointer, wanted?: string): AnswerWithQuestion {
    const { question, page } = byPointer.get(pointer) ?? {};
    return {
      ...place(pointer, wanted),
      ...(question === undefined ? {} : { question }),
      ...(page === undefined ? {} : { page }),
    };
  }

  function narrowed(pointers: readonly Pointer[], wanted: string): Pointer | undefined {
    const below = spoken.filter((one) => pointers.some((pointer) => isWithin(one.pointer, pointer)));
    const keyed = below.map(({ pointer, text }) => ({ pointer, key: keyText(text).key }));
    const sayIt = keyed.filter(({ key }) => key.includes(wanted));
    const said = sayIt.length > 0 ? sayIt : keyed.filter(({ key }) => key !== '' && wanted.includes(key));
    const [first, ...rest] = said.map(({ pointer }) => pointer);
    return first === undefined ? undefined : rest.reduce(commonParent, first);
  }

  return { nodes, at: (pointer) => byPointer.get(pointer), place, asked, narrowed, spoken };
}

export function isWithin(pointer: Pointer, outer: Pointer): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

function commonParent(left: Pointer, right: Pointer): Pointer {
  let common = left;
  while (!isWithin(right, common)) common = parentOf(common);
  return common;
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

import { describe, expect, it } from 'vitest';
import { segmentsOf, type Pointer } from '../../src/answers/pointer.js';
import type { Document } from '../../src/document/tree.js';
import { documentInline } from '../../src/document/walk.js';
import { explainer } from '../../src/explain/explain.js';
import { explainable } from '../support/explainable.js';
import { projects } from '../support/projects.js';
import { terms } from '../support/terms.js';

/** Letters and digits: what formatting leaves as it is. */
const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

interface Sourced {
  words: string;
  source: Pointer;
}

/** Every text with a source, once. */
function sourcedTexts(documents: readonly { document: Document }[]): Sourced[] {
  const texts = documents.flatMap(({ document }) =>
    [...documentInline(document)].flatMap((node) =>
      'value' in node && node.source !== undefined && bare(node.value) !== ''
        ? [{ words: node.value, source: node.source }]
        : [],
    ),
  );
  return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()];
}

/** What is said at a place and below, keys included: a year is a key. */
function said(answers: unknown, pointer: Pointer): string {
  const value = segmentsOf(pointer).reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    answers,
  );
  return bare([...segmentsOf(pointer), ...scalarsIn(value)].join(' '));
}

function scalarsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, one]) => [key, ...scalarsIn(one)]);
}

/**
 * Numbers, dates and lists are written in other words than they are given in; every figure in them is given. Sources of
 * funding are written as they are called.
 */
function isSaidBy(words: string, value: string): boolean {
  if (words === 'tkr') return true;
  const called = Object.keys(terms.sources).filter((source) => terms.sources[source] === words);
  if (called.some((source) => value.endsWith(bare(source)))) return true;
  if (value.includes(bare(words))) return true;
  const numbers = words.replace(/(?<=\d)[\u00A0.,](?=\d)/g, '').match(/\d+/g) ?? [];
  const parts = words.split(/, | och /).map(bare);
  const isList = parts.length > 1 && parts.every((part) => value.includes(part));
  return isList || (numbers.length > 0 && numbers.every((number) => value.includes(number)));
}

describe.each(Object.entries(projects))('every text of %s that an answer gave', (_, folder) => {
  it('is found by its own words, and leads to an answer that says them', async () => {
    const { subject } = await explainable(folder);
    const ask = explainer(subject);
    const texts = sourcedTexts(subject.documents);
    expect(texts.length).toBeGreaterThan(40);
    const lost = texts.filter(({ words, source }) => {
      const answer = ask(words);
      if ('problem' in answer) return true;
      const origins = answer.found.flatMap((one) => one.origins);
      return !origins.some((origin) => {
        if (origin.kind !== 'answer') return false;
        const { answers } = subject.project;
        const isRelated = [origin.pointer, source].some((one) =>
          [origin.pointer, source].every((other) => other.startsWith(parentList(one))),
        );
        return isRelated && isSaidBy(words, said(answers, origin.pointer));
      });
    });
    expect(lost).toEqual([]);
  });
});

/** Items that are written in one go carry the pointer of the first: the list that they stand in. */
function parentList(pointer: Pointer): Pointer {
  return pointer.replace(/\/\d+$/, '');
}

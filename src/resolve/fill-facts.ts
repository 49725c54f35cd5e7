import { isGroup } from '../answers/parts.js';

/** What a region's texts can say of each member: "Digital agenda för {kommun}". */
export interface Facts {
  kommun: string;
  kortnamn: string;
  region: string;
}

const sign = /\{(kommun|kortnamn|region)\}/g;

/** The answers with every fact filled in. The input is not changed. */
export function withFacts(answer: unknown, facts: Facts): unknown {
  if (typeof answer === 'string') return filled(answer, facts);
  if (Array.isArray(answer)) return answer.map((item: unknown) => withFacts(item, facts));
  if (!isGroup(answer)) return answer;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(answer)) setOwn(copy, key, withFacts(value, facts));
  return copy;
}

/** Where a character of a filled text stands in the text as it is typed; inside a fact, at the fact's sign. */
export function typedOffset(typed: string, offset: number, facts: Facts): number {
  let longer = 0;
  for (const match of typed.matchAll(sign)) {
    const start = match.index + longer;
    const fact = factOf(match[1], facts);
    if (offset < start) break;
    if (offset < start + fact.length) return match.index;
    longer += fact.length - match[0].length;
  }
  return offset - longer;
}

/** A key may be called __proto__. */
export function setOwn(group: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(group, key, { value, enumerable: true, writable: true, configurable: true });
}

function filled(text: string, facts: Facts): string {
  return text.includes('{') ? text.replace(sign, (_, name: string) => factOf(name, facts)) : text;
}

function factOf(name: string | undefined, facts: Facts): string {
  return facts[name as keyof Facts];
}

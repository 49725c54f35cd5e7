import { pointerTo, rootPointer, type Pointer } from './pointer.js';

/** A part of the answers with its place. Answers that are not of the expected kind are passed over, never a fault. */
export interface Part {
  pointer: Pointer;
  value: unknown;
}

export type Group = Readonly<Record<string, unknown>>;

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parts at a path of keys; `*` stands for every item of a list. */
export function partsAt(answers: unknown, path: readonly string[]): Part[] {
  return path.reduce<Part[]>(
    (parts, key) => parts.flatMap((part) => step(part, key)),
    [{ pointer: rootPointer, value: answers }],
  );
}

/** What stands under a key of its own in a group; undefined when it is no group, or has no such key. */
export function valueOf(group: unknown, key: string): unknown {
  return isGroup(group) && Object.hasOwn(group, key) ? group[key] : undefined;
}

export function textOf(group: unknown, key: string): string | undefined {
  const value = valueOf(group, key);
  return typeof value === 'string' ? value : undefined;
}

function step({ pointer, value }: Part, key: string): Part[] {
  if (key === '*') {
    if (!Array.isArray(value)) return [];
    return value.map((item: unknown, index) => ({ pointer: pointerTo(pointer, index), value: item }));
  }
  if (!isGroup(value) || !Object.hasOwn(value, key)) return [];
  return [{ pointer: pointerTo(pointer, key), value: value[key] }];
}

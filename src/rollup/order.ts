/** The same order on every machine: by the letters' numbers, not by a language's rules. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Members in the order in which they were registered: municipalities by code, then the region's own entries. */
export function inOrder<Entry extends { code: string }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => byText(one.code, other.code));
}

export function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** Replaces `{name}` in words that come from the terms. */
export function filledWith(pattern: string, details: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (name, key: string) =>
    Object.hasOwn(details, key) ? String(details[key]) : name,
  );
}

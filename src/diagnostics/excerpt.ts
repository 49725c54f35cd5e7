const limit = 60;

/** What is quoted in a message: one line, not too long, the end replaced by an ellipsis. */
export function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}

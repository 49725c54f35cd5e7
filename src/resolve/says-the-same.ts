import { isGroup, valueOf } from '../answers/parts.js';

/** Whether two answers say the same. How a text is broken into lines, and the spaces in it, say nothing. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return words(one) === words(other);
  if (Array.isArray(one) && Array.isArray(other))
    return (
      one.length === other.length && one.every((item: unknown, index) => saysTheSame(item, other[index]))
    );
  if (!isGroup(one) || !isGroup(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => saysTheSame(valueOf(one, key), valueOf(other, key)));
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import { createHash } from 'node:crypto';

const maxLength = 40;
const plain = /^[a-z][a-z0-9_]{0,39}$/;

/**
 * Word's name for an id. Word takes 40 characters of ASCII letters, digits and underscore, and does not tell A from a;
 * ids may hold å, ä, ö and hyphens. So everything but short lower-case ASCII ids gets a hash of the id, which makes
 * the name depend on the id alone: links into a file keep working when headings are added around them.
 */
export function bookmarkName(id: string): string {
  if (plain.test(id)) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 12);
  const words = id
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const stem = /^[a-z]/.test(words) ? words : `b_${words}`;
  // A doubled underscore never occurs in `stem`, so such a name differs from every plain id but one made to collide.
  return `${stem.slice(0, maxLength - hash.length - 2)}__${hash}`;
}

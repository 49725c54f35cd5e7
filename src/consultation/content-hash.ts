import { createHash } from 'node:crypto';

/** SHA-256 (hex) of what an edition holds: the agenda's answers and the consultation's, however their keys are ordered. */
export function contentHash(answers: object, consultation: object): string {
  return createHash('sha256').update(canonicalJson({ answers, consultation })).digest('hex');
}

/** JSON with the keys of every group sorted, so that the same answers give the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}

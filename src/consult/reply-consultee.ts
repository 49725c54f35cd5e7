import type { Consultation, Remissinstans } from '../answers/consultation.js';
import type { Reply } from '../consultation/reply.js';
import { isSameName, nameKey } from '../language/names.js';

/** Who has replied. */
export interface ReplyConsultee {
  /** Tells consultees apart. Never changes when the list's names do. */
  key: string;
  /** What goes into the ids of their views: namesakes share it, so that no id hangs on who came first. */
  idKey: string;
  /** As on the list, or for one that is not on it, or one of the public, as in the reply; "" when it does not say. */
  name: string;
  /** On the list. */
  listed?: Remissinstans;
  /** What the reply calls its sender, when that is somebody else than its id says. */
  stated?: string;
}

type Sent = Pick<Reply, 'sender' | 'channel' | 'file' | 'sha256'>;

/** The consultee that a reply comes from; `stated` is what the secretariat says of it, when it does. */
export function consulteeOf(
  reply: Sent,
  stated: string | undefined,
  consultation: Consultation,
): ReplyConsultee {
  const consultee = identified(reply, stated, consultation);
  return { ...consultee, idKey: consultee.key };
}

function identified(
  reply: Sent,
  stated: string | undefined,
  consultation: Consultation,
): Omit<ReplyConsultee, 'idKey'> {
  const { id, name } = reply.sender;
  const listed =
    find(stated, consultation) ??
    (stated === undefined ? (find(id, consultation) ?? find(name, consultation)) : undefined);
  if (listed === undefined) {
    const called = stated ?? (name || (id ?? ''));
    return { key: called === '' ? fileKey(reply) : `-/${nameKey(called)}`, name: called };
  }
  if (listed.typ !== 'allmänhet') {
    // What the secretariat has said or typed itself is not in question.
    const isOther =
      stated === undefined && reply.channel !== 'typed' && name !== '' && find(name, consultation) !== listed;
    return { key: listed.id, name: listed.namn, listed, ...(isOther ? { stated: name } : {}) };
  }
  // Many reply as the public, each for themselves.
  const isOwnName = name !== '' && find(name, consultation) !== listed;
  return isOwnName
    ? { key: `${listed.id}/${nameKey(name)}`, name, listed }
    : { key: `${listed.id}/${fileKey(reply)}`, name: listed.namn, listed };
}

/** A file that is typed may be mended, and keeps its name; any other keeps its bytes. */
function fileKey({ channel, file, sha256 }: Sent): string {
  return channel === 'typed' ? file : sha256;
}

function find(words: string | undefined, { remissinstanser }: Consultation): Remissinstans | undefined {
  if (words === undefined || words === '') return undefined;
  return (
    remissinstanser.find(({ id }) => isSameName(id, words)) ??
    remissinstanser.find(({ namn }) => isSameName(namn, words))
  );
}

/**
 * The consultees of replies in the order that these came in. Of the public several may have one name: the second who has
 * it is told from the first by its file, unless the secretariat has said which file counts.
 */
export function apart(
  rows: readonly { consultee: ReplyConsultee; reply: Sent; isSettled: boolean }[],
): { consultee: ReplyConsultee; sameName?: string }[] {
  const settled = new Set(rows.flatMap(({ consultee, isSettled }) => (isSettled ? [consultee.key] : [])));
  const first = new Map<string, Sent>();
  return rows.map(({ consultee, reply }) => {
    const known = first.get(consultee.key);
    if (known === undefined) first.set(consultee.key, reply);
    const isAlone = known === undefined || known.sha256 === reply.sha256 || settled.has(consultee.key);
    if (consultee.listed?.typ !== 'allmänhet' || isAlone) return { consultee };
    return { consultee: { ...consultee, key: `${consultee.key}/${fileKey(reply)}` }, sameName: known.file };
  });
}

import type { Reply, View } from '../consultation/reply.js';
import { bareId, viewIdentity, viewIds } from '../consultation/view-ids.js';
import { outlineOf, withEdition, type Outline, type OutlineItem } from './outline.js';
import { placeWords } from './place-words.js';
import type { Register, RegisteredReply } from './register.js';
import type { ReplyConsultee } from './reply-consultee.js';
import { newest, type Editions } from './take-in.js';
import type { ReplyTerms } from '../language/terms.js';

/** One view, in however many files its consultee sent it. */
export interface GatheredView extends Omit<View, 'key'> {
  /** "s-3f9a2c07": what it is called in the assessment. */
  id: string;
  consultee: ReplyConsultee;
  /** Where it is laid out. */
  item: OutlineItem;
  /** "6.2.1 Kontaktcenter, stycke 43": the place as its own edition calls it. */
  place: string;
  /** What the place may have been called before: by other editions, and when its own was the newest. */
  places: readonly string[];
  /** The reply that it is taken from: one that counts, when there is one. */
  reply: Reply;
  /** Number of that reply's edition. */
  edition: number;
  /** Whether its reply is the consultee's answer, and not replaced by a later one. */
  counts: boolean;
  /** Why its reply is set aside by the secretariat; absent when it is not, or another with the same view is not. */
  setAside?: string;
}

/** Every view of every reply, each once, in the order of the document, and of the list of consultees. */
export function gatherViews(register: Register, editions: Editions, terms: ReplyTerms): GatheredView[] {
  const outline = outlineOf(editions, terms);
  const byId = new Map<string, GatheredView>();
  const identities = new Map<string, string>();
  for (const row of register.replies) {
    const ids = viewIds(row.consultee.idKey, row.reply.views, row.edition);
    const own = new Set<string>();
    for (const [index, view] of row.reply.views.entries()) {
      const identity = viewIdentity(row.consultee.key, view, row.edition);
      const id = freeId(ids[index] ?? '', identity, identities, own);
      identities.set(id, identity);
      own.add(id);
      const known = byId.get(id);
      if (known === undefined || rank(row) < rank(known))
        byId.set(id, gathered(id, view, row, outline, editions, terms));
    }
  }
  return [...byId.values()].sort(
    (left, right) =>
      left.item.order - right.item.order ||
      (left.target.paragraph ?? 0) - (right.target.paragraph ?? 0) ||
      compare(left.consultee.key, right.consultee.key) ||
      compare(left.id, right.id),
  );
}

/**
 * Namesakes can say the same thing, and a hash is short: where two views would share an id the later is numbered, and neither
 * is lost. `own`: those of the same reply.
 */
function freeId(
  id: string,
  identity: string,
  taken: ReadonlyMap<string, string>,
  own: ReadonlySet<string>,
): string {
  const bare = bareId(id);
  for (let number = 2, free = id; ; number += 1, free = `${bare}-${number}`) {
    const known = taken.get(free);
    if (known === undefined || (known === identity && !own.has(free))) return free;
  }
}

/** A view is shown from a reply that counts before one that is replaced, and from that before one that is set aside. */
function rank({ counts, setAside }: Pick<GatheredView, 'counts' | 'setAside'>): number {
  if (counts) return 0;
  return setAside === undefined ? 1 : 2;
}

function gathered(
  id: string,
  { key: _, ...view }: View,
  { reply, consultee, edition, counts, setAside }: RegisteredReply,
  outline: Outline,
  editions: Editions,
  terms: ReplyTerms,
): GatheredView {
  const place = placeWords(view.target, edition, terms);
  const isOld = edition !== newest(editions);
  return {
    ...view,
    id,
    consultee,
    item: outline.itemOf(view.target),
    place: isOld ? withEdition(place, edition, terms) : place,
    places: editions.flatMap((one) => {
      const words = placeWords(view.target, one, terms);
      return [words, withEdition(words, one, terms)];
    }),
    reply,
    edition: edition.number,
    counts,
    ...(setAside === undefined ? {} : { setAside }),
  };
}

/**
 * Whether there is something to assess. That somebody agrees, or has nothing to say, without a word more is reported and
 * needs no reason; what only a reply says that is set aside has the reason for that.
 */
export function isToBeAssessed({
  text,
  proposal,
  position,
  setAside,
}: Pick<GatheredView, 'text' | 'proposal' | 'position' | 'setAside'>): boolean {
  if (setAside !== undefined) return false;
  return (
    text !== '' ||
    proposal !== undefined ||
    position === 'avstyrker' ||
    position === 'tillstyrker-med-ändring'
  );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

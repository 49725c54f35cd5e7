import type { Reply, View } from '../consultation/reply.js';
import { viewIds } from '../consultation/view-ids.js';
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
  /** The reply that it is taken from: one that counts, when there is one. */
  reply: Reply;
  /** Number of that reply's edition. */
  edition: number;
  /** Whether its reply is the consultee's answer, and not replaced by a later one. */
  counts: boolean;
}

/** Every view of every reply, each once, in the order of the document, and of the list of consultees. */
export function gatherViews(register: Register, editions: Editions, terms: ReplyTerms): GatheredView[] {
  const outline = outlineOf(editions, terms);
  const byId = new Map<string, GatheredView>();
  for (const row of register.replies) {
    const ids = viewIds(row.consultee.key, row.reply.views);
    for (const [index, view] of row.reply.views.entries()) {
      const id = freeId(ids[index] ?? '', view, row.consultee, byId);
      const known = byId.get(id);
      if (known === undefined || (row.counts && !known.counts))
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

/** A hash is short: should two views share one, the one that came later is numbered and neither is lost. */
function freeId(
  id: string,
  view: View,
  { key }: ReplyConsultee,
  taken: ReadonlyMap<string, GatheredView>,
): string {
  const isSame = ({ consultee, text, proposal, kind }: GatheredView): boolean =>
    consultee.key === key && text === view.text && proposal === view.proposal && kind === view.kind;
  for (let number = 1, free = id; ; number += 1, free = `${id}-${number}`) {
    const known = taken.get(free);
    if (known === undefined || isSame(known)) return free;
  }
}

function gathered(
  id: string,
  { key: _, ...view }: View,
  { reply, consultee, edition, counts }: RegisteredReply,
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
    reply,
    edition: edition.number,
    counts,
  };
}

/**
 * Whether there is something to assess. That somebody agrees, or has nothing to say, without a word more is reported and
 * needs no reason.
 */
export function isToBeAssessed({
  text,
  proposal,
  position,
}: Pick<View, 'text' | 'proposal' | 'position'>): boolean {
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

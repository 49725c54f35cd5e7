import type { Edition } from '../consultation/edition.js';
import type { ReadReply } from '../consultation/read-reply.js';
import type { Reply, ReplyRemark } from '../consultation/reply.js';
import type { ViewTarget } from '../consultation/target.js';
import type { ReplyTerms } from '../language/terms.js';
import { checkedTarget, lost, resolveTarget, type ResolvedTarget } from './resolve-target.js';

/** The editions of a consultation by number: there is one at least. */
export type Editions = readonly [Edition, ...Edition[]];

/** The edition that a reply is read by: the one that it names, or the newest. */
export function editionOf(id: string | undefined, editions: Editions): Edition {
  return editions.find((edition) => edition.id === id) ?? newest(editions);
}

export function newest(editions: Editions): Edition {
  return editions.at(-1) ?? editions[0];
}

/**
 * What a reply names that its edition has not is told of, and its views are kept. What it says in words of its own that a
 * view is about is looked up; the numbers of paragraphs in an edition that is not known mean nothing in another.
 */
export function checkedReply(reply: ReadReply, editions: Editions, terms: ReplyTerms): ReadReply {
  const edition = editionOf(reply.edition, editions);
  const isKnown = reply.edition === undefined || reply.edition === edition.id;
  const resolved = (target: ViewTarget): ResolvedTarget => {
    const { kind, stated } = target;
    if (kind === 'paragraph' && !isKnown) return lost(target, terms);
    if (kind !== 'whole' || stated === undefined) return checkedTarget(target, edition, terms);
    const found = resolveTarget(stated, edition, terms, 'paragraph');
    return !isKnown && found.target.kind === 'paragraph' ? lost(target, terms) : found;
  };
  const checked = reply.views.map((view) => ({ view, ...resolved(view.target) }));
  const unknown = checked.filter(({ found }) => !found).length;
  return {
    ...reply,
    views: checked.map(({ view, target }) => ({ ...view, target })),
    remarks: [
      ...reply.remarks,
      ...(unknown === 0 ? [] : [{ code: 'reply/unknown-place', details: { count: unknown } }]),
    ],
  };
}

/** What is to be said of the edition that a reply answers. */
export function editionRemarks(
  { edition: id, views }: Pick<Reply, 'edition' | 'views'>,
  editions: Editions,
): ReplyRemark[] {
  // An item that is named by its id is the same in every edition.
  const goesByText = views.some(
    ({ target }) => target.paragraph !== undefined || target.stated !== undefined,
  );
  if (id === undefined && !goesByText) return [];
  if (id === undefined)
    return editions.length === 1
      ? []
      : [{ code: 'reply/edition-assumed', details: { number: newest(editions).number } }];
  const found = editions.find((edition) => edition.id === id);
  if (found === undefined)
    return [
      { code: 'reply/unknown-edition', details: { id: id.slice(0, 80), number: newest(editions).number } },
    ];
  return found === newest(editions)
    ? []
    : [{ code: 'reply/other-edition', details: { number: found.number, newest: newest(editions).number } }];
}

import type { Edition } from '../../../consultation/edition.js';
import type { Terms } from '../../../language/terms.js';
import { paragraphId } from '../../../document/citable.js';
import type { PagePlace } from './page-data.js';

/** Everything in the agenda that a view can be given on; the whole and the questions have fields of their own. */
export function pagePlaces(
  { targets, paragraphs }: Pick<Edition, 'targets' | 'paragraphs'>,
  terms: Terms,
): PagePlace[] {
  const called = ({ number, title }: { number: string; title: string }): string =>
    [number, title].filter((words) => words !== '').join(' ');
  const headings = new Map(targets.map((target) => [target.id, called(target)]));
  return [
    ...targets
      .filter(({ kind }) => kind !== 'whole' && kind !== 'question')
      .map((target): PagePlace => ({
        ref: `${target.kind}/${target.id}`,
        kind: target.kind,
        id: target.id,
        element: target.id,
        called: called(target),
        under: '',
        text: '',
        points: [],
      })),
    ...paragraphs.map(({ number, id = '', text, points }): PagePlace => ({
      ref: `paragraph/${number}`,
      kind: 'paragraph',
      id,
      paragraph: number,
      element: paragraphId(number),
      called: terms.replyPage.place.replace('{paragraph}', String(number)),
      under: headings.get(id) ?? '',
      text,
      points,
    })),
  ];
}

import type { Synpunkt } from '../../answers/assessment.js';
import type { ReplyTerms } from '../../language/terms.js';
import type { GatheredView } from '../gather-views.js';

/** What the file of assessments has from the reply, in the order of its keys; the rest is the secretariat's. */
export function viewEntry(view: GatheredView, { kinds, positions }: ReplyTerms): Synpunkt {
  const { id, consultee, place, kind, position, text, proposal, quoted } = view;
  return {
    id,
    vem: consultee.name || view.reply.file,
    gäller: place,
    typ: kinds[kind] ?? kind,
    ...(position === undefined ? {} : { ställningstagande: positions[position] ?? position }),
    ...(quoted === undefined ? {} : { citat: quoted }),
    ...(text === '' ? {} : { synpunkt: text }),
    ...(proposal === undefined ? {} : { förslag: proposal }),
  };
}

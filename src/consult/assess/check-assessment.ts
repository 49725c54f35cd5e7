import type { Assessment } from '../../answers/assessment.js';
import type { Consultation } from '../../answers/consultation.js';
import { pointerTo, type Pointer } from '../../answers/pointer.js';
import { plainText } from '../../consultation/plain-text.js';
import type { Details, Severity } from '../../diagnostics/diagnostic.js';
import type { ReplyTerms } from '../../language/terms.js';
import type { Register } from '../register.js';
import type { AssessedView } from './assessed-views.js';
import { viewEntry } from './view-entry.js';

/** What is wrong in `bedomning.yaml`, at a place in it. */
export interface AssessmentFault {
  code: string;
  severity: Severity;
  pointer: Pointer;
  details: Details;
}

/**
 * What the file of assessments lacks or says against the replies. `isFinal`: the agenda is being adopted, and a view
 * without a position and a reason stops it; before that they are told of together, for the work is under way.
 */
export function checkAssessment(
  { synpunkter = [], anstånd = [], svarsfiler = [] }: Assessment,
  views: readonly AssessedView[],
  register: Register,
  { remissinstanser }: Consultation,
  isFinal: boolean,
  terms: ReplyTerms,
): AssessmentFault[] {
  const listed = new Set(remissinstanser.map(({ id }) => id));
  return [
    ...unfinished(views, isFinal),
    ...altered(views, terms),
    ...synpunkter.flatMap(({ id }, index): AssessmentFault[] =>
      synpunkter.findIndex((one) => one.id === id) === index
        ? []
        : [
            {
              code: 'assess/twice',
              severity: 'error',
              pointer: at('synpunkter', index, 'id'),
              details: { id },
            },
          ],
    ),
    ...withoutView(synpunkter, views, isFinal),
    ...anstånd.flatMap(({ remissinstans }, index): AssessmentFault[] =>
      listed.has(remissinstans)
        ? []
        : [
            {
              code: 'assess/unknown-consultee',
              severity: 'warning',
              pointer: at('anstånd', index, 'remissinstans'),
              details: { id: remissinstans },
            },
          ],
    ),
    ...vanished(register),
    ...svarsfiler.flatMap(({ räknas, skäl, fil }, index): AssessmentFault[] =>
      räknas === 'nej' && skäl === undefined
        ? [
            {
              code: 'assess/no-file-reason',
              severity: 'error',
              pointer: at('svarsfiler', index, 'räknas'),
              details: { file: fil },
            },
          ]
        : [],
    ),
  ];
}

function unfinished(views: readonly AssessedView[], isFinal: boolean): AssessmentFault[] {
  const open = views.filter(({ state }) => state === 'assessment' || state === 'reason');
  const [first] = open;
  if (first === undefined) return [];
  const faultOf = ({ id, consultee, place, state, index }: AssessedView): AssessmentFault => ({
    code:
      index === undefined
        ? 'assess/not-laid-out'
        : state === 'reason'
          ? 'assess/no-reason'
          : 'assess/no-position',
    severity: 'error',
    pointer: index === undefined ? '' : at('synpunkter', index, 'id'),
    details: { id, consultee: consultee.name, place },
  });
  if (isFinal) return open.map(faultOf);
  const all = views.filter(({ state }) => state !== 'none' && state !== 'set-aside').length;
  const { pointer } = faultOf(open.find(({ index }) => index !== undefined) ?? first);
  return [{ code: 'assess/unfinished', severity: 'warning', pointer, details: { count: open.length, all } }];
}

/**
 * A reply that was here once is not to be forgotten: until somebody says why it does not count, it is looked for. A name
 * that was never seen here may be misspelt.
 */
function vanished({ vanished: files }: Register): AssessmentFault[] {
  return files.flatMap(({ note, index, renamed, isAccounted }): AssessmentFault[] => {
    const { fil: file, sha256, avsändare: consultee = '–', antal_synpunkter: count = 0 } = note;
    const pointer = at('svarsfiler', index, 'fil');
    if (renamed !== undefined)
      return [{ code: 'assess/renamed-file', severity: 'warning', pointer, details: { file, renamed } }];
    if (sha256 === undefined)
      return [
        {
          code: 'assess/unknown-file',
          severity: isAccounted ? 'warning' : 'error',
          pointer,
          details: { file },
        },
      ];
    if (isAccounted) return [];
    return [
      { code: 'assess/vanished-file', severity: 'error', pointer, details: { file, consultee, count } },
    ];
  });
}

/** What the file has from the reply, and must stay as it was: an assessment is of those words on that place. */
const heldKeys = ['synpunkt', 'förslag', 'citat', 'ställningstagande'] as const;

function altered(views: readonly AssessedView[], terms: ReplyTerms): AssessmentFault[] {
  return views.flatMap((view): AssessmentFault[] => {
    const { id, entry, index, places } = view;
    if (entry === undefined || index === undefined) return [];
    const wanted = viewEntry(view, terms);
    const changed = heldKeys.find((key) => plainText(entry[key] ?? '') !== plainText(wanted[key] ?? ''));
    // A place is called otherwise when a new edition has been sent out.
    const isSamePlace = places.some((place) => plainText(place) === plainText(entry.gäller ?? ''));
    const key = changed ?? (isSamePlace ? undefined : 'gäller');
    if (key === undefined) return [];
    return [
      {
        code: 'assess/altered',
        severity: 'error',
        pointer: at('synpunkter', index, entry[key] === undefined ? 'id' : key),
        details: { id, key },
      },
    ];
  });
}

/**
 * Assessments whose view has gone. Where the same words now stand under another id the work is to be moved there. An
 * agenda is not adopted on assessments of nothing.
 */
function withoutView(
  entries: NonNullable<Assessment['synpunkter']>,
  views: readonly AssessedView[],
  isFinal: boolean,
): AssessmentFault[] {
  const current = new Set(views.map(({ id }) => id));
  return entries.flatMap((entry, index): AssessmentFault[] => {
    if (current.has(entry.id) || entry.bedömning === undefined) return [];
    const same = views.find(
      ({ text, consultee, state }) =>
        state === 'assessment' && consultee.name === entry.vem && text !== '' && text === entry.synpunkt,
    );
    const { id, vem: consultee = '–' } = entry;
    return [
      {
        code: same === undefined ? 'assess/no-view' : 'assess/moved',
        severity: isFinal ? 'error' : 'warning',
        pointer: at('synpunkter', index, 'id'),
        details: same === undefined ? { id, consultee } : { id, other: same.id },
      },
    ];
  });
}

function at(list: string, index: number, key: string): Pointer {
  return pointerTo(pointerTo(pointerTo('', list), index), key);
}

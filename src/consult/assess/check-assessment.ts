import type { Assessment } from '../../answers/assessment.js';
import type { Consultation } from '../../answers/consultation.js';
import { pointerTo, type Pointer } from '../../answers/pointer.js';
import { plainText } from '../../consultation/plain-text.js';
import type { Details, Severity } from '../../diagnostics/diagnostic.js';
import { fileOf, type Register } from '../register.js';
import type { AssessedView } from './assessed-views.js';

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
): AssessmentFault[] {
  const files = new Set([
    ...register.replies.map(({ reply }) => reply.file),
    ...register.unread.map(({ file }) => file),
  ]);
  const listed = new Set(remissinstanser.map(({ id }) => id));
  return [
    ...unfinished(views, isFinal),
    ...altered(views),
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
    ...movedAway(synpunkter, views),
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
    ...svarsfiler.flatMap((note, index): AssessmentFault[] =>
      files.has(fileOf(note))
        ? []
        : [
            {
              code: 'assess/unknown-file',
              severity: 'warning',
              pointer: at('svarsfiler', index, 'fil'),
              details: { file: note.fil },
            },
          ],
    ),
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
  const all = views.filter(({ state }) => state !== 'none').length;
  const { pointer } = faultOf(open.find(({ index }) => index !== undefined) ?? first);
  return [{ code: 'assess/unfinished', severity: 'warning', pointer, details: { count: open.length, all } }];
}

/** The consultee's own words must stay as they were. */
function altered(views: readonly AssessedView[]): AssessmentFault[] {
  return views.flatMap(({ id, entry, index, text, proposal = '' }): AssessmentFault[] => {
    if (entry === undefined || index === undefined) return [];
    const isSame =
      plainText(entry.synpunkt ?? '') === plainText(text) &&
      plainText(entry.förslag ?? '') === plainText(proposal);
    if (isSame) return [];
    return [
      {
        code: 'assess/altered',
        severity: 'error',
        pointer: at('synpunkter', index, 'synpunkt'),
        details: { id },
      },
    ];
  });
}

/** An assessment whose view has gone, where the same words now stand under another id: the work is to be moved there. */
function movedAway(
  entries: NonNullable<Assessment['synpunkter']>,
  views: readonly AssessedView[],
): AssessmentFault[] {
  const current = new Set(views.map(({ id }) => id));
  return entries.flatMap((entry, index): AssessmentFault[] => {
    if (current.has(entry.id) || entry.bedömning === undefined) return [];
    const same = views.find(
      ({ text, consultee, state }) =>
        state === 'assessment' && consultee.name === entry.vem && text !== '' && text === entry.synpunkt,
    );
    return same === undefined
      ? []
      : [
          {
            code: 'assess/moved',
            severity: 'warning',
            pointer: at('synpunkter', index, 'id'),
            details: { id: entry.id, other: same.id },
          },
        ];
  });
}

function at(list: string, index: number, key: string): Pointer {
  return pointerTo(pointerTo(pointerTo('', list), index), key);
}

import type { Consultation } from '../../answers/consultation.js';
import { partsAt, textOf } from '../../answers/parts.js';
import { pointerTo } from '../../answers/pointer.js';
import type { ConsultationFile, Project } from '../../answers/project.js';
import type { Problem, Severity } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';

/** What keeps the message from reaching a consultee, or a reply from finding its way back. */
export function findUnreachable({ answers, places }: ConsultationFile, agenda: Project): Problem[] {
  const { remissinstanser, svar, kontakt, diarienummer, inriktning, frågor } =
    answers as unknown as Consultation;
  const problems: Problem[] = remissinstanser.flatMap(({ namn, e_post, adress }, index) =>
    e_post === undefined && adress === undefined
      ? [problem('validate/no-address', pointerTo('/remissinstanser', index), 'error', excerpt(namn))]
      : [],
  );
  if (svar.e_post === undefined && svar.adress === undefined)
    problems.push(problem('validate/no-way-to-answer', '/svar', 'error'));
  const [ofAgenda] = partsAt(agenda.answers, ['dokument']);
  if (diarienummer === undefined && textOf(ofAgenda?.value, 'diarienummer') === undefined)
    problems.push(problem('validate/no-number-to-quote', '/diarienummer', 'warning'));
  if (kontakt?.e_post === undefined && kontakt?.telefon === undefined)
    problems.push(problem('validate/nobody-to-ask', '/kontakt', 'warning'));
  if (inriktning === undefined && frågor === undefined)
    problems.push(problem('validate/nothing-asked', '/frågor', 'warning'));
  return problems;

  function problem(code: string, pointer: string, severity: Severity, name?: string): Problem {
    return { code, severity, place: places.key(pointer), details: name === undefined ? {} : { name } };
  }
}

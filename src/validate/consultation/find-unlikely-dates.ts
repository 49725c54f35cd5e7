import type { Consultation } from '../../answers/consultation.js';
import type { ConsultationFile } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { daysBetween, isWorkday, nextWorkday } from './workdays.js';

/** A committee that meets once a month needs as long to decide on its reply. */
const shortestInDays = 28;

/** Days in the wrong order, a last day on which nobody is at work, and a time too short for a committee's decision. */
export function findUnlikelyDates({ answers, places }: ConsultationFile): Problem[] {
  const { sänds, sista_svarsdag: last, beslut } = answers as unknown as Consultation;
  const place = places.value('/sista_svarsdag');
  if (last <= sänds) {
    const details = { sent: sänds, last };
    return [{ code: 'validate/answers-before-sending', severity: 'error', place, details }];
  }
  const problems: Problem[] = [];
  if (beslut?.datum !== undefined && beslut.datum > sänds) {
    problems.push({
      code: 'validate/sent-before-decision',
      severity: 'warning',
      place: places.value('/sänds'),
      details: { sent: sänds, decided: beslut.datum },
    });
  }
  if (!isWorkday(last)) {
    const details = { last, next: nextWorkday(last) };
    problems.push({ code: 'validate/last-day-free', severity: 'warning', place, details });
  }
  const days = daysBetween(sänds, last);
  if (days < shortestInDays)
    problems.push({ code: 'validate/short-consultation', severity: 'warning', place, details: { days } });
  return problems;
}

import { isGroup, partsAt } from '../answers/parts.js';
import { pointerTo, segmentsOf, type Pointer } from '../answers/pointer.js';
import type { Problem } from '../diagnostics/diagnostic.js';

/** `content/guide/checklist.yaml`: the guide's own questions, and what in the answers answers them. */
export interface GuideQuestions {
  /** For whoever makes an agenda, p. 32. */
  checklist: GuideQuestion[];
  /** For whoever has written principles for steering and financing, p. 37. */
  control: GuideQuestion[];
}

export interface GuideQuestion {
  /** Page in the guide. */
  page: string;
  /** Answers that must all be there; `*` stands for every item of a list. */
  all?: Pointer[];
  /** Answers of which one is enough; the first is where the answer belongs. */
  any?: Pointer[];
  /** Rules, by their English names, that must find nothing. */
  silent?: string[];
  sv: string;
  en: string;
}

/** What the answers say to one of the guide's questions. "Yes" says that they speak of it, not how well. */
export interface Verdict {
  question: GuideQuestion;
  answered: boolean;
  /** The answers that speak of it. */
  where: Pointer[];
  /** Answers that would have to be there. */
  missing: Pointer[];
  /** Findings that stand in the way. */
  remarks: Problem[];
}

/** Answers the guide's questions from the answers and from what the review found; silenced findings do not count. */
export function answerGuideQuestions(
  questions: readonly GuideQuestion[],
  answers: unknown,
  findings: readonly Problem[],
): Verdict[] {
  return questions.map((question) => {
    const { all = [], any = [], silent = [] } = question;
    const needed = all.map((pattern) => look(answers, pattern));
    const choices = any.map((pattern) => look(answers, pattern));
    const found = choices.filter(({ missing }) => missing.length === 0);
    const lacking = found.length > 0 ? [] : choices.slice(0, 1);
    const missing = [...needed, ...lacking].flatMap((one) => one.missing);
    const codes = silent.map((name) => `review/${name}`);
    const remarks = findings.filter(({ code, silenced }) => silenced === undefined && codes.includes(code));
    return {
      question,
      answered: missing.length === 0 && remarks.length === 0,
      where: [...needed, ...found].flatMap((one) => one.where),
      missing,
      remarks,
    };
  });
}

/**
 * Where a pattern is answered and where not. A list whose items all answer it is told as the list itself; one without
 * items is what is missing.
 */
function look(answers: unknown, pattern: Pointer): { where: Pointer[]; missing: Pointer[] } {
  const path = segmentsOf(pattern);
  const star = path.indexOf('*');
  if (star === -1) {
    return isGiven(valueAt(answers, path))
      ? { where: [pattern], missing: [] }
      : { where: [], missing: [pattern] };
  }
  const list = path.slice(0, star).reduce(pointerTo, '');
  const items = partsAt(answers, path.slice(0, star + 1));
  const rest = path.slice(star + 1);
  if (items.length === 0) return { where: [], missing: [list] };
  const missing = items.flatMap(({ pointer, value }) =>
    look(value, rest.reduce(pointerTo, '')).missing.map((inside) => `${pointer}${inside}`),
  );
  return missing.length === 0 ? { where: [list], missing } : { where: [], missing };
}

function valueAt(answers: unknown, path: readonly string[]): unknown {
  return partsAt(answers, path)[0]?.value;
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isGroup(value)) return Object.keys(value).length > 0;
  return value !== undefined && value !== '';
}

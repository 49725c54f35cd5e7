import { keyPath } from '../answers/key-path.js';
import type { Pointer } from '../answers/pointer.js';
import type { Catalogue } from '../diagnostics/catalogue.js';
import type { Place, Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import type { Installation } from '../load/load-installation.js';
import {
  answerGuideQuestions,
  type GuideQuestion,
  type GuideQuestions,
  type Verdict,
} from '../review/answer-guide-questions.js';
import type { Sound } from './inspect.js';

/** One of the guide's questions, answered from the agenda's answers and the findings. */
export interface GuideAnswer {
  question: string;
  /** Page in the guide. */
  page: string;
  /** Whether the answers speak of it; not how well. */
  answered: boolean;
  /** The places of the answers that do. */
  where: Place[];
  /** The way to each answer that is missing: "framtagande › uppdragsgivare", "programstyrgrupp › mandat". */
  missing: string[];
  /** Rules whose findings stand in the way, by the names under which they can be silenced. */
  remarks: { rule: string; places: Place[] }[];
}

export interface GuideAnswers {
  /** For whoever makes an agenda, p. 32. */
  checklist: GuideAnswer[];
  /** For whoever has written principles for steering and financing, p. 37. */
  control: GuideAnswer[];
}

export function guideAnswers(
  { project }: Sound,
  findings: readonly Problem[],
  { guideQuestions }: Installation,
  { language }: Catalogue,
): GuideAnswers {
  const { checklist, control } = guideQuestions as GuideQuestions;
  const answer = (questions: readonly GuideQuestion[]): GuideAnswer[] =>
    answerGuideQuestions(questions, project.answers, findings).map(inWords);
  return { checklist: answer(checklist), control: answer(control) };

  function inWords({ question, answered, where, missing, remarks }: Verdict): GuideAnswer {
    const rules = [...new Set(remarks.flatMap(({ rule }) => rule ?? []))];
    return {
      question: language === 'en' ? question.en : question.sv,
      page: question.page,
      answered,
      where: where.map((pointer) => project.places.key(pointer)),
      missing: missing.map((pointer) => wayTo(pointer)),
      remarks: rules.map((rule) => ({
        rule,
        places: remarks.filter((remark) => remark.rule === rule).map(({ place }) => place),
      })),
    };
  }

  /** Without the chapter where the rest is enough to find it by, as gaps are told. */
  function wayTo(pointer: Pointer): string {
    const path = keyPath(project.answers, pointer).map((part) => excerpt(part));
    return path.slice(path.length > 2 ? 1 : 0).join(' › ');
  }
}

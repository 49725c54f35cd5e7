import type { Agenda } from '../answers/agenda.js';
import { basename } from 'node:path';
import type { Pointer } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import type { Place, Problem, Severity } from '../diagnostics/diagnostic.js';
import type { Status } from '../document/tree.js';
import type { Knowledge } from './knowledge.js';
import type { Finding, Rule } from './rule.js';
import { severityOf, type Rulebook } from './rulebook.js';
import { rules } from './rules.js';
import { silence } from './silence.js';

/**
 * What an expert would remark on in these answers, judged for a stage. Findings that the project has silenced are
 * among them, with the reason. The answers must have passed validation.
 */
export function review(project: Project, stage: Status, rulebook: Rulebook, knowledge: Knowledge): Problem[] {
  const agenda = project.answers as unknown as Agenda;
  const asleep = new Set<string>();
  const found = rules.flatMap((rule) => {
    const data = rulebook.get(rule.name);
    if (data === undefined) throw new Error(`content/guide/rules has no ${rule.name}.yaml`);
    const severity = severityOf(data, agenda.dokument.typ, stage);
    if (severity === 'off') {
      asleep.add(data.rule);
      return [];
    }
    const { page, rule: name } = data;
    return [...rule.find({ agenda, stage, knowledge })].map((finding) => ({
      ...problemOf(rule, finding, severity, project),
      rule: name,
      ...(page === undefined ? {} : { page }),
    }));
  });
  return silence(found, project, rulebook, asleep);
}

function problemOf(rule: Rule, finding: Finding, severity: Severity, project: Project): Problem {
  const { details = {}, hint, other } = finding;
  return {
    code: `review/${rule.name}`,
    severity,
    place: { ...placeOf(finding, project), path: finding.pointer },
    details: other === undefined ? details : { ...details, other: lineOf(other, project) },
    ...(hint === undefined ? {} : { hint }),
  };
}

/** "insatser.yaml:34" */
function lineOf(pointer: Pointer, { places }: Project): string {
  const { file, line } = places.value(pointer);
  return [basename(file), line].filter((part) => part !== undefined).join(':');
}

function placeOf({ pointer, mark, words }: Finding, { places }: Project): Place {
  if (words !== undefined) return places.words(pointer, words.offset, words.length);
  return mark === 'key' ? places.key(pointer) : places.value(pointer);
}

/**
 * A question that a finding speaks of is not told a second time as a gap. The rule decides how serious that is: an
 * expert does not take every open question equally hard, and one that a project has silenced, with its reason, is
 * no longer asked.
 */
export function speakForGaps(findings: readonly Problem[], gaps: readonly Problem[]): Problem[] {
  const spokenFor = new Set(findings.map(({ place }) => place.path));
  return [...findings, ...gaps.filter(({ place }) => !spokenFor.has(place.path))];
}

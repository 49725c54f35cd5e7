import { basename, relative } from 'node:path';
import { gapCode, type Diagnostic, type Place } from '../diagnostics/diagnostic.js';
import type { Rulebook } from '../review/rulebook.js';
import type { GuideAnswer } from './guide-answers.js';
import type { ChapterReadability, ProjectReport, Review } from './report.js';

/** Missing answers told of one of the guide's questions; the rest is only counted. */
const missingAtMost = 5;

/** With fewer words LIX says more of the sentence that happened to be there than of the chapter. */
const wordsForLix = 100;

/**
 * What the review has to say of one project as plain data with Swedish keys, for a template that shows it. Places are
 * files of the project's folder; severities and bands keep their code names, for the template to put into words.
 */
export function reviewData(
  diagnostics: ProjectReport['diagnostics'],
  { stage, chapters, guide, readability }: Review,
  folder: string,
  rules: Rulebook,
) {
  const told = diagnostics.filter(({ silenced }) => silenced === undefined);
  const placed = (place: Place): { fil: string; rad: number | false } => ({
    fil: relative(folder, place.file).replaceAll('\\', '/') || basename(folder),
    rad: place.line ?? false,
  });
  return {
    skede: stage,
    antal: countsOf(told),
    hindras: told.some(({ severity, code }) => severity === 'error' && code !== gapCode),
    hindras_av_luckor: told.some(({ severity, code }) => severity === 'error' && code === gapCode),
    kapitel: [undefined, ...chapters].flatMap((chapter, index) => {
      const here = told.filter((one) => one.chapter === chapter);
      return here.length === 0 ? [] : [chapterData(here, chapter, String(index))];
    }),
    läsbarhet: readability.filter(({ words }) => words >= wordsForLix).map(readabilityData),
    checklista: guide.checklist.map(answerData),
    kontrollfrågor: guide.control.map(answerData),
    tystade: diagnostics
      .filter(({ silenced }) => silenced !== undefined)
      .map(({ rule, place, message, silenced }) => ({
        regel: rule,
        ...placed(place),
        vad: message,
        skäl: silenced,
      })),
  };

  function chapterData(here: readonly Diagnostic[], chapter: string | undefined, id: string) {
    const findings = here.filter(({ code }) => code !== gapCode);
    return {
      id,
      rubrik: chapter === undefined ? false : titleOf(chapter),
      antal: countsOf(here),
      grupper: grouped(findings).map((group, index) => groupData(group, `${id}-${index + 1}`)),
      upplysningar: findings
        .filter(({ severity }) => severity === 'info')
        .map((one) => ({ ...findingData(one, one.hint), regel: one.rule ?? false })),
      luckor: here
        .filter(({ code }) => code === gapCode)
        .map(({ place, message, page }) => ({ ...placed(place), fråga: message, sida: page ?? false })),
    };
  }

  /** Findings of one rule and one weight; the next step is told once where it is the same for all. */
  function groupData(group: readonly Diagnostic[], id: string) {
    const [first] = group;
    const words = rules.get(first?.code.replace('review/', '') ?? '')?.sv;
    const shared = group.every(({ hint }) => hint === first?.hint) ? first?.hint : undefined;
    const about = {
      varför: words?.why ?? false,
      nästa_steg: shared ?? false,
      källa: first?.reference ?? false,
      regel: first?.rule ?? false,
    };
    return {
      id,
      titel: words?.title ?? false,
      grad: first?.severity ?? false,
      om: Object.values(about).some((one) => one !== false),
      ...about,
      fynd: group.map((one) => findingData(one, shared === undefined ? one.hint : undefined)),
    };
  }

  function findingData({ place, message }: Diagnostic, hint: string | undefined) {
    return { ...placed(place), vad: message, nästa_steg: hint ?? false };
  }

  function answerData({ question, page, answered, where, missing, remarks }: GuideAnswer, index: number) {
    return {
      nr: index + 1,
      fråga: question,
      sida: page,
      ja: answered,
      var: answered ? byFile(where.map(placed)) : [],
      saknas: missing.slice(0, missingAtMost),
      fler_saknas: Math.max(0, missing.length - missingAtMost),
      anmärkta: remarks.map(({ rule, places }) => ({ regel: rule, antal: places.length })),
    };
  }
}

/** Lines of the same file together. */
function byFile(places: readonly { fil: string; rad: number | false }[]): { fil: string; rader: number[] }[] {
  return [...new Set(places.map(({ fil }) => fil))].map((fil) => {
    const lines = places.flatMap((place) => (place.fil === fil && place.rad !== false ? [place.rad] : []));
    return { fil, rader: [...new Set(lines)].sort((one, other) => one - other) };
  });
}

/** Errors and warnings by rule, errors first; what has no rule (how the answers are written) together. */
function grouped(findings: readonly Diagnostic[]): Diagnostic[][] {
  return (['error', 'warning'] as const).flatMap((wanted) => {
    const groups = new Map<string, Diagnostic[]>();
    for (const finding of findings.filter(({ severity }) => severity === wanted)) {
      const key = finding.rule ?? '';
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()];
  });
}

function countsOf(told: readonly Diagnostic[]) {
  const findings = told.filter(({ code }) => code !== gapCode);
  const count = (wanted: Diagnostic['severity']): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  return {
    fel: count('error'),
    varningar: count('warning'),
    upplysningar: count('info'),
    luckor: told.length - findings.length,
  };
}

function readabilityData({ chapter, words, sentences, lix, band }: ChapterReadability) {
  return { rubrik: titleOf(chapter), ord: words, meningar: sentences, lix, nivå: band };
}

/** "Inledning (inledning:)" → "Inledning": readers of a document see headings, not keys. */
function titleOf(chapter: string): string {
  return chapter.replace(/ \([^()]*:\)$/, '');
}

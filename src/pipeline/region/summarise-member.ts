import { relative } from 'node:path';
import { nameOf } from '../../answers/key-path.js';
import { compareAnswers } from '../../compare/compare-answers.js';
import { indexItems } from '../../compare/item-index.js';
import { textChange } from '../../compare/text-change.js';
import { gapCode } from '../../diagnostics/diagnostic.js';
import { localise } from '../../diagnostics/localise.js';
import type { ChangedText } from '../../document/changes.js';
import type { Installation } from '../../load/load-installation.js';
import { partAt, pathOfPointer } from '../../region/part-path.js';
import type { MemberProject } from '../../region/region.js';
import { saysTheSame } from '../../resolve/says-the-same.js';
import type { Deviation, MemberError, MemberSummary } from '../../rollup/summary.js';
import { summarise } from '../../rollup/summarise.js';
import { changeWords } from '../compare-data.js';
import { isError } from '../inspect.js';
import type { SoundRegion } from './inspect-region.js';
import { isOfRegion, type InspectedMember } from './members.js';

/** Facts about the member's own document, which differ by their nature. */
const ownFacts: readonly string[] = ['status', 'version', 'upprättad', 'diarienummer', 'beslut', 'radnummer'];

/** Of a text that is all new this much is kept, on each side: the whole stands in the member's agenda. */
const lettersAtMost = 1200;

/**
 * What the region's report needs to know of a member, small enough to be kept for all of them. `ofRegion` are the problems
 * of the region's own files (`problemKeys`), which are told once and not of every member.
 */
export function summariseMember(
  { member, agenda, inspection }: InspectedMember,
  region: SoundRegion,
  ofRegion: ReadonlySet<string>,
  installation: Installation,
): MemberSummary {
  const problems = inspection.problems.filter((problem) => !isOfRegion(problem, ofRegion));
  const wrong = problems.filter((problem) => isError(problem) && problem.code !== gapCode);
  const errors = localise(wrong, installation.swedish).map(
    ({ place: { file, line }, message }): MemberError => ({
      file: relative(region.folder.folder, file).replaceAll('\\', '/'),
      ...(line === undefined ? {} : { line }),
      message,
    }),
  );
  return summarise({
    member,
    ...(agenda === undefined ? {} : { agenda }),
    problems,
    isJudged: inspection.sound !== undefined,
    errors,
    deviations: agenda === undefined ? [] : deviationsOf(agenda, region, installation),
    bindings: region.bindings,
    schema: installation.schema,
  });
}

/** What of the region's recommended answers this member has changed or taken away. */
function deviationsOf(
  { template, project }: MemberProject,
  { bindings, shared }: SoundRegion,
  { schema, terms }: Installation,
): Deviation[] {
  const [old, fresh] = [indexItems(template), indexItems(project.answers)];
  return compareAnswers(template, project.answers, schema).flatMap((change): Deviation[] => {
    if (change.old === undefined || change.kind === 'moved') return [];
    const path = pathOfPointer(change.old.pointer, schema, template);
    if (path[0] === 'dokument' && ownFacts.includes(path[1] ?? '')) return [];
    // A title that nobody gave, and facts that are filled in, are nothing that the region recommends.
    if (partAt(path, schema, shared.project.answers) === undefined) return [];
    if ((bindings.stated(path) ?? 'recommended') !== 'recommended') return [];
    if (saysTheSame(change.old.value, change.new?.value)) return [];
    const compared = { new: { items: fresh }, terms };
    const before = changeWords(change.old, { items: old }, compared);
    const after = change.new === undefined ? '' : changeWords(change.new, { items: fresh }, compared);
    const marked = textChange(before, after);
    return [
      {
        id: change.id,
        chapter: change.chapter,
        ...(change.item === undefined
          ? {}
          : { item: nameOf(old.get(change.item.id)?.value) ?? change.item.name }),
        field: change.field,
        isRemoved: change.new === undefined,
        old: shortened(marked.old),
        new: shortened(marked.new),
      },
    ];
  });
}

function shortened(parts: readonly ChangedText[]): ChangedText[] {
  const kept: ChangedText[] = [];
  let room = lettersAtMost;
  for (const part of parts) {
    if (part.text.length <= room) kept.push(part);
    else {
      kept.push({ ...part, text: `${part.text.slice(0, room).replace(/\s+\S*$/u, '')} …` });
      break;
    }
    room -= part.text.length;
  }
  return kept;
}

import { join } from 'node:path';
import type { Project } from '../../answers/project.js';
import type { RegionAnswers } from '../../answers/region.js';
import { gapCode, type Problem } from '../../diagnostics/diagnostic.js';
import type { Status } from '../../document/tree.js';
import type { Installation } from '../../load/load-installation.js';
import { codeOfName, loadRegion, membersFolder, type RegionFolder } from '../../load/load-region.js';
import { answerAt } from '../../region/answer-at.js';
import type { Bindings } from '../../region/bindings.js';
import type { MemberEntry } from '../../region/region.js';
import { listMembers } from '../../resolve/list-members.js';
import { regionAgenda, type Shared } from '../../resolve/overlay.js';
import { withPlainSpelling } from '../../validate/plain-spelling.js';
import { validateRegion } from '../../validate/region/validate-region.js';
import { findSchemaFaults } from '../../validate/schema-faults.js';
import { inspectProject, stopped, type Blame, type Inspection } from '../inspect.js';

/** What is known of a region, its members' answers left aside. */
export interface RegionInspection {
  path: string;
  /** What is wrong with the region's own files. Told once, not again for every member. */
  problems: Problem[];
  blame?: Blame;
  texts: ReadonlyMap<string, string>;
  /** Set when the members are known, also when something in the region's files is wrong. */
  sound?: SoundRegion;
}

/** A region whose members can be gone through, one by one. */
export interface SoundRegion {
  folder: RegionFolder;
  answers: RegionAnswers;
  members: readonly MemberEntry[];
  bindings: Bindings;
  /** What each member's answers are laid over. */
  shared: Shared;
  /** The shared answers as an agenda of the region's own: its `sound` is absent when they have errors. */
  agenda: Inspection;
}

/** Reads and judges a region's own files: `region.yaml`, the shared answers and which files its members have. */
export async function inspectRegion(
  path: string,
  installation: Installation,
  stage?: Status,
): Promise<RegionInspection> {
  try {
    const folder = await loadRegion(path);
    const { file } = folder;
    const texts = new Map([...folder.shared.texts, ...file.texts]);
    const faults = findSchemaFaults(file, installation.regionSchema);
    if (faults.length > 0) return { path, texts, problems: faults };
    const answers = file.answers as unknown as RegionAnswers;
    const project = spelled(folder.shared, installation);
    const members = listMembers(answers, file.places, installation.municipalities);
    const { bindings, problems } = validateRegion(file, {
      shared: project,
      schema: installation.schema,
      register: installation.municipalities,
      members,
      entries: folder.memberNames.map((one) => {
        const code = codeOfName(one);
        const absolute = join(folder.folder, membersFolder, one.name);
        return { ...one, file: absolute, ...(code === undefined ? {} : { code }) };
      }),
    });
    const shared: Shared = {
      project,
      bindings,
      regionName: answers.region.namn,
      title: installation.terms.memberTitle,
      schema: installation.schema,
    };
    const own = regionAgenda(shared, file.places.key('/region'));
    const agenda = await inspectProject(path, own, installation, stage);
    return {
      path,
      texts,
      problems: [...problems, ...ownProblems(agenda, own)],
      ...(agenda.blame === undefined ? {} : { blame: agenda.blame }),
      sound: { folder, answers, members, bindings, shared, agenda },
    };
  } catch (error) {
    return { path, ...stopped(error, path) };
  }
}

/**
 * What is said of the shared answers as they stand. What they lack the members are to answer, and nothing is said of that: no
 * gaps, and no remarks that something is not there.
 */
function ownProblems({ problems }: Inspection, { answers }: Project): Problem[] {
  return problems.filter(({ code, severity, place: { path = '' } }) => {
    if (code === gapCode) return false;
    const isOfAnswer = path !== '' && answerAt(answers, path) !== undefined;
    return isOfAnswer || (severity === 'error' && !code.startsWith('review/'));
  });
}

function spelled(project: Project, { schema }: Installation): Project {
  return { ...project, answers: withPlainSpelling(project.answers, schema) };
}

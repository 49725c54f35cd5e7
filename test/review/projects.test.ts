import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/diagnostic.js';
import type { Status } from '../../src/document/tree.js';
import { loadProject } from '../../src/load/load-project.js';
import { review, speakForGaps } from '../../src/review/review.js';
import { findGaps } from '../../src/validate/find-gaps.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { installation, knowledge, rulebook } from './cases.js';

const makeFolder = temporaryFolders();

async function findingsIn(folder: string, stage: Status): Promise<Problem[]> {
  return review(await loadProject(folder), stage, rulebook, knowledge);
}

function countByRule(findings: readonly Problem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule = '' } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

describe('the review', () => {
  it.each(['utkast', 'remiss', 'antagen'] as const)(
    'has no remarks on the worked example at %s',
    async (stage) => {
      expect(await findingsIn(projects.lingonasa, stage)).toEqual([]);
    },
  );

  it.each(['strategi', 'program', 'plan', 'handlingsplan'])('leaves a begun %s to its gaps', async (type) => {
    const folder = makeFolder({
      'agenda.yaml': `titel: Digital agenda\nkommuner: [{ namn: Lingonåsa kommun }]\ndokument: { typ: ${type}, status: utkast }\n`,
    });
    expect(await findingsIn(folder, 'utkast')).toEqual([]);
  });

  it('remarks in a draft on what the group has written, and on nothing else', async () => {
    expect(countByRule(await findingsIn(projects.strangnas, 'utkast'))).toMatchObject({
      'mål-utan-indikator': 3,
      'område-utan-mål': 4,
      'insats-utan-område': 3,
      'insats-utan-mål': 3,
      'insats-utan-ansvarig': 2,
      'insats-utan-finansiering': 3,
      'löpande-kostnad-saknas': 3,
    });
  });
});

describe('findings and gaps', () => {
  it('never tell the same thing twice', async () => {
    const project = await loadProject(projects.strangnas);
    const gaps = findGaps(project, installation.schema, 'remiss');
    const told = speakForGaps(review(project, 'remiss', rulebook, knowledge), gaps);
    const paths = told.filter(({ code }) => code !== 'gap/unanswered').map(({ place }) => place.path);
    const left = told.filter(({ code }) => code === 'gap/unanswered').map(({ place }) => place.path);
    expect(left.filter((path) => paths.includes(path))).toEqual([]);
    expect(gaps.map(({ place }) => place.path).filter((path) => ![...paths, ...left].includes(path))).toEqual(
      [],
    );
  });

  it('are as serious as the rule says', async () => {
    const project = await loadProject(projects.strangnas);
    const gaps = findGaps(project, installation.schema, 'remiss');
    const told = speakForGaps(review(project, 'remiss', rulebook, knowledge), gaps);
    const severityOf = (path: string): string[] =>
      told.filter(({ place }) => place.path === path).map(({ severity }) => severity);
    expect(severityOf('/dokument/ersätter')).toEqual(['warning']);
    expect(severityOf('/insatser/lista/0/ansvarig')).toEqual(['error']);
    expect(severityOf('/dokument/dokumentansvarig')).toEqual(['error']);
  });
});

import { join } from 'node:path';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { excerpt } from '../../diagnostics/excerpt.js';
import { takeIn } from '../../fill-in/take-in.js';
import { slugify, slugOf } from '../../language/slug.js';
import { loadFilled, type FilledFile } from '../../load/filled/load-filled.js';
import { readFilledWeb } from '../../load/filled/read-filled-web.js';
import { readFilledWord } from '../../load/filled/read-filled-word.js';
import type { Language } from '../../load/load-catalogue.js';
import { loadInstallation, type Installation } from '../../load/load-installation.js';
import { findRegion } from '../../load/load-region.js';
import { canonicalAnswer } from '../../markdown/write-answer.js';
import type { FilledForm, FormFault } from '../../region/filled-form.js';
import type { FormKey } from '../../region/form-key.js';
import { pathWord } from '../../region/form.js';
import type { ImportLine } from '../../region/import-report.js';
import type { MemberEntry, MemberProject } from '../../region/region.js';
import { wordsOfPath } from '../../region/part-path.js';
import { replaceProjectFile } from '../../write/replace-project-file.js';
import { makeFolders } from '../../write/make-folders.js';
import { writeDocuments } from '../../write/write-documents.js';
import { editYaml } from '../../yaml-text/edit-yaml.js';
import { stopped, type Inspection } from '../inspect.js';
import { report, type CheckResult } from '../report.js';
import { memberForm } from './form-plan.js';
import { importReport } from './import-text.js';
import { inspectRegion, type SoundRegion } from './inspect-region.js';
import { memberYaml } from './member-yaml.js';
import { loadMember } from './members.js';

export interface ImportRequest {
  /** Filled-in forms: Word files, and what the web form has saved. */
  files: readonly string[];
  /** The region's folder, when the file of answers does not tell. */
  region?: string;
  /** The member's file of answers, "kommuner/1486.yaml", for forms that are nobody's in particular. */
  into?: string;
  /** Where what could not be placed is kept; `output` in the current folder when left out. */
  out?: string;
  /** Tells what would change and writes nothing. */
  trial?: boolean;
  language?: Language;
}

/** What became of one file. */
export interface ImportedFile {
  file: string;
  member: { code: string; name: string };
  /** The member's file of answers, absolute, and whether it was made now. */
  answers: string;
  isNew: boolean;
  lines: readonly ImportLine[];
  /** How many answers the form and the file have alike. */
  unchanged: number;
  /** Where the words that could not be placed are kept; absent when there were none. */
  kept?: string;
}

export interface ImportResult extends CheckResult {
  imported: ImportedFile[];
}

/** Where reports of what could not be placed stand, among the finished files of the region. */
const reportsFolder = 'import';

/**
 * Reads filled-in forms into the members' own files of answers. What is locked is refused, an empty field takes nothing away,
 * and what cannot be placed is kept and told. The same form read again changes nothing.
 */
export async function importForms(request: ImportRequest): Promise<ImportResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const found = request.into === undefined ? undefined : await findRegion(request.into);
  const path = request.region ?? found?.folder ?? request.into ?? '';
  const inspected = await inspectRegion(path, installation);
  const whole: Inspection = { path, problems: [...inspected.problems], texts: inspected.texts };
  if (inspected.blame !== undefined) whole.blame = inspected.blame;
  const imported: ImportedFile[] = [];
  const done = (): ImportResult => ({ ...report([whole], installation), imported });
  const { sound: region } = inspected;
  if (region?.agenda.sound === undefined) return done();
  // What is wrong with the region's files but hinders nothing here is told by a check.
  whole.problems = [];
  const texts = new Map(inspected.texts);
  whole.texts = texts;
  for (const file of request.files) {
    try {
      const outcome = await importOne(file, found?.member, { region, installation, request });
      whole.problems.push(...outcome.problems);
      if (outcome.imported !== undefined) imported.push(outcome.imported);
    } catch (error) {
      const { problems, blame, texts: read } = stopped(error, file);
      whole.problems.push(...problems);
      whole.blame = blame;
      for (const [name, text] of read) texts.set(name, text);
    }
  }
  return done();
}

interface Run {
  region: SoundRegion;
  installation: Installation;
  request: ImportRequest;
}

interface Outcome {
  problems: Problem[];
  imported?: ImportedFile;
}

async function importOne(file: string, into: string | undefined, run: Run): Promise<Outcome> {
  const { region, installation } = run;
  const loaded = await loadFilled(file);
  if ('code' in loaded) return { problems: [loaded] };
  const first = readForm(loaded, emptyKey);
  if ('fault' in first) return refused(file, first);
  const member = memberOf(first, into, region);
  if (member === undefined) return unknownMember(file, first, into, run);
  const agenda = await loadMember(region, member, installation);
  const { plan, key } = memberForm(agenda, installation);
  const filled = readForm(loaded, key);
  if ('fault' in filled) return refused(file, filled);
  const taken = takeIn({
    plan,
    filled,
    answers: agenda.project.answers,
    schema: installation.schema,
    words: installation.terms.fillIn,
    canonical: (markdown) => canonicalAnswer(markdown, [...key.ids]),
  });
  const before = agenda.exists ? textOf(agenda) : undefined;
  const begun = before ?? (await memberYaml(agenda, region, installation));
  const text = editYaml(begun, taken.edits, installation.schema);
  const isChanged = taken.edits.length > 0 && text !== before;
  if (isChanged && run.request.trial !== true) {
    await makeFolders(join(agenda.file, '..'));
    await replaceProjectFile(agenda.file, before, text);
  }
  const kept = await keepReport(file, taken.lines, agenda, run);
  return {
    problems: [
      ...(isOther(filled, region)
        ? [said('import/other-region', 'warning', file, { region: filled.region })]
        : []),
      ...remarksOf(file, filled),
      ...taken.lines.flatMap((line) => problemOf(line, file, installation)),
    ],
    imported: {
      file,
      member: { code: member.code, name: member.name },
      answers: agenda.file,
      isNew: before === undefined && isChanged,
      lines: taken.lines,
      unchanged: taken.unchanged,
      ...(kept === undefined ? {} : { kept }),
    },
  };
}

/** To read whose a form is, before it is known what fields it has. */
const emptyKey: FormKey = { fields: new Map(), rows: new Map(), ids: new Set(), placeholders: new Set() };

function readForm({ kind, bytes }: FilledFile, key: FormKey): FilledForm | FormFault {
  return kind === 'word' ? readFilledWord(bytes, key) : readFilledWeb(bytes);
}

/** Who it is read in for: whom the user says, or whom the form was made for. */
function memberOf(
  { member }: FilledForm,
  into: string | undefined,
  { members }: SoundRegion,
): MemberEntry | undefined {
  const code = into ?? member;
  return members.find((one) => one.code === code);
}

function textOf({ file, project }: MemberProject): string {
  return project.texts.get(file) ?? '';
}

function isOther({ region }: FilledForm, { answers }: SoundRegion): boolean {
  return region !== '' && region !== answers.region.namn;
}

function refused(file: string, { fault, details = {} }: FormFault): Outcome {
  return { problems: [{ code: fault, severity: 'error', place: { file }, details }] };
}

function unknownMember(
  file: string,
  { member }: FilledForm,
  into: string | undefined,
  { region }: Run,
): Outcome {
  const code = into ?? member;
  const problem = said(code === '' ? 'import/nobodys-form' : 'import/unknown-member', 'error', file, {
    code: excerpt(code),
    region: region.answers.region.namn,
  });
  return { problems: [problem] };
}

function remarksOf(file: string, { remarks }: FilledForm): Problem[] {
  const counts = new Map<string, number>();
  for (const { code } of remarks) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => said(code, 'warning', file, { count }));
}

/** What did not go as the one who filled in the form meant it. */
function problemOf(line: ImportLine, file: string, { schema }: Installation): Problem[] {
  const { kind, path, title, before, after, reason = '' } = line;
  const part = path.length === 0 ? title : `${title} (${wordsOfPath(path, schema)})`;
  const details = { part: excerpt(part), before: excerpt(before), after: excerpt(after) };
  switch (kind) {
    case 'locked':
      return [said('import/locked-changed', 'error', file, details)];
    case 'kept':
      return [said('import/emptied', 'warning', file, details)];
    case 'unplaced':
      return [{ ...said('import/unplaced', 'error', file, details), hint: reason }];
    default:
      return [];
  }
}

function said(
  code: string,
  severity: Problem['severity'],
  file: string,
  details: Problem['details'],
): Problem {
  return { code, severity, place: { file }, details };
}

/** What was not taken in, whole, in a file of its own: nothing that somebody has written is lost. */
async function keepReport(
  file: string,
  lines: readonly ImportLine[],
  { member }: MemberProject,
  { region, installation, request }: Run,
): Promise<string | undefined> {
  const left = lines.filter(({ kind }) => kind !== 'added');
  if (!left.some(({ kind }) => kind === 'locked' || kind === 'unplaced' || kind === 'changed'))
    return undefined;
  if (request.trial === true) return undefined;
  const words = installation.terms.fillIn.report;
  const text = importReport({ file, member, lines: left, pathOf: pathWord }, words);
  const name = slugify(
    `${member.code} ${file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')}`,
    reportsFolder,
  );
  const root = join(request.out ?? 'output', slugOf(region.folder.folder));
  const origin = { tool: installation.tool.name, version: installation.tool.version, source: {} };
  const made = { type: 'importrapport', format: 'md', path: `${name}.md`, bytes: Buffer.from(text) };
  const { paths } = await writeDocuments(root, reportsFolder, [made], origin);
  return paths[0];
}

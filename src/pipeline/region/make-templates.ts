import { join } from 'node:path';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { slugify, slugOf } from '../../language/slug.js';
import type { Language } from '../../load/load-catalogue.js';
import { loadInstallation, type Installation } from '../../load/load-installation.js';
import { loadRenderResources } from '../../load/load-render-resources.js';
import type { MemberEntry, MemberProject } from '../../region/region.js';
import type { RenderResources } from '../../profile/resources.js';
import { overlay } from '../../resolve/overlay.js';
import { writeDocuments, type MadeDocument } from '../../write/write-documents.js';
import { inspectProject, isError, stopped, type Inspection, type Sound } from '../inspect.js';
import { arrangeFor, dressed } from '../produce.js';
import { report, type CheckResult } from '../report.js';
import { chooseMembers } from './choose-members.js';
import { memberForm } from './form-plan.js';
import { inspectRegion, type SoundRegion } from './inspect-region.js';
import { composeForm, formType, sealWordForm, versionOf } from './make-form.js';
import { memberYaml } from './member-yaml.js';
import { keepTemplateVersion } from './template-versions.js';
import { inspectMembers, isOfRegion, problemKeys, type InspectedMember } from './members.js';

/** Kinds of files that a template is made as. */
export const templateFormats = ['docx', 'html', 'yaml'] as const;

export type TemplateFormat = (typeof templateFormats)[number];

export interface TemplateRequest {
  /** A region's folder. */
  path: string;
  /** Members by code or name; all, and a blank one, when left out. */
  only?: readonly string[];
  /** All when left out. */
  formats?: readonly TemplateFormat[];
  /** The output folder; `output` in the current folder when left out. */
  out?: string;
  language?: Language;
  onProgress?: (step: { member: string; done: number; total: number }) => void;
}

export interface MadeTemplate {
  /** "" for the blank one. */
  member: string;
  name: string;
  format: TemplateFormat;
  /** Absolute. */
  path: string;
  bytes: number;
}

export interface TemplateResult extends CheckResult {
  templates: MadeTemplate[];
  /** Where they stand, absolute; absent when none was made. */
  folder?: string;
}

/** The folder among the finished files of a region in which its templates stand. */
const templatesFolder = 'mallar';

/**
 * Makes what a region's members fill in: for each a Word file, a web page and a file of answers, and one of each for nobody
 * in particular. One member's errors do not stop the others.
 */
export async function makeTemplates(request: TemplateRequest): Promise<TemplateResult> {
  const installation = await loadInstallation(request.language ?? 'sv');
  const inspected = await inspectRegion(request.path, installation);
  const whole: Inspection = { path: request.path, problems: inspected.problems, texts: inspected.texts };
  if (inspected.blame !== undefined) whole.blame = inspected.blame;
  const inspections = [whole];
  const templates: MadeTemplate[] = [];
  const done = (): TemplateResult => ({
    ...report(inspections, installation),
    templates,
    ...(templates[0] === undefined ? {} : { folder: join(templates[0].path, '..') }),
  });
  const { sound: region } = inspected;
  if (region?.agenda.sound === undefined) return done();
  const chosen = chooseMembers(region, request.only ?? []);
  if (chosen.problems.length > 0) {
    whole.problems.push(...chosen.problems);
    whole.blame = 'usage';
    return done();
  }
  // What is given out is kept, so that the next version can be held against it.
  const { problems: ofVersion } = await keepTemplateVersion(region, installation);
  whole.problems.push(...ofVersion);
  if (ofVersion.some(isError)) return done();
  try {
    const run: Run = { region, installation, request, resources: await loadRenderResources() };
    const only = request.only === undefined ? undefined : chosen.codes;
    const total = (only ?? region.members).length + (only === undefined ? 1 : 0);
    const ofRegion = problemKeys(inspected.problems);
    let made = 0;
    for await (const member of everyForm(run, only)) {
      const { inspection } = member;
      inspection.problems = inspection.problems.filter(
        (problem) => isError(problem) && !isOfRegion(problem, ofRegion) && !isUnanswered(problem),
      );
      request.onProgress?.({ member: member.member.name, done: made, total });
      made += 1;
      templates.push(...(await makeFor(member, run)));
      if (inspection.problems.length > 0)
        inspections.push({ ...inspection, texts: new Map(inspection.texts) });
      delete inspection.sound;
    }
  } catch (error) {
    const { problems, blame } = stopped(error, request.path);
    whole.problems.push(...problems);
    whole.blame = blame;
  }
  return done();
}

interface Run {
  region: SoundRegion;
  installation: Installation;
  request: TemplateRequest;
  resources: RenderResources;
}

/** What is unanswered is what the template is for. */
function isUnanswered({ code }: Problem): boolean {
  return code.startsWith('gap/') || code === 'region/required-unanswered';
}

async function* everyForm(
  { region, installation }: Run,
  only: readonly string[] | undefined,
): AsyncGenerator<InspectedMember> {
  if (only === undefined) yield await blank(region, installation);
  yield* inspectMembers(region, installation, only === undefined ? {} : { only });
}

/** A template for nobody in particular: what every member gets. */
async function blank(region: SoundRegion, installation: Installation): Promise<InspectedMember> {
  const { name, shortName } = installation.terms.fillIn.anybody;
  const member: MemberEntry = { code: '', name, shortName, isRegistered: false, place: { file: '' } };
  const { places } = region.folder.file;
  const agenda = overlay(
    region.shared,
    {
      answers: {},
      places,
      texts: new Map(),
      file: '',
      folder: region.folder.folder,
      exists: false,
      stands: () => false,
      images: new Map(),
      frameworks: [],
      sources: new Map(),
      answerFiles: new Map(),
    },
    member,
  );
  return { member, agenda, inspection: await inspectProject('', agenda.project, installation) };
}

async function makeFor({ member, agenda, inspection }: InspectedMember, run: Run): Promise<MadeTemplate[]> {
  const { sound } = inspection;
  const { region, installation, request } = run;
  if (agenda === undefined || sound === undefined) return [];
  try {
    const formats = request.formats ?? templateFormats;
    const made: MadeDocument[] = [];
    for (const format of templateFormats)
      if (formats.includes(format)) made.push(await makers[format](agenda, sound, run));
    const root = join(request.out ?? 'output', slugOf(region.folder.folder));
    const { tool } = installation;
    const source = Object.fromEntries(region.folder.shared.sources);
    const origin = { tool: tool.name, version: tool.version, source };
    const { paths, problems } = await writeDocuments(root, templatesFolder, made, origin);
    inspection.problems.push(...problems);
    return made.map(({ format, bytes }, index) => ({
      member: member.code,
      name: member.name,
      format: format as TemplateFormat,
      path: paths[index] ?? '',
      bytes: bytes.length,
    }));
  } catch (error) {
    const { problems, blame } = stopped(error, member.code);
    inspection.problems.push(...problems);
    inspection.blame = blame;
    return [];
  }
}

type Maker = (agenda: MemberProject, sound: Sound, run: Run) => Promise<MadeDocument>;

const makers: Readonly<Record<TemplateFormat, Maker>> = {
  async docx(agenda, sound, { region, installation, resources }) {
    const { renderWord } = await import('../../render/docx/render-docx.js');
    const { plan, key } = memberForm(agenda, installation);
    const document = composeForm(agenda, plan, region, installation);
    const arranged = await arrangeFor(sound, document, installation.terms);
    const { answerFiles: _, ...dress } = dressed(sound, installation.terms, resources);
    const { bytes } = await renderWord(arranged, dress);
    return fileOf(agenda, 'docx', sealWordForm(bytes, key, agenda.member, region));
  },
  async html(agenda, sound, { region, installation, resources }) {
    const { renderFillInPage } = await import('../../render/html/fill-in-page/render-fill-in-page.js');
    const { plan } = memberForm(agenda, installation);
    const document = composeForm(agenda, plan, region, installation, true);
    const arranged = await arrangeFor(sound, document, installation.terms);
    const { answerFiles: _, ...dress } = dressed(sound, installation.terms, resources);
    const facts = {
      member: agenda.member.code,
      region: region.answers.region.namn,
      version: versionOf(region),
    };
    return fileOf(agenda, 'html', renderFillInPage({ document: arranged, plan, ...facts }, dress));
  },
  async yaml(agenda, _sound, { region, installation }) {
    const text = await memberYaml(agenda, region, installation);
    return fileOf(agenda, 'yaml', Buffer.from(text));
  },
};

function fileOf({ member }: MemberProject, format: TemplateFormat, bytes: Uint8Array): MadeDocument {
  const name = slugify(`${member.code} ${member.shortName}`, formType);
  return { type: formType, format, path: `${name}.${format}`, bytes };
}

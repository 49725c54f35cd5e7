import type { ProfileFile, Project } from '../answers/project.js';
import type { Schema } from '../answers/schema.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import { excerpt } from '../diagnostics/excerpt.js';
import { answerAt } from '../region/answer-at.js';
import type { Bindings } from '../region/bindings.js';
import { partAt, pathKey, pathOfPointer, wordsOfPath } from '../region/part-path.js';
import {
  versionKey,
  type MemberEntry,
  type MemberFile,
  type MemberProject,
  type Overlay,
} from '../region/region.js';
import { blameRemovals } from './blame-removals.js';
import type { Facts } from './fill-facts.js';
import { templateFor, type Holder } from './given-answers.js';
import { lockedWords } from './locked-words.js';
import { merge, type Merged, type Refusal } from './merge.js';
import { originIn, overlayPlaces } from './overlay-places.js';
import { removalKey, removalsOf } from './removals.js';
import { templatePlaces } from './template-places.js';

/** What every member of a region has in common. */
export interface Shared {
  /** The region's shared answers as the schema spells them, and its dress. */
  project: Project;
  bindings: Bindings;
  regionName: string;
  /** The title of an agenda when nobody has given it one: "Digital agenda för {kommun}". */
  title: string;
  schema: Schema;
}

/**
 * A member's own answers, as the schema spells them, laid over the region's. The project is always whole, so that it can be
 * judged: where the member has answered what is locked, the region's words stand and the problems tell.
 */
export function overlay(shared: Shared, own: MemberFile, member: MemberEntry): MemberProject {
  const { project, schema } = shared;
  const facts = factsOf(member, shared.regionName);
  const { answers: template, given } = templateFor(
    project.answers,
    holderOf(member),
    facts,
    shared.title,
    schema,
  );
  const bindings = withMunicipalityLocked(shared.bindings);
  const { [removalKey]: _removals, [versionKey]: _version, ...local } = own.answers;
  const { removals, problems } = removalsOf(own, template, bindings, schema);
  const removed = new Set(removals.map(({ path }) => pathKey(path)));
  const merged = merge({ template, own: local, removed, bindings, schema });
  const ways = overlayOf(merged, template, bindings, schema);
  const places = overlayPlaces({
    answers: merged.answers,
    origins: merged.origins,
    template: templatePlaces(project, given, member.place, facts),
    own,
    isLocked: (pointer) => ways.bindingOf(pointer) === 'locked',
  });
  const profile = own.profile ?? withoutName(project.profile);
  return {
    member,
    overlay: ways,
    file: own.file,
    exists: own.exists,
    template,
    own: local,
    removed: removals.map(({ path }) => path),
    project: {
      folder: own.folder,
      answers: merged.answers,
      places,
      frameworks: [...project.frameworks, ...own.frameworks],
      ...(profile === undefined ? {} : { profile }),
      images: new Map([...project.images, ...own.images]),
      sources: new Map([...project.sources, ...own.sources]),
      texts: new Map([...project.texts, ...own.texts]),
      answerFiles: new Map([...project.answerFiles, ...own.answerFiles]),
    },
    problems: [
      ...problems,
      ...merged.refusals.map((refusal) => refusalProblem(refusal, own, schema)),
      ...blameRemovals(removals, template, merged, schema),
    ],
  };
}

/** The shared answers as an agenda of the region's own, with the region where a municipality would stand. */
export function regionAgenda(shared: Omit<Shared, 'bindings'>, giver: MemberEntry['place']): Project {
  const { project, regionName, title, schema } = shared;
  const facts: Facts = { kommun: regionName, kortnamn: regionName, region: regionName };
  const { answers, given } = templateFor(project.answers, { namn: regionName }, facts, title, schema);
  return { ...project, answers, places: templatePlaces(project, given, giver, facts) };
}

/** The dress is the region's, but the name on the cover is the member's own. */
function withoutName(profile: ProfileFile | undefined): ProfileFile | undefined {
  if (profile === undefined) return undefined;
  const { namn: _name, ...answers } = profile.answers;
  return { ...profile, answers };
}

function factsOf({ name, shortName }: MemberEntry, region: string): Facts {
  return { kommun: name, kortnamn: shortName, region };
}

function holderOf({ code, name, shortName, isRegistered }: MemberEntry): Holder {
  return { namn: name, ...(isRegistered ? { kod: code } : {}), kortnamn: shortName };
}

/** Which municipality it is follows from the name of the file. */
function withMunicipalityLocked(bindings: Bindings): Bindings {
  return {
    ...bindings,
    stated: (path) => (path[0] === 'kommuner' ? 'locked' : bindings.stated(path)),
    hasLockedInside: (path) => path.length === 0 || bindings.hasLockedInside(path),
  };
}

function overlayOf(merged: Merged, template: unknown, bindings: Bindings, schema: Schema): Overlay {
  const pathOf: Overlay['pathOf'] = (pointer) => pathOfPointer(pointer, schema, merged.answers);
  const templateAt: Overlay['templateAt'] = (pointer) => {
    const origin = originIn(merged.origins, pointer);
    const direct = origin.template === undefined ? undefined : answerAt(template, origin.template);
    return direct ?? partAt(pathOf(pointer), schema, template)?.value;
  };
  return {
    pathOf,
    templateAt,
    originOf: (pointer) => {
      const { side, template: inTemplate, own } = originIn(merged.origins, pointer);
      return { side, pointer: (side === 'member' ? own : inTemplate) ?? pointer };
    },
    bindingOf: (pointer) =>
      bindings.stated(pathOf(pointer)) ?? (templateAt(pointer) === undefined ? 'free' : 'recommended'),
  };
}

function refusalProblem(
  { kind, path, own, locked }: Refusal,
  { places }: MemberFile,
  schema: Schema,
): Problem {
  const part = excerpt(wordsOfPath(path, schema));
  return {
    code: kind === 'changed' ? 'region/locked-changed' : 'region/locked-added',
    severity: 'error',
    place: kind === 'changed' ? places.value(own) : places.key(own),
    details: kind === 'changed' ? { part, locked: lockedWords(locked) } : { part },
  };
}

import { join } from 'node:path';
import type { Project } from '../../src/answers/project.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { makePlaces } from '../../src/load/places.js';
import { parseYaml } from '../../src/load/parse-yaml.js';
import { readAnswers } from '../../src/load/read-answers.js';
import { makeBindings, type StatedBinding } from '../../src/region/bindings.js';
import { findPart } from '../../src/region/part-path.js';
import type { Binding, MemberEntry, MemberFile, MemberProject } from '../../src/region/region.js';
import { overlay } from '../../src/resolve/overlay.js';

const root = join(import.meta.dirname, '../..');

/** Regions that are whole inputs. */
export const regions = {
  lingonriket: join(root, 'content/examples/lingonriket'),
  vastraGotaland: join(root, 'content/examples/vastra-gotaland'),
};

const { schema } = await loadInstallation('sv');

export const entry: MemberEntry = {
  code: 'rakby',
  name: 'Råkby kommun',
  shortName: 'Råkby',
  place: { file: '/region/region.yaml', line: 3 },
  isRegistered: false,
};

export const files = { region: '/region/agenda.yaml', member: '/region/kommuner/rakby.yaml' };

/** A member's answers laid over a region's, both given as YAML, and without a disk. */
export function laidOver(
  region: string,
  member: string,
  parts: readonly (readonly [binding: Binding, words: string])[] = [],
): MemberProject {
  const shared = sharedProject(region);
  const stated = parts.map(([binding, words]): StatedBinding => {
    const path = findPart(words, schema, shared.answers);
    if (path === undefined) throw new Error(`${words} leads nowhere`);
    return { path, binding };
  });
  return overlay(
    {
      project: shared,
      bindings: makeBindings(stated),
      regionName: 'Region Råkriket',
      title: 'Digital agenda för {kommun}',
      schema,
    },
    memberFile(member),
    entry,
  );
}

export function sharedProject(text: string): Project {
  const { answers, entries } = readAnswers(parseYaml(files.region, text));
  return {
    folder: '/region',
    answers,
    places: makePlaces(new Map(entries), files.region),
    texts: new Map([[files.region, text]]),
    frameworks: [],
    images: new Map(),
    sources: new Map(),
    answerFiles: new Map(),
  };
}

export function memberFile(text: string): MemberFile {
  const read = readAnswers(parseYaml(files.member, text));
  const entries = new Map(read.entries);
  return {
    file: files.member,
    folder: '/region/kommuner/rakby',
    exists: true,
    answers: read.answers,
    places: makePlaces(entries, files.member),
    stands: (pointer) => entries.has(pointer),
    texts: new Map([[files.member, text]]),
    images: new Map(),
    frameworks: [],
    sources: new Map(),
    answerFiles: new Map(),
  };
}

export { schema };

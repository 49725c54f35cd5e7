import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { isGroup } from '../../src/answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../../src/answers/pointer.js';
import { loadMemberFile, loadRegion } from '../../src/load/load-region.js';
import { answerAt } from '../../src/region/answer-at.js';
import { makeBindings, type StatedBinding } from '../../src/region/bindings.js';
import { findPart, partAt, pathKey, pathOfPointer, writablePaths } from '../../src/region/part-path.js';
import type { Binding, MemberProject } from '../../src/region/region.js';
import { overlay } from '../../src/resolve/overlay.js';
import { entry, files, laidOver, memberFile, schema, sharedProject } from '../support/regions.js';
import { temporaryFolders } from '../support/temporary-folder.js';

type Answers = Record<string, unknown>;

/** Every text is told from every other: `side` and a number. */
function answersOf(side: string): fc.Arbitrary<Answers> {
  const text = fc.nat(999).map((number) => `${side} skriver ${number}`);
  const optional = (keys: readonly string[]): fc.Arbitrary<Answers> =>
    fc.record(Object.fromEntries(keys.map((key) => [key, text])), { requiredKeys: [] });
  const items = (of: fc.Arbitrary<Answers>): fc.Arbitrary<Answers[]> =>
    fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
      .chain((ids) => fc.tuple(...ids.map((id) => of.map((rest) => ({ id, ...rest })))));
  const indicators = items(optional(['mått', 'enhet', 'källa'])).map((list) =>
    list.map(({ id, ...rest }) => ({ id: `i-${String(id)}`, ...rest })),
  );
  const goal = fc
    .tuple(optional(['namn', 'beskrivning']), fc.option(indicators, { nil: undefined }))
    .map(([rest, list]) => ({ ...rest, ...(list === undefined ? {} : { indikatorer: list }) }));
  return fc
    .record(
      {
        undertitel: text,
        inledning: optional(['sammanfattning', 'varför']),
        bakgrund: fc
          .tuple(optional(['nationellt', 'regionalt', 'lokalt']), optional(['externt', 'internt']))
          .map(([rest, inner]) => ({ ...rest, nulägesanalys: inner })),
        övergripande_mål: items(goal).map((mål) => ({ mål })),
        insatser: items(optional(['namn', 'ansvarig'])).map((lista) => ({ lista })),
        uppföljning: fc.array(text, { maxLength: 3 }).map((metoder) => ({ metoder })),
        förkortningar: fc
          .uniqueArray(fc.constantFrom('IT', 'SKL', 'AB'), { maxLength: 3 })
          .chain((short) =>
            fc.tuple(...short.map((one) => text.map((betydelse) => ({ förkortning: one, betydelse })))),
          ),
      },
      { requiredKeys: [] },
    )
    .map((answers) => (withoutEmpty(answers) ?? {}) as Answers);
}

/** As it is read from a file: what is empty is unanswered. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(withoutEmpty).filter((one) => one !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = withoutEmpty(inner);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const binding = fc.constantFrom<Binding>('locked', 'locked', 'recommended', 'free', 'required');

/** A region, what it has said of some of its parts, and a member that answers and takes away. */
const situations = answersOf('Regionen').chain((region) => {
  const paths = writablePaths(schema, region).filter((path) => !/^(titel|kommuner|dokument)/.test(path));
  const stated = fc.uniqueArray(fc.tuple(binding, fc.constantFrom(...paths)), {
    maxLength: 6,
    selector: ([, path]) => path,
  });
  const removed = fc.uniqueArray(fc.constantFrom(...paths), { maxLength: 2 });
  return fc.record({
    region: fc.constant(region),
    stated,
    member: answersOf('Kommunen'),
    removed,
  });
});

function text(answers: Answers): string {
  return Object.keys(answers).length === 0 ? '' : stringify(answers, { lineWidth: 0 });
}

function lay({ region, stated, member, removed }: Situation): MemberProject {
  const own = { ...member, ...(removed.length === 0 ? {} : { ta_bort: removed }) };
  return laidOver(text(region), text(own), stated);
}

interface Situation {
  region: Answers;
  stated: (readonly [Binding, string])[];
  member: Answers;
  removed: string[];
}

function* leavesOf(value: unknown, pointer: Pointer = rootPointer): Generator<[Pointer, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leavesOf(item, pointerTo(pointer, index));
  } else if (isGroup(value)) {
    for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, pointerTo(pointer, key));
  } else yield [pointer, value];
}

describe('whatever a member answers', () => {
  it('what is locked says what the region wrote, and nothing is added to it', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const { project, template } = lay(one);
        const bindings = makeBindings(
          one.stated.flatMap(([how, words]): StatedBinding[] => {
            const path = findPart(words, schema, one.region);
            return path === undefined ? [] : [{ path, binding: how }];
          }),
        );
        const isLocked = (pointer: Pointer, answers: unknown): boolean =>
          bindings.stated(pathOfPointer(pointer, schema, answers)) === 'locked';
        for (const [pointer, value] of leavesOf(template)) {
          if (!isLocked(pointer, template)) continue;
          const path = pathOfPointer(pointer, schema, template);
          expect(partAt(path, schema, project.answers)?.value, pathKey(path)).toEqual(value);
        }
        for (const [pointer, value] of leavesOf(project.answers)) {
          if (!isLocked(pointer, project.answers)) continue;
          const path = pathOfPointer(pointer, schema, project.answers);
          expect(partAt(path, schema, template)?.value, pathKey(path)).toEqual(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that is not locked is lost: its own words stand where it wrote them', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const { project, own, overlay: ways, problems } = lay({ ...one, stated: [] });
        expect(problems.filter(({ code }) => code.startsWith('region/locked'))).toEqual([]);
        for (const [pointer, value] of leavesOf(own)) {
          const path = pathOfPointer(pointer, schema, own);
          const found = partAt(path, schema, project.answers);
          expect(found?.value, pathKey(path)).toEqual(value);
          // Of an id that both have, either side will do.
          if (path.at(-1) !== 'id') expect(ways.originOf(found?.pointer ?? '').side).toBe('member');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('every answer stands where it is said to, in the file that it came from', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const { project, overlay: ways } = lay(one);
        for (const [pointer, value] of leavesOf(project.answers)) {
          if (/^\/(titel|kommuner|dokument)/.test(pointer)) continue;
          const place = project.places.value(pointer);
          const { side } = ways.originOf(pointer);
          expect(place.file).toBe(side === 'member' ? files.member : files.region);
          expect(project.texts.get(place.file)?.split('\n')[(place.line ?? 0) - 1]).toContain(value);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the order of the keys in its groups says nothing', () => {
    fc.assert(
      fc.property(situations, (one) => {
        const turned = {
          ...one,
          region: reversed(one.region) as Answers,
          member: reversed(one.member) as Answers,
        };
        expect(lay(turned).project.answers).toEqual(lay(one).project.answers);
      }),
      { numRuns: 100 },
    );
  });
});

/** The same with the keys of every group in the opposite order; lists as they are. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('members beside one another', () => {
  it('get nothing of what another has answered, whoever comes first', () => {
    fc.assert(
      fc.property(situations, answersOf('Grannen'), ({ region, stated, member }, neighbour) => {
        const shared = {
          project: sharedProject(text(region)),
          bindings: makeBindings(
            stated.flatMap(([how, words]): StatedBinding[] => {
              const path = findPart(words, schema, region);
              return path === undefined ? [] : [{ path, binding: how }];
            }),
          ),
          regionName: 'Region Råkriket',
          title: 'Digital agenda för {kommun}',
          schema,
        };
        const before = structuredClone(shared.project.answers);
        const mine = memberFile(text(member));
        const alone = structuredClone(overlay(shared, mine, entry).project.answers);
        const other = overlay(shared, memberFile(text(neighbour)), {
          ...entry,
          name: 'Grannes kommun',
        });
        const after = overlay(shared, mine, entry).project.answers;
        expect(after).toEqual(alone);
        expect(shared.project.answers).toEqual(before);
        expect(JSON.stringify(after)).not.toContain('Grannen');
        expect(JSON.stringify(other.project.answers)).not.toContain('Kommunen');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the files of a region', () => {
  const makeFolder = temporaryFolders();

  it('give the same agenda in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        situations,
        fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { minLength: 8 }),
        async ({ region, member }, names) => {
          const chapters = Object.entries(region);
          const answers = await Promise.all(
            [chapters.map((_, index) => `${names[index] ?? 'z'}.yaml`), chapters.map(() => undefined)].map(
              async (own) => {
                const folder = makeFolder({ 'region.yaml': 'region:\n  namn: Region Råkriket\n' });
                const whole: Answers = {};
                for (const [index, [key, value]] of chapters.entries()) {
                  const name = own[index];
                  if (name === undefined) whole[key] = value;
                  else writeFileSync(join(folder, name), text({ [key]: value }));
                }
                writeFileSync(join(folder, 'agenda.yaml'), text(whole));
                mkdirSync(join(folder, 'kommuner'));
                writeFileSync(join(folder, 'kommuner/rakby.yaml'), text(member));
                const loaded = await loadRegion(folder);
                const file = await loadMemberFile(loaded, 'rakby');
                const { project } = overlay(
                  {
                    project: loaded.shared,
                    bindings: makeBindings([]),
                    regionName: 'Region Råkriket',
                    title: 'Agenda',
                    schema,
                  },
                  file,
                  entry,
                );
                for (const [pointer, value] of leavesOf(project.answers)) {
                  if (/^\/(titel|kommuner|dokument)/.test(pointer)) continue;
                  const place = project.places.value(pointer);
                  expect(project.texts.get(place.file)?.split('\n')[(place.line ?? 0) - 1]).toContain(value);
                }
                return project.answers;
              },
            ),
          );
          expect(answers[0]).toEqual(answers[1]);
          expect(answerAt(answers[0], '/kommuner/0/namn')).toBe(entry.name);
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);
});

import { isGroup, valueOf, type Group } from '../../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../../answers/pointer.js';
import type { Schema } from '../../answers/schema.js';
import {
  findPart,
  identifiedItems,
  identityOf,
  partAt,
  schemaOfKey,
  type PartPath,
} from '../../region/part-path.js';
import { versionKey } from '../../region/region.js';
import { bindingIn, type TemplateVersion } from '../../region/template-version.js';
import { withFacts, type Facts } from '../fill-facts.js';
import { removalKey } from '../removals.js';
import { saysTheSame } from '../says-the-same.js';

/** What a new version of the template means for one of a member's own answers. */
export interface UpgradeMark {
  /**
   * `text-changed`, `text-added`, `text-removed`: the region's own words there. `question-changed`: what is asked.
   * `locked`: the answer counts no more. `item-kept`, `item-hidden`: the region has taken away the item that the answers are
   * about; they are the member's own item now, or too little to be one. `removal-obsolete`: there is nothing left to take away.
   */
  what:
    | 'text-changed'
    | 'text-added'
    | 'text-removed'
    | 'question-changed'
    | 'locked'
    | 'item-kept'
    | 'item-hidden'
    | 'removal-obsolete';
  path: PartPath;
  /** In the member's own file. */
  pointer: Pointer;
  /** The region's words before and now, or the question now. */
  old?: unknown;
  new?: unknown;
}

/** What is held against what. */
export interface UpgradeInput {
  /** The member's file, `ta_bort` and all. */
  own: Readonly<Record<string, unknown>>;
  facts: Facts;
  before: TemplateVersion;
  now: TemplateVersion;
  schema: Schema;
}

/**
 * What a member needs to look at when the template has got a new version, in the order of its file. Answers that the change
 * does not concern are not told of.
 */
export function planUpgrade({ own, facts, before, now, schema }: UpgradeInput): UpgradeMark[] {
  const work: Work = { schema, before: filled(before, facts), now: filled(now, facts) };
  const { [removalKey]: removals, [versionKey]: _version, ...answers } = own;
  return [
    ...inGroup(answers, { path: [], asked: [], pointer: rootPointer, shape: schema }, work),
    ...obsoleteRemovals(removals, work),
  ];
}

interface Work {
  schema: Schema;
  before: TemplateVersion;
  now: TemplateVersion;
}

interface Standing {
  path: PartPath;
  /** The same with "*" for items. */
  asked: readonly string[];
  pointer: Pointer;
  shape: Schema | undefined;
}

function filled(version: TemplateVersion, facts: Facts): TemplateVersion {
  return { ...version, answers: withFacts(version.answers, facts) as TemplateVersion['answers'] };
}

function* inGroup(group: Group, at: Standing, work: Work): Generator<UpgradeMark> {
  for (const [key, value] of Object.entries(group)) {
    const shape = schemaOfKey(at.shape, key, work.schema);
    yield* inPart(
      value,
      { path: [...at.path, key], asked: [...at.asked, key], pointer: pointerTo(at.pointer, key), shape },
      work,
    );
  }
}

/** An answer of another kind than the schema wants is a fault, which is told elsewhere. */
function* inPart(value: unknown, at: Standing, work: Work): Generator<UpgradeMark> {
  if (value === undefined || value === null) return;
  const items = at.shape === undefined ? undefined : identifiedItems(at.shape, work.schema);
  if (items !== undefined && Array.isArray(value)) {
    yield* questionMarks(at, work);
    for (const [index, item] of value.entries()) {
      const path = [...at.path, identityOf(item, items) ?? String(index)];
      const pointer = pointerTo(at.pointer, index);
      yield* inItem(item, { path, asked: [...at.asked, '*'], pointer, shape: items }, work);
    }
  } else if (isGroup(value) && at.shape?.properties !== undefined) {
    yield* questionMarks(at, work);
    yield* inGroup(value, at, work);
  } else if (items === undefined && at.shape?.properties === undefined) {
    yield* answerMarks(value, at, work);
    yield* questionMarks(at, work);
  }
}

function* inItem(item: unknown, at: Standing, work: Work): Generator<UpgradeMark> {
  if (!isGroup(item)) return;
  const { schema, before, now } = work;
  const old = partAt(at.path, schema, before.answers)?.value;
  if (old !== undefined && partAt(at.path, schema, now.answers) === undefined) {
    const required = at.shape?.required ?? [];
    const isWhole = required.every((key) => valueOf(item, key) !== undefined);
    yield { what: isWhole ? 'item-kept' : 'item-hidden', path: at.path, pointer: at.pointer, old };
    return;
  }
  yield* inGroup(item, at, work);
}

function* answerMarks(value: unknown, { path, pointer }: Standing, { schema, before, now }: Work) {
  const [old, fresh] = [before, now].map(({ answers }) => partAt(path, schema, answers)?.value);
  if (saysTheSame(value, fresh)) return;
  const [was, is] = [bindingIn(before, path, schema), bindingIn(now, path, schema)];
  const about = {
    path,
    pointer,
    ...(old === undefined ? {} : { old }),
    ...(fresh === undefined ? {} : { new: fresh }),
  };
  if (is === 'locked' && was !== 'locked') yield { what: 'locked' as const, ...about };
  else if (!saysTheSame(old, fresh))
    yield {
      what:
        old === undefined
          ? ('text-added' as const)
          : fresh === undefined
            ? ('text-removed' as const)
            : ('text-changed' as const),
      ...about,
    };
}

function* questionMarks({ path, asked, pointer }: Standing, { before, now }: Work): Generator<UpgradeMark> {
  const key = asked.join('/');
  const [old, fresh] = [before.questions[key], now.questions[key]];
  if (old !== undefined && fresh !== undefined && old !== fresh)
    yield { what: 'question-changed', path, pointer, old, new: fresh };
}

function obsoleteRemovals(removals: unknown, { schema, before, now }: Work): UpgradeMark[] {
  const list = Array.isArray(removals) ? (removals as unknown[]) : [];
  return list.flatMap((words, index): UpgradeMark[] => {
    if (typeof words !== 'string') return [];
    const path = findPart(words, schema, before.answers);
    if (path === undefined || partAt(path, schema, before.answers) === undefined) return [];
    if (partAt(path, schema, now.answers) !== undefined) return [];
    return [{ what: 'removal-obsolete', path, pointer: pointerTo(`/${removalKey}`, index) }];
  });
}

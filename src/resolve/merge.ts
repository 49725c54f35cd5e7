import { isGroup, valueOf, type Group } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import type { Bindings } from '../region/bindings.js';
import {
  identifiedItems,
  identityOf,
  keysOfBoth,
  pathKey,
  schemaOfKey,
  type PartPath,
} from '../region/part-path.js';
import type { Side } from '../region/region.js';
import { setOwn } from './fill-facts.js';
import { saysTheSame } from './says-the-same.js';

/** Where a part of the merged answers stands on each side that has it, and whose it is. */
export interface Origin {
  side: Side;
  template?: Pointer;
  own?: Pointer;
}

/** An answer of the member's that cannot be laid over the template. */
export interface Refusal {
  kind: 'changed' | 'added';
  path: PartPath;
  /** In the member's own answers. */
  own: Pointer;
  /** What the template says there. */
  locked: unknown;
}

export interface Merged {
  answers: Readonly<Record<string, unknown>>;
  /** Of every group, list and answer, by pointer of the merged answers. Inside what is one side's alone, only the outermost. */
  origins: ReadonlyMap<Pointer, Origin>;
  refusals: readonly Refusal[];
}

/** What is laid over what. */
export interface Layers {
  template: Readonly<Record<string, unknown>>;
  own: Readonly<Record<string, unknown>>;
  /** Keys (`pathKey`) of the parts of the template that are taken away. */
  removed: ReadonlySet<string>;
  bindings: Bindings;
  schema: Schema;
}

/**
 * Groups are merged key by key, lists whose items are identified item by item: the template's in their order, then the
 * member's own in theirs. Of anything else the member's answer replaces the template's, unless it is locked.
 */
export function merge(layers: Layers): Merged {
  const work: Work = { ...layers, origins: new Map(), refusals: [] };
  const at: Standing = { path: [], shape: layers.schema, merged: rootPointer };
  const answers = mergeGroups(
    layers.template,
    layers.own,
    { ...at, template: rootPointer, own: rootPointer },
    work,
  );
  return { answers: answers ?? {}, origins: work.origins, refusals: work.refusals };
}

interface Work extends Layers {
  origins: Map<Pointer, Origin>;
  refusals: Refusal[];
}

/** One part, and where it stands. */
interface Standing {
  path: PartPath;
  shape: Schema | undefined;
  merged: Pointer;
  template?: Pointer;
  own?: Pointer;
}

function mergePart(template: unknown, own: unknown, at: Standing, work: Work): unknown {
  const isRemoved = work.removed.has(pathKey(at.path));
  const shared = isRemoved ? undefined : template;
  if (own === undefined) return shared === undefined ? undefined : kept(shared, at, work);
  const isLocked = work.bindings.stated(at.path) === 'locked';
  if (shared === undefined) {
    if (isLocked) return refused('added', undefined, at, work);
    // Something inside may be locked though the region has not answered it yet.
    const isMixed = isGroup(own) && work.bindings.hasLockedInside(at.path);
    return isMixed ? mergeGroups({}, own, at, work) : taken(own, at, work);
  }
  if (isGroup(shared) && isGroup(own)) return mergeGroups(shared, own, at, work);
  const items = at.shape === undefined ? undefined : identifiedItems(at.shape, work.schema);
  if (Array.isArray(shared) && Array.isArray(own) && items !== undefined)
    return mergeItems(shared, own, items, at, work);
  if (!isLocked && !work.bindings.hasLockedInside(at.path)) return taken(own, at, work);
  return saysTheSame(shared, own) ? kept(shared, at, work) : refused('changed', shared, at, work);
}

function mergeGroups(
  shared: Group,
  own: Group,
  at: Standing,
  work: Work,
): Record<string, unknown> | undefined {
  note(at, work, work.bindings.stated(at.path) === 'locked' ? 'region' : 'member');
  const merged: Record<string, unknown> = {};
  for (const key of keysOfBoth(shared, own)) {
    const inside = inKey(key, at, work, valueOf(shared, key) !== undefined, valueOf(own, key) !== undefined);
    const value = mergePart(valueOf(shared, key), valueOf(own, key), inside, work);
    if (value !== undefined) setOwn(merged, key, value);
  }
  return Object.keys(merged).length === 0 ? undefined : merged;
}

/** A second item with an id that the member has already used is let through: that it stands twice is told elsewhere. */
function mergeItems(
  shared: readonly unknown[],
  own: readonly unknown[],
  items: Schema,
  at: Standing,
  work: Work,
): unknown[] | undefined {
  note(at, work, work.bindings.stated(at.path) === 'locked' ? 'region' : 'member');
  const firstOf = new Map<string, number>();
  for (const [index, item] of own.entries()) {
    const identity = identityOf(item, items);
    if (identity !== undefined && !firstOf.has(identity)) firstOf.set(identity, index);
  }
  const merged: unknown[] = [];
  const met = new Set<number>();
  const add = (template: number | undefined, mine: number | undefined): void => {
    const source = mine === undefined ? shared[template ?? 0] : own[mine];
    const inside: Standing = {
      path: [...at.path, identityOf(source, items) ?? String(mine ?? template)],
      shape: items,
      merged: pointerTo(at.merged, merged.length),
      ...(at.template === undefined || template === undefined
        ? {}
        : { template: pointerTo(at.template, template) }),
      ...(at.own === undefined || mine === undefined ? {} : { own: pointerTo(at.own, mine) }),
    };
    const value = mergePart(
      template === undefined ? undefined : shared[template],
      mine === undefined ? undefined : own[mine],
      inside,
      work,
    );
    if (value !== undefined) merged.push(value);
  };
  for (const [index, item] of shared.entries()) {
    const identity = identityOf(item, items);
    const mine = identity === undefined ? undefined : firstOf.get(identity);
    if (mine !== undefined) met.add(mine);
    add(index, mine);
  }
  for (const index of own.keys()) if (!met.has(index)) add(undefined, index);
  return merged.length === 0 ? undefined : merged;
}

/** The template's part, without what is taken away inside it. */
function kept(shared: unknown, at: Standing, work: Work): unknown {
  const { own: _own, ...alone } = at;
  note(alone, work, 'region');
  if (isGroup(shared)) {
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(shared)) {
      const inside = mergePart(value, undefined, inKey(key, alone, work, true, false), work);
      if (inside !== undefined) setOwn(copy, key, inside);
    }
    return Object.keys(copy).length === 0 ? undefined : copy;
  }
  const items = at.shape === undefined ? undefined : identifiedItems(at.shape, work.schema);
  if (!Array.isArray(shared) || items === undefined) return shared;
  return mergeItems(shared, [], items, alone, work);
}

function taken(own: unknown, at: Standing, work: Work): unknown {
  const { template: _template, ...alone } = at;
  note(alone, work, 'member');
  return own;
}

function refused(kind: Refusal['kind'], locked: unknown, at: Standing, work: Work): unknown {
  work.refusals.push({ kind, path: at.path, own: at.own ?? rootPointer, locked });
  return locked === undefined ? undefined : kept(locked, at, work);
}

function note({ merged, template, own }: Standing, work: Work, side: Side): void {
  const whose = own === undefined ? 'region' : template === undefined ? 'member' : side;
  work.origins.set(merged, {
    side: whose,
    ...(template === undefined ? {} : { template }),
    ...(own === undefined ? {} : { own }),
  });
}

function inKey(key: string, at: Standing, work: Work, inTemplate: boolean, inOwn: boolean): Standing {
  const shape = schemaOfKey(at.shape, key, work.schema);
  return {
    path: [...at.path, key],
    shape: shape === undefined ? undefined : resolveSchema(shape, work.schema),
    merged: pointerTo(at.merged, key),
    ...(at.template === undefined || !inTemplate ? {} : { template: pointerTo(at.template, key) }),
    ...(at.own === undefined || !inOwn ? {} : { own: pointerTo(at.own, key) }),
  };
}

import { pathKey, type PartPath } from './part-path.js';
import type { Binding } from './region.js';

/** What the region has said of its parts. */
export interface Bindings {
  /** What is said of a part, or else of the nearest part around it; undefined when nothing is. */
  stated(path: PartPath): Binding | undefined;
  /** Whether something inside a part is locked. */
  hasLockedInside(path: PartPath): boolean;
  /** What is said, part by part, in the order of `region.yaml`. */
  all: readonly StatedBinding[];
}

export interface StatedBinding {
  path: PartPath;
  binding: Binding;
}

/** Of a part that is named twice the first counts; that it is, is said elsewhere. */
export function makeBindings(all: readonly StatedBinding[]): Bindings {
  const byPath = new Map<string, Binding>();
  const aroundLocked = new Set<string>();
  for (const { path, binding } of all) {
    if (byPath.has(pathKey(path))) continue;
    byPath.set(pathKey(path), binding);
    if (binding !== 'locked') continue;
    for (let length = 0; length < path.length; length += 1) aroundLocked.add(pathKey(path.slice(0, length)));
  }
  return {
    all,
    hasLockedInside: (path) => aroundLocked.has(pathKey(path)),
    stated: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const binding = byPath.get(pathKey(path.slice(0, length)));
        if (binding !== undefined) return binding;
      }
      return undefined;
    },
  };
}

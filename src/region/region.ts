import type { Pointer } from '../answers/pointer.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import type { Project } from '../answers/project.js';

/**
 * How a part of the region's shared answers binds its members: `locked` stands as the region wrote it; `recommended`
 * may be changed, and the change is shown; `free` may be answered, `required` must be.
 */
export type Binding = 'locked' | 'recommended' | 'free' | 'required';

/** A municipality that fills in the region's template. */
export interface Member {
  /** Municipal code, or an own code for an entry that is not in the register: the name of its file. */
  code: string;
  /** With its own genitive: "Strömstads kommun". */
  name: string;
  /** "Strömstad". */
  shortName: string;
}

/** Where an answer of a member's agenda comes from. */
export type Side = 'region' | 'member';

/** Which side each answer of a merged agenda comes from. */
export interface Overlay {
  /** The side, and the answer's pointer in that side's own answers: lists are merged by id, so an index may differ. */
  originOf(pointer: Pointer): { side: Side; pointer: Pointer };
  /** How the region binds the answer at a pointer of the merged answers. */
  bindingOf(pointer: Pointer): Binding;
}

/** A member's agenda: its own answers laid over the region's. */
export interface MemberProject {
  member: Member;
  /** As any other project: answers merged, places that lead to the member's file or the region's. */
  project: Project;
  /** Absent when there is nothing to build: the file could not be read. */
  overlay: Overlay;
  /** The member's own file, absolute; it may not exist yet. */
  file: string;
  /** What the member has answered itself; empty when its file is missing or empty. */
  own: Readonly<Record<string, unknown>>;
  /** What is wrong with laying one over the other, such as a locked part that was changed. */
  problems: readonly Problem[];
}

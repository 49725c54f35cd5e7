import type { Pointer } from '../answers/pointer.js';
import type { FrameworkFile, Placed, ProfileFile, Project, ProjectImage } from '../answers/project.js';
import type { Place, Problem } from '../diagnostics/diagnostic.js';
import type { PartPath } from './part-path.js';

/** The key under which a member's file says which version of the template its answers were last held against. */
export const versionKey = 'mallversion';

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

/** A member, and the line of `region.yaml` that makes it one. */
export interface MemberEntry extends Member {
  place: Place;
  /** Whether the code is the register's. */
  isRegistered: boolean;
}

/** Where an answer of a member's agenda comes from. */
export type Side = 'region' | 'member';

/** Which side each answer of a merged agenda comes from. */
export interface Overlay {
  /**
   * The side, and the answer's pointer in that side's own answers (the template's, or the member's): lists are merged by
   * id, so an index may differ. A group or list that both have is the member's.
   */
  originOf(pointer: Pointer): { side: Side; pointer: Pointer };
  /** How the region binds the answer at a pointer of the merged answers. The pointer may lead to what is unanswered. */
  bindingOf(pointer: Pointer): Binding;
  /** What the template says where the merged answers have this pointer; undefined when it says nothing. */
  templateAt(pointer: Pointer): unknown;
  /** The way there by keys and ids, which no other item changes. */
  pathOf(pointer: Pointer): PartPath;
}

/** A member's agenda: its own answers laid over the region's. */
export interface MemberProject {
  member: MemberEntry;
  /** As any other project: answers merged, places that lead to the member's file or the region's. */
  project: Project;
  overlay: Overlay;
  /** The member's own file, absolute; it may not exist yet. */
  file: string;
  /** Whether it does. */
  exists: boolean;
  /** What the region gives this member, its name filled in: the agenda before the member has answered anything. */
  template: Readonly<Record<string, unknown>>;
  /** What the member has answered itself, `ta_bort` left out; empty when its file is missing or empty. */
  own: Readonly<Record<string, unknown>>;
  /** The parts of the template that the member has taken away. */
  removed: readonly PartPath[];
  /** What is wrong with laying one over the other, such as a locked part that was changed. */
  problems: readonly Problem[];
}

/** A region's `region.yaml`. Not yet validated. */
export interface RegionFile extends Placed {
  /** Its name in the region's folder. */
  name: string;
  /** SHA-256 (hex) of the file. */
  sha256: string;
  bytes: Uint8Array;
}

/** A member's own file, and the dress that it may have of its own. Answers are not yet validated; `ta_bort` is among them. */
export interface MemberFile extends Placed {
  /** Absolute; also of a file that does not exist. */
  file: string;
  /** What the member has of its own beside the file: "…/kommuner/1486". Absolute; it need not exist. */
  folder: string;
  exists: boolean;
  /** Whether a key stands in the file, answered or not. */
  stands(pointer: Pointer): boolean;
  /** Absent when it has none of its own: the region's is worn. */
  profile?: ProfileFile;
  /** Its own pictures, by "bilder/…" as its answers name them. */
  images: ReadonlyMap<string, ProjectImage>;
  /** Its own frameworks. */
  frameworks: readonly FrameworkFile[];
  /** SHA-256 (hex) of its files, by path relative to the region's folder. */
  sources: ReadonlyMap<string, string>;
  /** Its YAML files, by the same paths. */
  answerFiles: ReadonlyMap<string, Uint8Array>;
}

import type { Details, Place, Problem } from '../diagnostics/diagnostic.js';
import type { Image } from '../document/tree.js';
import type { HouseTemplate } from '../profile/house-template.js';
import type { Picture } from '../profile/logo.js';
import type { Pointer } from './pointer.js';

/** Looks up where in the files an answer stands. Both fall back on the nearest ancestor that stands in a file. */
export interface Places {
  /** The value's place (for a missing answer: its parent's key). */
  value(pointer: Pointer): Place;
  /** The key's place; for a list item the item's. */
  key(pointer: Pointer): Place;
  /**
   * The place of a line (0 is the first) inside a text answer, so that a problem in a long Markdown answer is shown
   * at its own line. Falls back on `value`.
   */
  textLine(pointer: Pointer, line: number): Place;
  /**
   * The place of some words of a text answer, given as UTF-16 offset and length in the answer's value. Words
   * over several lines are marked on the first. When they cannot be followed in the file, the place is the line that
   * they begin on.
   */
  words(pointer: Pointer, offset: number, length: number): Place;
}

/** An image file of the project, or why it cannot be used. */
export type ProjectImage = { image: Image } | { fault: 'unsupported-type' | 'damaged' | 'too-large' };

/** What can be held against a schema: plain data, with the place of every value still to be looked up. */
export interface Placed {
  /** Unanswered keys (empty, null) are left out. Not yet validated. */
  answers: Readonly<Record<string, unknown>>;
  places: Places;
  /** The text of every YAML file as it stands on disk, by the `file` of the places. */
  texts: ReadonlyMap<string, string>;
}

/** A file with a framework: goals that the project's own goals can build on. */
export interface FrameworkFile extends Placed {
  /** The project's own (`ramverk/*.yaml`), or one that comes with the tool. */
  own: boolean;
}

/** The project's `profil.yaml`, with the files that it names, by their paths as they are written there. */
export interface ProfileFile extends Placed {
  /** The Word template that it names. */
  houseTemplate?: HouseTemplate;
  /** Why it cannot be used, when it cannot. */
  templateProblems: readonly Problem[];
  pictures: ReadonlyMap<string, ProfilePicture>;
  fonts: ReadonlyMap<string, ProfileFont>;
}

/** The project's `remiss.yaml`: what is asked, of whom, by when. */
export interface ConsultationFile extends Placed {
  /** Its name in the project's folder. */
  name: string;
  /** SHA-256 (hex) of the file. */
  sha256: string;
}

/** Why a file that the profile names cannot be used. */
export interface FileFault {
  fault:
    | 'missing'
    | 'outside'
    | 'too-large'
    | 'unsupported-type'
    | 'damaged'
    | 'proportions'
    | SvgFault
    | 'not-embeddable';
  details?: Details;
}

/** What an SVG holds that a logo cannot hold. */
export type SvgFault =
  | 'svg-script'
  | 'svg-external'
  | 'svg-entities'
  | 'svg-foreign'
  | 'svg-animation'
  | 'svg-effect'
  | 'svg-style'
  | 'svg-element'
  | 'svg-too-complex'
  | 'svg-without-size'
  | 'svg-empty';

/** A logo's file. `hasText`: an SVG with letters that are set in a font of the reader's machine. */
export type ProfilePicture = { picture: Picture; hasText: boolean } | FileFault;

/** A font's file. `unicodeRange` lists the characters that it has, as CSS does; `lacks` the letters of Swedish that it has not. */
export type ProfileFont =
  | { font: { bytes: Uint8Array; format: 'woff2' | 'truetype'; unicodeRange: string }; lacks: string }
  | FileFault;

/** One loaded project. */
export interface Project extends Placed {
  /** Folder of the project, absolute. */
  folder: string;
  /** The frameworks that the goals can refer to: the tool's, then the project's own. */
  frameworks: readonly FrameworkFile[];
  /** Absent when the project has no profile of its own. */
  profile?: ProfileFile;
  /** By path relative to the folder, with forward slashes: "bilder/karta.png". */
  images: ReadonlyMap<string, ProjectImage>;
  /** SHA-256 (hex) of every file that was read, by path relative to the folder. */
  sources: ReadonlyMap<string, string>;
  /** The YAML files among them as they stand on disk, by the same paths. */
  answerFiles: ReadonlyMap<string, Uint8Array>;
}

/** A municipality's own Word template: opened, and found to hold nothing that could do harm. */
export interface HouseTemplate {
  /** Absolute. */
  file: string;
  /** The package unpacked, by path: "word/styles.xml". */
  parts: ReadonlyMap<string, Uint8Array>;
  /** Paths of the parts that are XML, whatever they end in. Those are well-formed, have no DTD, and have Word's prefixes. */
  xml: ReadonlySet<string>;
  names: HouseNames;
}

/** What styles and properties are called in templates: `content/word/names.yaml`. */
export interface HouseNames {
  /** By the id that the style has in our own files; `brödtext` is running text, when a template has a style for it. */
  styles: Readonly<Record<string, StyleNames>>;
  /** Words that make a style another one than its name otherwise says: "Rubrik 1 onumrerad". */
  otherwise: readonly string[];
  /** Facts that a head or foot can show, by ours: all names that a template may have for each. */
  facts: Readonly<Record<FactName, readonly string[]>>;
}

export interface StyleNames {
  /** What the style is called to people. */
  sv: string;
  en: string;
  /**
   * Names that are this style for certain; the first is what Word itself, or we, write in the file. Case, hyphens and
   * spaces do not count.
   */
  names: readonly string[];
  /** Whether a style whose name holds one of these, or of those alike, is taken for it: "Lingonåsa Brödtext". */
  guess?: boolean;
  /** Names that most likely are this style. */
  alike?: readonly string[];
  /** Word itself knows the style by its name, and gives it a meaning that a style of another name does not have. */
  builtIn?: boolean;
}

/** A fact about the document that a template can show. */
export type FactName =
  | 'title'
  | 'subtitle'
  | 'documentType'
  | 'status'
  | 'diarienummer'
  | 'period'
  | 'version'
  | 'date'
  | 'responsible'
  | 'organisation';

import type { Pointer } from '../answers/pointer.js';

/** What has become of an item or an answer. `moved`: it stands in another place, or belongs to something else. */
export const changeKinds = ['added', 'removed', 'moved', 'renamed', 'changed'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** One difference between two sets of answers. */
export interface AnswerChange {
  /**
   * What it is called in the assessment, the same whatever else has changed: the item's id and the way to the answer in
   * it ("kontaktcenter/tid/start"), or the chapter's key and the way ("inledning/varför"). An item that has come or gone
   * goes by its id alone ("kontaktcenter").
   */
  id: string;
  kind: ChangeKind;
  /** Key of the chapter in the schema; of the new answers where there is one. */
  chapter: string;
  /** The innermost item with an id that it belongs to; absent for the chapter's own answers. */
  item?: ChangedItem;
  /** Titles of the schema, from the item or the chapter and in: ["Tid", "Start"]. Empty for a whole item. */
  field: string[];
  /** The answer before and after; absent where there was none. For what has moved: what it belonged to, or its place. */
  old?: ChangedValue;
  new?: ChangedValue;
}

export interface ChangedItem {
  id: string;
  /** The schema's word for it: "Insats". */
  kind: string;
  /** In the new answers, or the old for one that has gone. */
  name: string;
}

/** An answer with how the schema declares it, for whoever is to put it into words. */
export interface ChangedValue {
  value: unknown;
  pointer: Pointer;
  declared:
    | 'text'
    | 'markdown'
    | 'date'
    | 'year'
    | 'number'
    | 'truth'
    | 'list'
    | 'amounts'
    | 'item'
    | 'place'
    | 'reference';
}

import type { Severity } from '../diagnostics/diagnostic.js';
import type { ChangedText } from '../document/changes.js';

/** How far a member has come. `complete`: nothing that the region asks is unanswered, and nothing is wrong. */
export type MemberState = 'unreadable' | 'not-begun' | 'begun' | 'complete';

/**
 * What the region's report needs to know of one member: plain data that survives JSON, small enough to keep for every
 * municipality in the country. The same files give the same summary.
 */
export interface MemberSummary {
  code: string;
  /** "Lingonåsa kommun" */
  name: string;
  /** "Lingonåsa" */
  shortName: string;
  state: MemberState;
  /** Whether gaps and remarks were looked for: faults in how the answers are written stop that. */
  isJudged: boolean;
  /** In the order of the agenda; chapters of which nothing can be said are left out. */
  chapters: ChapterAnswers[];
  /** How many errors there are, and the first of them. Gaps are no errors here. */
  errorCount: number;
  errors: MemberError[];
  /** Remarks of one kind, severity and chapter together, gaps left out. */
  findings: FindingCount[];
  deviations: Deviation[];
  goals: MemberGoal[];
  indicators: MemberIndicator[];
  actions: MemberAction[];
}

export interface ChapterAnswers {
  /** Key of the schema. */
  chapter: string;
  /** Questions that the region leaves to its members. */
  asked: number;
  /** How many of them that this one has answered. */
  answered: number;
  /** Questions without an answer, also about what the member has added itself. */
  gaps: number;
}

export interface MemberError {
  /** Relative to the region's folder, with "/". */
  file: string;
  line?: number;
  /** In Swedish. */
  message: string;
}

export interface FindingCount {
  /** Of the message: "review/action-without-goal". */
  code: string;
  severity: Severity;
  /** Key of the schema; "" for what concerns no chapter. */
  chapter: string;
  count: number;
}

/** A part of the region's recommended answers that the member has changed or taken away. */
export interface Deviation {
  /** Permanent name of what was changed: "e-arkiv/beskrivning". */
  id: string;
  chapter: string;
  /** What it belongs to, by the region's name for it: "E-arkiv". */
  item?: string;
  /** Titles of the questions: ["Tid", "Start"]. Empty for a whole item. */
  field: string[];
  /** Whether the answer is taken away and nothing put in its place. */
  isRemoved: boolean;
  /** The region's words and the member's, what is unlike in them marked and what is far from it left out. */
  old: ChangedText[];
  new: ChangedText[];
}

export interface MemberGoal {
  id: string;
  name: string;
}

export interface MemberIndicator {
  /** Id of its goal. */
  goal: string;
  /** Its id, or its measure when it has none. */
  key: string;
  measure: string;
  /** As it is typed. */
  unit?: string;
  values: IndicatorValue[];
}

export interface IndicatorValue {
  what: 'baseline' | 'target' | 'outcome';
  year?: number;
  value: number;
  /** Whether the member has given the value itself; otherwise it is the region's. */
  isOwn: boolean;
}

export interface MemberAction {
  id: string;
  name: string;
  /** Whether the region's template has it. */
  isRegional: boolean;
  /** Every function and municipality that it names. */
  named: string[];
  /** Those among them who share its cost. */
  sharers: string[];
  /** Who pays what it costs when it is carried out. */
  payer?: string;
  money: Money[];
}

/** What an action costs, in thousands of kronor. */
export interface Money {
  /** Source of funding as the answers have it, or `running` for what it costs a year when it is carried out. */
  source: string;
  /** Absent of the running cost, which is the same every year. */
  year?: number;
  amount: number;
  isOwn: boolean;
}

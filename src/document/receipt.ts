/**
 * The receipt of a file's conformance: what it claims, and what the claim rests on. A machine cannot judge everything,
 * so it also names what a person must look at.
 */
export interface Receipt {
  /** "PDF/UA-1", "PDF/A-2a": written in the file only because the checks of each were passed. */
  claims: string[];
  checks: ReceiptRow[];
  /** What no program can judge, in Swedish. */
  forPeople: string[];
}

export interface ReceiptRow {
  rule: string;
  /** Clause of the standard. */
  clause: string;
  passed: boolean;
  /** How often it was broken; absent when it was not. */
  breaks?: number;
}

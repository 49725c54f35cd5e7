import type { Agenda } from '../answers/agenda.js';
import type { Message } from '../diagnostics/catalogue.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { Status } from '../document/tree.js';

/** How serious a finding is at each stage; `off` where the rule does not apply. */
export type SeverityByStage = Record<Status, Severity | 'off'>;

/** `content/guide/rules/<name>.yaml`: everything about a rule but the finding. */
export interface RuleData {
  /** Swedish; the name by which a project silences the rule. */
  rule: string;
  /** Group in the list of rules. */
  group: string;
  /** Page in the guide; a rule that the guide does not have gives `reference` in its words instead. */
  page?: string;
  severity: SeverityByStage;
  /** Where a type of document differs. */
  types?: Partial<Record<DocumentType, SeverityByStage>>;
  sv: RuleWords;
  en: RuleWords;
}

export type DocumentType = Agenda['dokument']['typ'];

export interface RuleWords extends Message {
  /** What the rule looks for, as a heading. */
  title: string;
  /** Why it matters: one or two sentences. */
  why: string;
}

/** By the rule's English name. */
export type Rulebook = ReadonlyMap<string, RuleData>;

export function severityOf(data: RuleData, type: DocumentType, stage: Status): Severity | 'off' {
  return (data.types?.[type] ?? data.severity)[stage];
}

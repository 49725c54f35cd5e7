import type { Agenda } from '../answers/agenda.js';
import type { Decision } from '../answers/decision.js';
import { fill } from '../diagnostics/localise.js';
import { formatList } from '../language/format.js';
import { isSameName, nameKey } from '../language/names.js';
import type { Terms } from '../language/terms.js';
import { consulteesByKind } from './address-list.js';
import type { assessments, CompilationInput } from './compilation-data.js';

/** What the proposal for a decision is made of, beside the agenda's own answers. */
export interface DecisionInput {
  decision: Decision;
  agenda: Agenda;
  owners: ActionOwners;
  /** Absent when the agenda has not been sent out for views. */
  replied?: Pick<CompilationInput, 'consultation' | 'views'>;
  /** How many changes there are since what was sent out. */
  changes: number;
  terms: Terms;
}

/** The functions that are accountable for actions, in the order of the agenda. */
export interface ActionOwners {
  names: readonly string[];
  /** Those of them that are committees. */
  committees: readonly string[];
  /** Whether every committee is accountable for some action: "Varje nämnd". */
  everyCommittee: boolean;
}

/** The appendices of the proposal, in order. */
export const appendixKinds = ['agenda', 'sammanställning', 'ändringsförteckning'] as const;

export type AppendixKind = (typeof appendixKinds)[number];

/** No answer, as a template takes it. */
const none = false as const;

/** The proposal as plain data with Swedish keys, for its template. False is no answer. */
export function decisionData(input: DecisionInput) {
  const { decision, agenda, changes, terms } = input;
  const { dokument, övergripande_mål, insatsområden, insatser, uppföljning } = agenda;
  const deciding = decidingBodies(input);
  const preparing = decision.beredande_instans;
  const { ersätter } = dokument;
  const reported = uppföljning?.redovisas_till;
  return {
    dnr: decision.diarienummer ?? dokument.diarienummer ?? none,
    beslutande: formatList(deciding, terms.and),
    beslutande_i_mening: formatList(
      deciding.map((name) => inSentence(name, terms)),
      terms.and,
    ),
    var_för_sig: deciding.length > 1,
    beredande: preparing ?? none,
    att: (decision.förslag_till_beslut ?? []).map((clause) => clauseOf(clause, terms)),
    ersätter:
      ersätter === undefined || terms.proposal.nothing.includes(nameKey(ersätter).replace(/\.$/, ''))
        ? none
        : ersätter,
    redovisas_till: reported === undefined ? none : inSentence(reported, terms),
    antal: {
      mål: övergripande_mål?.mål?.length ?? 0,
      områden: insatsområden?.områden?.length ?? 0,
      insatser: insatser?.lista?.length ?? 0,
      ändringar: changes,
    },
    bedömt: assessedData(input),
    bilagor: appendicesOf(input).map((typ, index) => ({ typ, nr: String(index + 1) })),
    bolag: owningCompanies(input).length > 0,
    skickas_till: recipientsOf(input),
  };
}

/** Which appendices there are: without a consultation nothing was compiled, and without changes there is no list. */
export function appendicesOf({
  replied,
  changes,
}: Pick<DecisionInput, 'replied' | 'changes'>): AppendixKind[] {
  return appendixKinds.filter(
    (kind) => kind === 'agenda' || (replied !== undefined && (kind === 'sammanställning' || changes > 0)),
  );
}

/** Who adopts the agenda: for a joint agenda the body of each municipality, which decides for itself. */
function decidingBodies({
  decision,
  agenda,
  terms,
}: Pick<DecisionInput, 'decision' | 'agenda' | 'terms'>): string[] {
  if (decision.beslutande_instans !== undefined) return [decision.beslutande_instans];
  const { council, bodyOf } = terms.proposal;
  const stated = agenda.dokument.beslut ?? [];
  const isEach = agenda.kommuner.length > 1 && stated.some(({ kommun }) => kommun !== undefined);
  if (!isEach) return [stated.flatMap(({ instans }) => instans ?? [])[0] ?? council];
  return agenda.kommuner.map(({ namn }) => {
    const own = stated.find(({ kommun, instans }) => kommun === namn && instans !== undefined);
    return fill(bodyOf, { body: own?.instans ?? council, municipality: namn });
  });
}

/** "Kommunstyrelsen" → "kommunstyrelsen" inside a sentence; names such as "Lingonåsa Bostäder AB" stay as they are. */
function inSentence(name: string, { proposal }: Terms): string {
  const [first = ''] = name.split(/[\s,]/u);
  return proposal.bodies.some((ending) => first.toLocaleLowerCase('sv').endsWith(ending))
    ? name.charAt(0).toLocaleLowerCase('sv') + name.slice(1)
    : name;
}

/** Without the first "att" and the mark at the end, which the template writes. */
function clauseOf(clause: string, { proposal }: Terms): string {
  const words = clause
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.,;]$/u, '');
  const start = `${proposal.that} `;
  return words.toLocaleLowerCase('sv').startsWith(start) ? words.slice(start.length) : words;
}

function assessedData({ replied }: DecisionInput) {
  const count = (wanted: (typeof assessments)[number]): number =>
    (replied?.views ?? []).filter(({ entry, state }) => state !== 'none' && entry?.bedömning === wanted)
      .length;
  return {
    tillgodoses: count('tillgodoses'),
    delvis: count('tillgodoses delvis'),
    inte: count('tillgodoses inte'),
    besvaras: count('besvaras'),
  };
}

/** The companies on the list that are accountable for actions: they are directed by their owner, not by committees. */
function owningCompanies({ owners, replied }: DecisionInput): string[] {
  const consulted = replied?.consultation.remissinstanser ?? [];
  return consulted.flatMap(({ namn, typ }) =>
    typ === 'bolag' && owners.names.some((name) => isSameName(name, namn)) ? [namn] : [],
  );
}

/** The committees and companies that are accountable for actions, as the consultation has them, and those named. */
function recipientsOf({ decision, owners, replied }: DecisionInput): string[] {
  const { names, committees, everyCommittee } = owners;
  const consulted = replied === undefined ? [] : consulteesByKind(replied.consultation);
  const listed = consulted.flatMap(({ namn, typ }) => {
    const owns = names.some((name) => isSameName(name, namn));
    const isMeant = typ === 'nämnd' ? owns || everyCommittee : typ === 'bolag' && owns;
    return isMeant ? [namn] : [];
  });
  const all = [...committees, ...listed, ...(decision.beslutet_skickas_till ?? [])];
  return [...new Map(all.map((name) => [nameKey(name), name.trim()])).values()];
}

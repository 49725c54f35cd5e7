/** `named`: each is told by name. `unnamed`: all or any of a kind, "Varje nämnd". */
export type Several = 'named' | 'unnamed';

/**
 * Whether an answer that should name one function names several: "Socialnämnden och kommunstyrelsen", "KS, SN",
 * "Alla nämnder". Many a single function has "och", a comma or a slash in its name ("Barn- och utbildningsnämnden",
 * "Chefen för service och teknik", "Kommunledningsförvaltningen, IT-enheten"). In doubt it is one.
 */
export function severalFunctions(answer: string): Several | undefined {
  const text = answer.replace(aside, ' ').replace(/\s+/g, ' ').trim();
  if (quantifier.test(text)) return 'unnamed';
  const parts = text.split(joiner).map(readPart);
  if (parts.some(({ plural }) => plural)) return 'unnamed';
  const joiners = [...text.matchAll(joiner)].map(([found]) => found.trim().toLowerCase());
  return joiners.some((joined, index) => joinsTwo(parts, index, joined)) ? 'named' : undefined;
}

/** "(BUN)", "(med stöd av IT-enheten)", but not "(och kommunstyrelsen)". */
const aside = /\((?!\s*(?:och|samt|eller|tillsammans)\b)[^)]*\)/giu;

const joiner =
  /\s*[,;/&+]\s*|\s+\(?(?:och\s*\/\s*eller|och|samt|eller|jämte|resp\.?|respektive|tillsammans med|i (?:samverkan|samarbete) med)\s+/giu;

const quantifier =
  /^(?:alla|samtliga|varje|var|vardera|respektive|berörda?|båda|bägge|flera|(?:kommunens|stadens|kommunala) bolag$)(?!\p{L})/iu;

/** What follows does not belong to the function's own name: "Nämnden för". */
const preposition = /^(?:för|i|på|vid|inom|med|av|som|till|åt|genom|via)$/iu;

type Kind =
  | 'body'
  | 'committee'
  | 'company'
  | 'group'
  | 'place'
  | 'administration'
  | 'department'
  | 'unit'
  | 'role'
  | 'person';

/**
 * Kinds of functions, by how their words end. The first expression is for the definite form, which stands for a
 * certain function; the second for the indefinite form, where it cannot mean anything else: "öppenhet" and
 * "systemförvaltning" are no functions.
 */
const kinds: [kind: Kind, definite: RegExp, indefinite?: RegExp][] = [
  ['body', /(?:nämnden|styrelsen|fullmäktige)$/, /(?:nämnd|styrelse)$/],
  ['committee', /(?:utskottet|beredningen)$/, /utskott$/],
  ['company', /(?:bolaget|förbundet|stiftelsen)$|^ab$/, /(?:bolag|förbund)$/],
  ['group', /koncernen$/],
  ['place', /^(?:kommunen|regionen|staden)$/, /^(?:kommun|region|stad)$/],
  ['administration', /(?:förvaltningen|kontoret|sektorn)$/, /(?:kontor|sektor)$/],
  ['department', /avdelningen$/, /avdelning$/],
  [
    'unit',
    /(?<!öpp|erfar|medvet|nyfik)enheten$|(?:gruppen|teamet|kansliet|staben|centret|centralen|funktionen)$|(?<!om)rådet$|(?<!e-)tjänsten$|(?:skolan|omsorgen|biblioteket|arkivet)$/,
    /-enhet$|grupp$|råd$/,
  ],
  [
    'role',
    /(?:chefen|direktören|strategen|samordnaren|ledaren|ägaren|ordföranden|rektorn|sekreteraren|utvecklaren|arkitekten|controllern|arkivarien|ombudet|koordinatorn)$/,
    /(?:chef|direktör|strateg|samordnare|ledare|ägare|ansvarig|ordförande|rektor|sekreterare|utvecklare|arkitekt|controller|arkivarie|ombud|koordinator)$|^vd$/,
  ],
];

const plural =
  /(?:nämnderna|nämnder|styrelserna|styrelser|förvaltningarna|förvaltningar|kontoren|avdelningarna|enheterna|bolagen|förbunden|utskotten|sektorerna|verksamheterna|funktionerna|skolorna|grupperna|cheferna|chefer|direktörerna|strategerna|samordnarna|ledarna|ägarna|rektorerna|rektorer)$|^(?:kommunerna|kommuner|regionerna|regioner)$/;

interface Part {
  kind?: Kind;
  /** A certain function, complete without more words: what "och" adds to it must be another. */
  complete: boolean;
  /** Something follows that "och" may go on with: "Chefen för service". */
  open: boolean;
  /** A whole kind: "Nämnderna". */
  plural: boolean;
}

function readPart(text: string): Part {
  const words = text.replace(/[().]/g, ' ').trim().split(' ');
  const end = words.findIndex((word) => preposition.test(word));
  const own = end === -1 ? words : words.slice(0, end);
  const [first = '', last = ''] = [own[0], own.at(-1)];
  const atEnd = kindOf(last);
  const found = atEnd ?? kindOf(first) ?? (isPersonsName(text) ? { kind: 'person' as const } : undefined);
  return {
    ...(found === undefined ? {} : { kind: found.kind }),
    complete: end === -1 && (atEnd?.definite ?? false),
    open: end !== -1,
    plural: plural.test(last.toLowerCase()) ? !isFunction(first, last) : plural.test(first.toLowerCase()),
  };
}

/** "Sektorn kommunala nämnder" is one function whatever its last word. */
function isFunction(first: string, last: string): boolean {
  return first !== last && kindOf(first) !== undefined;
}

function kindOf(word: string): { kind: Kind; definite: boolean } | undefined {
  if (/^(?:KS\p{Lu}*|KF|\p{Lu}{1,4}N)$/u.test(word)) return { kind: 'body', definite: true };
  if (/^\p{Lu}{1,4}[FK]$/u.test(word)) return { kind: 'administration', definite: true };
  const lower = word.toLowerCase();
  for (const [kind, definite, indefinite] of kinds) {
    if (definite.test(lower)) return { kind, definite: true };
    if (indefinite?.test(lower) === true) return { kind, definite: false };
  }
  return undefined;
}

function isPersonsName(text: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+$/u.test(text);
}

/** Whether the joiner after a part joins it, or the function before it, with another function. */
function joinsTwo(parts: readonly Part[], index: number, joined: string): boolean {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part === undefined || next === undefined) return false;
  const listed = /^[,;]$/.test(joined);
  const or = /^(?:eller|\/)$/.test(joined);
  if (part.complete && part.kind !== 'unit' && !listed && !or) return true;
  const before = parts.slice(0, index + 1).findLast(({ kind }) => kind !== undefined);
  if (before?.kind === undefined || next.kind === undefined) return false;
  if (listed) return before.kind === next.kind || isCompanyBeside(before.kind, next.kind);
  if (before.kind === 'person') return next.kind === 'person' || next.kind === 'role';
  const mayGoOn = before.open && ['administration', 'department', 'unit'].includes(next.kind);
  return !mayGoOn;
}

/** After a comma may stand where the function belongs, such as a company's group, but a company belongs to no committee. */
function isCompanyBeside(...pair: [Kind, Kind]): boolean {
  const hasCompany = pair.includes('company') || pair.includes('group');
  return hasCompany && pair.some((kind) => ['body', 'administration', 'place'].includes(kind));
}

import { allNearest, sameButForSpelling } from '../diagnostics/nearest.js';

/** A row of the register of municipalities. */
export interface Registered {
  /** Four digits. */
  code: string;
  /** "Strängnäs". */
  short: string;
  /** "Strängnäs kommun". */
  name: string;
}

/** The municipality that a word means; or those that it may mean, none when nothing is like it. */
export type Match<Row extends Registered> = { found: Row } | { candidates: Row[] };

const mostCandidates = 8;

/**
 * Finds a municipality by code, by its name with or without "kommun", in any case, and without å, ä and ö where only
 * one is spelled so (Habo is not Håbo). What is not certain is given back as candidates, never guessed.
 */
export function findMunicipality<Row extends Registered>(word: string, register: readonly Row[]): Match<Row> {
  const wanted = word.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (/^\d+$/.test(wanted)) return byCode(wanted, register);
  const exact = register.filter((row) => spellings(row).some((spelling) => same(spelling, wanted)));
  if (exact[0] !== undefined) return certain(exact);
  const plain = register.filter((row) => sameButForSpelling(wanted, spellings(row)) !== undefined);
  if (plain[0] !== undefined) return certain(plain);
  return { candidates: likely(wanted, register) };
}

/** A spreadsheet takes the first zero away: 114 is 0114. */
function byCode<Row extends Registered>(code: string, register: readonly Row[]): Match<Row> {
  const found = register.find((row) => row.code === code.padStart(4, '0'));
  return found === undefined ? { candidates: [] } : { found };
}

function certain<Row extends Registered>(rows: Row[]): Match<Row> {
  const [only, ...more] = rows;
  return only !== undefined && more.length === 0 ? { found: only } : { candidates: rows };
}

/** Those whose name begins with the word, or those that it is nearest to. */
function likely<Row extends Registered>(word: string, register: readonly Row[]): Row[] {
  const beginning = word.toLocaleLowerCase('sv');
  const begun = register.filter(
    ({ short }) => beginning.length > 1 && short.toLocaleLowerCase('sv').startsWith(beginning),
  );
  if (begun.length > 0) return begun.slice(0, mostCandidates);
  const all = register.flatMap((row) => spellings(row));
  const meant = new Set(allNearest(word, all));
  return register
    .filter((row) => spellings(row).some((spelling) => meant.has(spelling)))
    .slice(0, mostCandidates);
}

/** "Strömstads kommun", "Strömstad", and what people write instead: "Strömstad kommun", "Stockholms kommun". */
function spellings({ name, short }: Registered): string[] {
  return [name, short, ...['kommun', 'stad'].flatMap((kind) => [`${short} ${kind}`, `${short}s ${kind}`])];
}

function same(left: string, right: string): boolean {
  return left.toLocaleLowerCase('sv') === right.toLocaleLowerCase('sv');
}

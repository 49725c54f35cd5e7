import type { Wording } from './knowledge.js';
import type { Word } from './sentences.js';

/**
 * The words of a sentence that are verbs in the passive ("beslutas", "infördes", "har byggts", "görs"), as far as
 * their form tells. Genitives ("kommunernas"), and verbs in -s that are not passive ("finnas", "lyckades"), do not
 * count. In doubt a word is not passive.
 */
export function passivesIn(words: readonly Word[], wording: Pick<Wording, 'deponents' | 'passives'>): Word[] {
  const { deponents, passives, endings } = formsIn(wording);
  return words.filter(({ text }, index) => {
    const word = text.toLowerCase();
    if (isName(text, index) || deponents.has(word)) return false;
    if (passives.has(word) || endings.some((ending) => word.endsWith(ending))) return true;
    if (past.test(word)) return true;
    if (infinitive.test(word)) return !genitivePlural.test(word);
    return (
      supine.test(word) &&
      words.slice(Math.max(0, index - reach), index).some(({ text: one }) => has.test(one))
    );
  });
}

/** "införas", "redovisas", but no phase, "pilotfas"; in a genitive other endings stand before: "lärarnas". */
const infinitive = /\p{L}{3,}(?<![^f]f)as$/u;
const genitivePlural = /(?:arnas|ornas|ernas|enas|ionas)$/u;
/** "beslutades", "infördes", "byggdes", "köptes". */
const past = /\p{L}{2,}(?:ades|[bdfgjlmnrvy]des|[kpsx]tes|ttes)$/u;
/** "har beslutats", "har lagts"; the same letters end "insats" and "resultats". */
const supine = /\p{L}{2,}(?:[aiö]ts|[dfgklnprst]ts)$/u;
const has = /^(?:har|hade|ha|kunnat)$/iu;
/** How many words "har" can stand ahead of its supine. */
const reach = 4;

/** A name in the genitive, "Lingonåsas"; the first word of a sentence has a capital anyhow. */
function isName(text: string, index: number): boolean {
  return index > 0 && /^\p{Lu}/u.test(text);
}

interface Forms {
  deponents: ReadonlySet<string>;
  passives: ReadonlySet<string>;
  /** Of forms that may be compounded: "*förs" is "förs", "införs", "genomförs". */
  endings: readonly string[];
}

/** Taken apart once, not for every sentence. */
const known = new WeakMap<object, Forms>();

function formsIn(wording: Pick<Wording, 'deponents' | 'passives'>): Forms {
  const earlier = known.get(wording);
  if (earlier !== undefined) return earlier;
  const passives = wording.passives.split(/\s+/);
  const forms = {
    deponents: new Set(wording.deponents.split(/\s+/)),
    passives: new Set(passives),
    endings: passives.flatMap((form) => (form.startsWith('*') ? [form.slice(1)] : [])),
  };
  known.set(wording, forms);
  return forms;
}

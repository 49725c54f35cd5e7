/**
 * The prose of a text answer: what is read as sentences. Markdown's signs, the addresses of links, code and calls of
 * notes are overwritten with spaces, so that an offset in the prose is the same offset in the answer. Tables, headings
 * and code blocks are left out. It reads line by line in linear time: no answer is too tangled for it.
 */
export interface Passage {
  /** `item` is one item of a list, `quote` a block quotation, `note` the text of a note. */
  kind: 'paragraph' | 'item' | 'quote' | 'note';
  /** Where `text` begins in the answer, in UTF-16 units. */
  offset: number;
  /** As long as its piece of the answer. */
  text: string;
  /** `text` without what stands in italics or between quotation marks: names of documents, words of others. */
  own: string;
}

/** The passages of an answer written in Markdown. */
export function passagesOf(markdown: string): Passage[] {
  return [...blocksOf(markdown)].flatMap(({ kind, offset, text }) => {
    if (/^\s*(\*\*|__)[^*_]*[^*_.!?]\1:?\s*$/.test(text)) return []; // a heading typed in bold
    const [plain, own] = withoutMarkup(text);
    return /[\p{L}\p{N}]/u.test(plain) ? [{ kind, offset, text: plain, own }] : [];
  });
}

/** An answer without Markdown, as a single passage. */
export function plainPassage(text: string): Passage {
  return { kind: 'paragraph', offset: 0, text, own: blank(text, quoted) };
}

interface Block {
  kind: Passage['kind'];
  offset: number;
  text: string;
}

/** What a line of Markdown can be. */
const lines = {
  fence: /^\s*(?:`{3,}|~{3,})/,
  heading: /^\s{0,3}#{1,6}(?:\s|$)/,
  tableRow: /^\s*\|/,
  /** Trimmed. */
  delimiterRow: /^(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/,
  note: /^\s*\[\^[^\]\s]+\]:\s*/,
  quote: /^\s*>[\s>]*/,
  item: /^\s*(?:[-*+]|(\d{1,9})[.)])(?:\s+|$)/,
  rule: /^\s*(?:[-*_]\s*){3,}$/,
};

function* blocksOf(markdown: string): Generator<Block> {
  let open: Block | undefined;
  /** The kind that an indented paragraph below goes on with. */
  let above: Passage['kind'] = 'paragraph';
  let skipping: 'fence' | 'table' | undefined;
  const rows = [...rowsOf(markdown)];
  for (const [index, { offset, text: row }] of rows.entries()) {
    const isBlank = row.trim() === '';
    const isFence = lines.fence.test(row);
    if (skipping === 'fence' ? !isFence : skipping === 'table' && !isBlank) continue;
    const startsTable = lines.tableRow.test(row) || startsTableAt(rows, index);
    const closes = isBlank || isFence || startsTable || lines.heading.test(row) || lines.rule.test(row);
    if (closes) {
      if (open !== undefined) yield open;
      open = undefined;
      skipping = isFence && skipping !== 'fence' ? 'fence' : startsTable ? 'table' : undefined;
      continue;
    }
    const { kind, mark } = beginningOf(row, open?.kind);
    if (open !== undefined && (kind === undefined || (kind === 'quote' && open.kind === 'quote'))) {
      open.text += `\n${overwritten(row, mark)}`;
      continue;
    }
    if (open !== undefined) yield open;
    above = kind ?? (/^\s{2,}/.test(row) ? above : 'paragraph');
    open = { kind: above, offset: offset + mark, text: row.slice(mark) };
  }
  if (open !== undefined) yield open;
}

function* rowsOf(text: string): Generator<{ offset: number; text: string }> {
  let offset = 0;
  for (const row of text.split('\n')) {
    yield { offset, text: row };
    offset += row.length + 1;
  }
}

function startsTableAt(rows: readonly { text: string }[], index: number): boolean {
  const below = (rows[index + 1]?.text ?? '').trim();
  return (rows[index]?.text ?? '').includes('|') && below.includes('|') && lines.delimiterRow.test(below);
}

/** The kind of block that a row begins, if it begins one, and the length of its marks. */
function beginningOf(
  row: string,
  open: Passage['kind'] | undefined,
): { kind?: Passage['kind']; mark: number } {
  const note = lines.note.exec(row);
  if (note !== null) return { kind: 'note', mark: note[0].length };
  let mark = 0;
  for (let depth = 0; depth < deepest; depth += 1) {
    const rest = row.slice(mark);
    const quote = lines.quote.exec(rest);
    if (quote !== null) return { kind: 'quote', mark: mark + quote[0].length };
    const item = lines.item.exec(rest);
    // A number other than 1 begins no list in the middle of a paragraph: "… senast år\n2030. Därefter …".
    if (item === null || (mark === 0 && open === 'paragraph' && Number(item[1] ?? 1) !== 1)) break;
    mark += item[0].length;
  }
  return mark === 0 ? { mark } : { kind: 'item', mark };
}

/** Lists inside one another on a single line; an answer with more cannot be built. */
const deepest = 40;

function overwritten(row: string, length: number): string {
  return ' '.repeat(length) + row.slice(length);
}

/** Stands for an escaped sign while the marks around it are read. */
const escaped = '\uE000';

const code = /(`{1,3})(?!`)[^`]{1,400}\1/g;
const image = /!\[[^\]]{0,500}\]\([^)]{0,500}\)/g;
const noteCall = /\[\^[^\]\s]{1,100}\]/g;
const link =
  /\[([^[\]]{0,500})\](\([^()\s]{0,500}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?(?:\s+"[^"]{0,200}")?\))/g;
const address =
  /<[^<>\s]{1,500}[:@][^<>\s]{1,500}>|\b(?:https?:\/\/|www\.)[^\s<>]{0,500}[^\s<>.,;:!?)”"’]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g;
const emphasis = /\*+|~~|(?<![\p{L}\p{N}])_{1,9}|_{1,9}(?![\p{L}\p{N}])/gu;
const italics =
  /(?<![*\p{L}\p{N}\\])\*(?![*\s])[^*]{1,400}(?<!\s)\*(?!\*)|(?<![_\p{L}\p{N}\\])_(?![_\s])[^_]{1,400}(?<!\s)_(?![_\p{L}\p{N}])/gu;
const quoted = /[”“"»«„][^”“"»«„]{1,400}[”“"»«]/g;

/** The prose of a block, and the same without what is quoted or in italics. */
function withoutMarkup(markdown: string): [text: string, own: string] {
  const signs = [...markdown.matchAll(/\\[!-/:-@[-`{-~]/g)];
  const unescaped = markdown.replace(/\\[!-/:-@[-`{-~]/g, ` ${escaped}`);
  let text = blank(blank(blank(unescaped, code), image), noteCall).replace(
    link,
    (_, words: string, target: string) => ` ${words} ${spaces(target)}`,
  );
  text = blank(text, address);
  const restore = (masked: string): string => {
    if (signs.length === 0) return masked;
    const all = Array.from({ length: masked.length }, (_, index) => masked.charAt(index));
    for (const { index, 0: sign } of signs) if (all[index + 1] === escaped) all[index + 1] = sign.charAt(1);
    return all.join('');
  };
  return [restore(blank(text, emphasis)), restore(blank(blank(blank(text, italics), quoted), emphasis))];
}

/** Overwrites what the pattern finds with spaces; line breaks stay. */
function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, spaces);
}

function spaces(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

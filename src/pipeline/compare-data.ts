import { isGroup, textOf } from '../answers/parts.js';
import { chapterOf, type Schema } from '../answers/schema.js';
import { changeKinds, type AnswerChange, type ChangedValue } from '../compare/change.js';
import type { IndexedItem } from '../compare/item-index.js';
import { itemName } from '../compare/item-name.js';
import { plainText } from '../compare/plain-text.js';
import { textChange } from '../compare/text-change.js';
import type { ChangedText } from '../document/changes.js';
import { formatDate, formatList, formatMonth, formatNumber } from '../language/format.js';
import type { Terms } from '../language/terms.js';

/** A view that led to a change. */
export interface CausingView {
  consultee: string;
  /** "s-3f9a2c07" */
  id: string;
  text: string;
}

/** What the list of changes is made of. */
export interface Compared {
  changes: readonly AnswerChange[];
  old: ComparedSide;
  new: ComparedSide;
  schema: Schema;
  terms: Terms;
  /** By what the assessment calls the change: its id, or the id of an item, which means every change of it. */
  views: ReadonlyMap<string, readonly CausingView[]>;
}

export interface ComparedSide {
  /** "utgåva 1", "version 2" */
  name: string;
  items: ReadonlyMap<string, IndexedItem>;
}

/** What items are told by when they have come or gone: the first of these that is answered. */
const tellingKeys = ['beskrivning', 'innehåll', 'förklaring', 'betydelse', 'text', 'mått', 'värde'] as const;

/** The changes as plain data with Swedish keys, for the template of the list of changes. */
export function compareData(compared: Compared) {
  const { changes } = compared;
  const caused = changes.filter(({ id }) => viewsOf(id, compared).length > 0).length;
  const chapters = [...new Set(changes.map(({ chapter }) => chapter))];
  return {
    från: compared.old.name,
    till: compared.new.name,
    antal: changes.length,
    slag: changeKinds.map((kind) => ({
      slag: kind,
      antal: changes.filter((one) => one.kind === kind).length,
    })),
    föranledda: caused === 0 ? false : caused,
    kapitel: chapters.map((chapter, index) => {
      const here = changes.filter((one) => one.chapter === chapter);
      return {
        id: String(index + 1),
        rubrik: chapterTitle(chapter, compared.schema),
        antal: here.length,
        poster: itemsIn(here).map((group, place) => itemData(group, `${index + 1}-${place + 1}`, compared)),
      };
    }),
  };
}

/** The same as rows of a table, the first of them headings. */
export function compareRows(compared: Compared): string[][] {
  const { headings, kinds } = compared.terms.comparison;
  return [
    [...headings],
    ...compared.changes.map((change) => [
      change.id,
      kinds[change.kind],
      chapterTitle(change.chapter, compared.schema),
      change.item === undefined ? '' : change.item.name,
      change.field.join(' › '),
      change.old === undefined ? '' : changeWords(change.old, compared.old, compared),
      change.new === undefined ? '' : changeWords(change.new, compared.new, compared),
      viewsOf(change.id, compared)
        .map(({ consultee, id }) => `${consultee} (${id})`)
        .join(', '),
    ]),
  ];
}

/** The names of changes in the assessment that no change has. */
export function unknownChanges({ changes, views }: Pick<Compared, 'changes' | 'views'>): string[] {
  return [...views.keys()].filter((name) => !changes.some(({ id }) => isMeant(name, id)));
}

function itemData(group: readonly AnswerChange[], id: string, compared: Compared) {
  const [first] = group;
  const item = first?.item;
  return {
    id,
    slag: item?.kind ?? false,
    namn: item?.name ?? false,
    ändringar: group.map((change, index) => changeData(change, `${id}-${index + 1}`, compared)),
  };
}

function changeData(change: AnswerChange, id: string, compared: Compared) {
  const { old, new: fresh } = change;
  const before = old === undefined ? '' : changeWords(old, compared.old, compared);
  const after = fresh === undefined ? '' : changeWords(fresh, compared.new, compared);
  const marked = textChange(before, after);
  return {
    id,
    namn: change.id,
    slag: change.kind,
    fält: change.field.length === 0 || change.kind === 'renamed' ? false : change.field.join(' › '),
    tidigare: pieces(marked.old),
    nu: pieces(marked.new),
    synpunkter: viewsOf(change.id, compared).map(({ consultee, id: view, text }) => ({
      remissinstans: consultee,
      id: view,
      text,
    })),
  };
}

function pieces(parts: readonly ChangedText[]) {
  return parts.map(({ text, change }) => ({ ord: text, ändrat: change !== undefined }));
}

/** Changes of the same item together, where the first of them stands. */
function itemsIn(changes: readonly AnswerChange[]): AnswerChange[][] {
  const groups = new Map<string, AnswerChange[]>();
  for (const change of changes) {
    const key = change.item?.id ?? '';
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function viewsOf(id: string, { views }: Compared): CausingView[] {
  return [...views].flatMap(([name, list]) => (isMeant(name, id) ? [...list] : []));
}

function isMeant(name: string, id: string): boolean {
  return id === name || id.startsWith(`${name}/`);
}

/** "Inledning", or for an answer that is a chapter by itself its own title. */
export function chapterTitle(chapter: string, schema: Schema): string {
  return chapterOf(schema, `/${chapter}`)?.replace(/ \([^()]*:\)$/, '') ?? chapter;
}

/** What the answers hold that others call by an id. */
type Items = Pick<ComparedSide, 'items'>;

/** A changed answer in words, for a table's cell. `compared.new` knows the items that stand there now. */
export function changeWords(
  { value, declared }: ChangedValue,
  side: Items,
  compared: { new: Items; terms: Compared['terms'] },
): string {
  const { terms } = compared;
  switch (declared) {
    case 'truth':
      return value === true ? terms.comparison.yes : terms.comparison.no;
    case 'number':
      return typeof value === 'number' ? formatNumber(value) : String(value);
    case 'date':
      return formatDate(String(value), terms.months);
    case 'place':
      return terms.comparison.place.replace('{place}', String(value));
    case 'reference':
      return nameIn(value, side);
    case 'list':
      return formatList(Array.isArray(value) ? value.map((one) => nameIn(one, side)) : [], terms.and);
    case 'amounts':
      return amounts(value);
    case 'item':
      return withoutMarks(itemWords(value), side, compared);
    case 'markdown':
      return withoutMarks(String(value), side, compared);
    default:
      return formatMonth(String(value), terms.months);
  }
}

/** The name of the item whose id it is, or the words themselves. */
function nameIn(value: unknown, { items }: Items): string {
  const item = items.get(String(value));
  return item === undefined ? String(value) : (itemName(item.value) ?? String(value));
}

/** A note is called by what it refers to; one that stands in the text itself is there to be read. */
function withoutMarks(
  markdown: string,
  side: Items,
  { new: fresh, terms: { note } }: { new: Items; terms: Compared['terms'] },
): string {
  const word = note.toLocaleLowerCase('sv');
  // A source that has got other words is told of by itself, not wherever it is referred to.
  const noteOf = (id: string): string => {
    const told = [fresh, side].find(({ items }) => items.has(id));
    return told === undefined ? `[${word}]` : `[${word}: ${nameIn(id, told)}]`;
  };
  return plainText(markdown, (id) => nameIn(id, side), noteOf);
}

function amounts(value: unknown): string {
  const rows = isGroup(value) ? Object.entries(value) : [];
  return rows
    .map(([key, amount]) => `${key}: ${typeof amount === 'number' ? formatNumber(amount) : String(amount)}`)
    .join(', ');
}

/** What tells most of an item that has come or gone. */
function itemWords(value: unknown): string {
  const key = tellingKeys.find((one) => textOf(value, one) !== undefined);
  if (key !== undefined) return textOf(value, key) ?? '';
  if (!isGroup(value)) return String(value);
  return Object.values(value)
    .map((one) => (isGroup(one) ? amounts(one) : String(one)))
    .join(', ');
}

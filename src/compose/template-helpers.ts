import type Handlebars from 'handlebars';
import {
  formatDate,
  formatDay,
  formatList,
  formatMonth,
  formatNumber,
  formatQuantity,
  formatYears,
} from '../language/format.js';
import type { Pointer } from '../answers/pointer.js';
import type { Terms } from '../language/terms.js';
import type { HeadingKind, Numbering } from '../document/tree.js';
import {
  groupMark,
  isAnswered,
  isGroup,
  isMissing,
  isValue,
  type Group,
  type Value,
  type View,
  type Written,
} from './answer-view.js';
import { chartHelpers } from './charts/chart-helpers.js';
import { overviewHelpers } from './overviews/overview-helpers.js';
import { kronor, sum, thousands } from './overviews/money.js';
import { formHelpers } from './form-helpers.js';
import type { Slot, Slots } from './slots.js';
import { TemplateFault } from './template-fault.js';

/**
 * What a template can say besides `{{value}}`. Every helper takes views of answers and gives slots, so that nothing
 * reaches the Markdown source as it is. A missing answer stays a gap whatever the helper.
 */

/** Stands in a table cell where there is nothing to say. */
const dash = '\u2013';

type Options = Handlebars.HelperOptions;
type Helper = (this: unknown, ...args: never[]) => unknown;

export function templateHelpers(slots: Slots, terms: Terms): Record<string, Helper> {
  return {
    ...flow(),
    ...words(slots, terms),
    ...marks(slots),
    ...overviewHelpers(slots, terms),
    ...chartHelpers(slots, terms),
    ...formHelpers(slots),
  };
}

/** `#if`, `#unless`, `#each` and the choices between items, knowing what an unanswered question is. */
function flow(): Record<string, Helper> {
  return {
    if(this: unknown, condition: unknown, options: Options) {
      return isAnswered(condition) ? options.fn(this) : options.inverse(this);
    },
    /** Enters a group even when nothing in it is answered: its questions are to be shown as gaps. */
    with(this: unknown, group: unknown, options: Options) {
      return options.fn(group);
    },
    unless(this: unknown, condition: unknown, options: Options) {
      return isAnswered(condition) ? options.inverse(this) : options.fn(this);
    },
    each(this: unknown, items: View, options: Options) {
      const list = Array.isArray(items) ? items : [];
      if (list.length === 0) return options.inverse(this);
      return list
        .map((item, index) => {
          const data = {
            ...(options.data as object),
            index,
            first: index === 0,
            beforeLast: index === list.length - 2,
            last: index === list.length - 1,
          };
          return options.fn(item, { data });
        })
        .join('');
    },
    /** `(where list "key" value)`: the items whose answer to `key` is `value`, or holds it. */
    where(items: View, key: string, wanted: unknown) {
      if (!Array.isArray(items)) return [];
      const value = rawOf(wanted);
      return items.filter((item) => {
        const answer = isGroup(item) ? item[key] : undefined;
        return Array.isArray(answer) ? answer.some((one) => rawOf(one) === value) : rawOf(answer) === value;
      });
    },
    /** `(without list "key")`: the items that leave `key` unanswered. */
    without(items: View, key: string) {
      if (!Array.isArray(items)) return [];
      return items.filter((item) => isGroup(item) && !isAnswered(item[key]));
    },
    /** `(having list "key")`: the items that answer `key`. */
    having(items: View, key: string) {
      if (!Array.isArray(items)) return [];
      return items.filter((item) => isGroup(item) && isAnswered(item[key]));
    },
    is(left: unknown, right: unknown) {
      return rawOf(left) === rawOf(right);
    },
    /** `(has list "value")`: whether a list of short answers holds the value. */
    has: (items: View, value: unknown) => Array.isArray(items) && items.map(rawOf).includes(rawOf(value)),
    /** `(unique list)`: a list of short answers without repeats. */
    unique(items: View) {
      if (!Array.isArray(items)) return [];
      const answers = items.map(rawOf);
      return items.filter((_, index) => answers.indexOf(answers[index]) === index);
    },
  };
}

/** Answers written in the Swedish way: dates, numbers, years, amounts, lists. */
function words(slots: Slots, terms: Terms): Record<string, Helper> {
  const write = (slot: Slot): Written => ({ toHTML: () => slots.emit(slot) });
  const computed = (value: string): Written => write({ kind: 'text', value });
  const from = (view: View | number, format: (raw: string) => string): unknown => {
    if (typeof view === 'number') return computed(format(String(view)));
    if (!isValue(view)) return view;
    return write({ kind: 'text', value: format(String(view.raw)), ...sourceOf(view) });
  };
  return {
    date: (view: View) => from(view, (raw) => formatDate(raw, terms.months)),
    day: (view: View) => from(view, (raw) => formatDay(raw, terms.months)),
    month: (view: View) => from(view, (raw) => formatMonth(raw, terms.months)),
    capital: (view: View) => from(view, (raw) => raw.charAt(0).toLocaleUpperCase('sv') + raw.slice(1)),
    number: (view: View | number) => from(view, (raw) => formatNumber(Number(raw))),
    /** `{{sourceName källa}}`: a source of funding as it is called in tables and charts. */
    sourceName: (view: View) => from(view, (raw) => terms.sources[raw] ?? raw),
    /** `{{quantity indicator.målvärde.värde enhet}}`; words such as "ej mätt" stay words. */
    quantity: (view: View | number, unit: View | string) =>
      from(view, (raw) => {
        const value = Number(raw);
        const words = typeof unit === 'string' ? unit : isValue(unit) ? String(unit.raw) : '';
        return Number.isNaN(value) ? raw : formatQuantity(value, words, terms.units);
      }),
    years(view: View) {
      if (!isGroup(view)) return view;
      const { från, till } = view;
      if (!isValue(från) || !isValue(till)) return view;
      return write({
        kind: 'text',
        value: formatYears(Number(från.raw), Number(till.raw)),
        source: view[groupMark].pointer,
      });
    },
    /** "300 tkr 2027, 150 tkr 2028" from amounts by year. */
    amounts(view: View) {
      if (!isGroup(view)) return view;
      const parts = amountsByYear(view).map(
        ([year, amount]) => `${formatQuantity(amount, terms.thousands)} ${year}`,
      );
      return write({ kind: 'text', value: parts.join(', '), source: view[groupMark].pointer });
    },
    thousands: (view: View | number) => from(view, (raw) => formatQuantity(Number(raw), terms.thousands)),
    /** `{{sum finansiering}}`: one action's money from all sources and years; a dash when no amount is given. */
    sum(view: View) {
      const entries = Array.isArray(view) ? view : [];
      const amounts = entries.flatMap((entry) => {
        const tkr = isGroup(entry) ? entry['tkr'] : undefined;
        return isGroup(tkr) ? amountsByYear(tkr) : [];
      });
      const total = thousands(sum(amounts.map(([, amount]) => kronor(amount))));
      return computed(amounts.length === 0 ? dash : formatNumber(total));
    },
    /** `{{span tid}}`: the years of a time with start and end, "2027–2029"; a dash when no time is given. */
    span(view: View) {
      const ends = isGroup(view) ? [view['start'], view['slut']] : [];
      const years = ends.flatMap((end) => (isValue(end) ? [Number(String(end.raw).slice(0, 4))] : []));
      if (years.length === 0) return computed(dash);
      const words = formatYears(Math.min(...years), Math.max(...years));
      return isGroup(view)
        ? write({ kind: 'text', value: words, source: view[groupMark].pointer })
        : computed(words);
    },
    /** A computed number as it is, without groups of three: a year. */
    plain: (value: number) => computed(String(value)),
    /** `{{join list}}`: "a, b och c" from a list of short answers or from one key of each item. */
    join(view: View, key: string | Options) {
      if (!Array.isArray(view)) return view;
      const chosen = view.map((item) => (typeof key === 'string' && isGroup(item) ? item[key] : item));
      const texts = chosen.flatMap((item) => (isValue(item) ? [String(item.raw)] : []));
      const first = chosen.find(isValue);
      const source = first === undefined ? {} : sourceOf(first);
      return write({ kind: 'text', value: formatList(texts, terms.and), ...source });
    },
  };
}

interface ReferenceHash {
  form?: 'full' | 'number' | 'title';
  prefix?: string;
}

/** References and anchors. */
function marks(slots: Slots): Record<string, Helper> {
  return {
    /** `{{ref id}}`, `{{ref id form="number" prefix="tabell-"}}`: a link to a goal, area, action, appendix, table. */
    ref(target: View | string, options: Options) {
      if (isMissing(target)) return target;
      const { form = 'full', prefix = '' } = options.hash as ReferenceHash;
      const id = `${prefix}${String(typeof target === 'string' ? target : rawOf(target))}`;
      const source = isValue(target) ? sourceOf(target) : {};
      return { toHTML: () => slots.emit({ kind: 'reference', target: id, form, ...source }) };
    },
    /** `## Heading {{anchor "id" kind="goal" numbering="appendix" prefix="insatser-"}}`: names the heading. */
    anchor(id: View | string, options: Options) {
      const hash = options.hash as { kind?: HeadingKind; numbering?: Numbering; prefix?: string };
      const name = typeof id === 'string' ? id : rawOf(id);
      if (typeof name !== 'string') throw new TemplateFault('an anchor needs a name');
      const source = isValue(id) ? sourceOf(id) : {};
      return {
        toHTML: () =>
          slots.emit({
            kind: 'anchor',
            id: `${hash.prefix ?? ''}${name}`,
            heading: hash.kind ?? 'section',
            numbering: hash.numbering ?? 'chapter',
            ...source,
          }),
      };
    },
    /** `[{{text}}]({{url address}})` is not possible with tokens: `{{url address}}` writes the whole link. */
    url(address: View) {
      if (!isValue(address)) return address;
      return { toHTML: () => slots.emit({ kind: 'url', url: String(address.raw), ...sourceOf(address) }) };
    },
    /** `{{file path words}}`: a link to a file beside the document or in a folder there, which only a web page can have. */
    file(path: View, label: View) {
      if (!isValue(path) || !isValue(label)) throw new TemplateFault('{{file}} takes a path and its words');
      return {
        toHTML: () => slots.emit({ kind: 'url', url: `./${String(path.raw)}`, words: String(label.raw) }),
      };
    },
  };
}

/** The amounts of one source by year, earliest first. Thousands of kronor. */
function amountsByYear(view: Group): [year: number, amount: number][] {
  return Object.entries(view)
    .flatMap(([year, amount]): [number, number][] =>
      isValue(amount) && typeof amount.raw === 'number' ? [[Number(year), amount.raw]] : [],
    )
    .sort(([left], [right]) => left - right);
}

function sourceOf({ pointer }: Value): { source?: Pointer } {
  return pointer === undefined ? {} : { source: pointer };
}

function rawOf(view: unknown): unknown {
  if (isValue(view)) return view.raw;
  if (isMissing(view) || isGroup(view)) return undefined;
  return view;
}

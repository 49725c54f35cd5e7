import { pathAttribute } from '../page-data.js';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The fields of the page by the paths of their answers, and what stood in each when the page was made. */
export interface Fields {
  all: ReadonlyMap<string, Field>;
  /** What is written otherwise than the page has it, by path. */
  changed(): Record<string, string>;
  /** Puts these answers into the fields, and what the page has into all others. Gives the paths that it does not have. */
  fill(answers: Readonly<Record<string, string>>): string[];
}

export function openFields(): Fields {
  const all = new Map<string, Field>();
  const first = new Map<string, string>();
  for (const element of document.querySelectorAll(`[${pathAttribute}]`)) {
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    if (!isField) continue;
    const path = element.getAttribute(pathAttribute) ?? '';
    all.set(path, element);
    first.set(path, written(element));
    // Browsers put back what stood in a field before the page was loaded anew.
    element.autocomplete = 'off';
    setValue(element, written(element));
  }
  return {
    all,
    changed: () => {
      const isChanged = ([path, field]: [string, Field]): boolean =>
        plain(field.value) !== plain(first.get(path) ?? '');
      // A row that has no name is known by all that it says.
      const rows = new Set([...all].filter(isChanged).flatMap(([path]) => rowOf(path) ?? []));
      return Object.fromEntries(
        [...all].flatMap((entry): [string, string][] => {
          const [path, field] = entry;
          return isChanged(entry) || rows.has(rowOf(path) ?? '') ? [[path, field.value]] : [];
        }),
      );
    },
    fill: (answers) => {
      for (const [path, field] of all) setValue(field, answers[path] ?? first.get(path) ?? '');
      return Object.keys(answers).filter((path) => !all.has(path));
    },
  };
}

/** "uppföljning/årshjul/#2" of "uppföljning/årshjul/#2/månad". */
function rowOf(path: string): string | undefined {
  return /^.*?\/#\d+(?=\/)/.exec(path)?.[0];
}

/** What the page was made with. */
function written(field: Field): string {
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  return [...field.options].find(({ defaultSelected }) => defaultSelected)?.value ?? '';
}

function setValue(field: Field, value: string): void {
  field.value = value;
}

/** Browsers have line ends of their own. */
function plain(words: string): string {
  return words.replace(/\r\n?/g, '\n').trim();
}

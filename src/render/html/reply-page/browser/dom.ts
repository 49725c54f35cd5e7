/** An element of the page, which the page is made with; throws when page and script do not belong together. */
export function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return element;
}

/** A new element. Strings become text nodes: nothing that anybody types is ever read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button with words for those who listen after those that are seen. */
export function makeButton(
  className: string,
  words: string,
  spoken: string,
  act: () => void,
): HTMLButtonElement {
  const more = spoken === '' ? [] : [make('span', { class: 'spoken' }, [` ${spoken}`])];
  const button = make('button', { type: 'button', class: className }, [words, ...more]);
  button.addEventListener('click', act);
  return button;
}

/** A pattern's braces filled in: "{place}". */
export function filled(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}

export function counted(words: { one: string; other: string }, count: number): string {
  return filled(count === 1 ? words.one : words.other, { count });
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}

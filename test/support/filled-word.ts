import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Writes in Word files as those who reply do: in the fields of the form, and with comments and changes in the agenda. */

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const main = 'word/document.xml';

/** A Word file with its text changed by `edit`, and other parts by name. */
export function edited(
  bytes: Uint8Array,
  edit: (root: Element) => void,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const entries = unzipSync(bytes);
  const root = new DOMParser().parseFromString(strFromU8(entries[main]!), 'text/xml').documentElement!;
  edit(root);
  entries[main] = strToU8(new XMLSerializer().serializeToString(root));
  for (const [path, text] of Object.entries(parts)) entries[path] = strToU8(text);
  return zipSync(entries);
}

/** The form with these answers by tag. A line break is what Word makes of Enter in a field: a break. */
export function filledForm(bytes: Uint8Array, answers: Readonly<Record<string, string>>): Uint8Array {
  return edited(bytes, (root) => {
    const controls = controlsIn(root);
    for (const [tag, answer] of Object.entries(answers)) {
      const control = controls.get(tag);
      if (control === undefined) throw new Error(`the form has no field ${tag}`);
      write(control, answer);
    }
  });
}

export function controlsIn(root: Element): Map<string, Element> {
  const controls = Array.from(root.getElementsByTagName('w:sdt'));
  return new Map(
    controls.map((one) => [one.getElementsByTagName('w:tag')[0]?.getAttribute('w:val') ?? '', one]),
  );
}

export function write(control: Element, answer: string): void {
  const placeholder = control.getElementsByTagName('w:showingPlcHdr')[0];
  placeholder?.parentNode?.removeChild(placeholder);
  const content = control.getElementsByTagName('w:sdtContent')[0]!;
  while (content.firstChild !== null) content.removeChild(content.firstChild);
  content.appendChild(run(content, answer));
}

/** A run of text; Word may divide the words over several, as here. */
export function run(beside: Element, text: string, name = 'w:t'): Element {
  const made = make(beside, 'w:r');
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) made.appendChild(make(beside, 'w:br'));
    for (const [at, words] of line.split('\t').entries()) {
      if (at > 0) made.appendChild(make(beside, 'w:tab'));
      const element = make(beside, name, { 'xml:space': 'preserve' });
      element.appendChild(beside.ownerDocument!.createTextNode(words));
      made.appendChild(element);
    }
  }
  return made;
}

export function make(beside: Element, name: string, attributes: Record<string, string> = {}): Element {
  const element = beside.ownerDocument!.createElementNS(w, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The paragraph with this number in its margin. */
export function numbered(root: Element, number: number): Element {
  const found = Array.from(root.getElementsByTagName('w:p')).find((paragraph) =>
    Array.from(paragraph.getElementsByTagName('w:r')).some(
      (one) =>
        one.getElementsByTagName('w:rStyle')[0]?.getAttribute('w:val') === 'Styckenummer' &&
        one.textContent === String(number),
    ),
  );
  if (found === undefined) throw new Error(`no paragraph ${number}`);
  return found;
}

/** The first paragraph with these words in one run, and that run. */
export function runWith(root: Element, words: string): Element {
  const found = Array.from(root.getElementsByTagName('w:t')).find((text) =>
    (text.textContent ?? '').includes(words),
  );
  if (found === undefined) throw new Error(`no text "${words}"`);
  return found.parentNode as Element;
}

/** Replaces words with tracking, as Word writes it: what goes and what comes, each by itself. */
export function replaceTracked(within: Element, old: string, fresh: string, author: string): void {
  const [before, after] = split(runWith(within, old), old);
  const parent = after.parentNode as Element;
  const sign = { 'w:id': '900', 'w:author': author, 'w:date': '2026-09-01T10:00:00Z' };
  const gone = make(within, 'w:del', sign);
  gone.appendChild(run(within, old, 'w:delText'));
  parent.insertBefore(gone, after);
  if (fresh !== '') {
    const added = make(within, 'w:ins', sign);
    added.appendChild(run(within, fresh));
    parent.insertBefore(added, after);
  }
  if (before.textContent === '') parent.removeChild(before);
}

/** Replaces words without tracking. */
export function replaceSilently(within: Element, old: string, fresh: string): void {
  const text = Array.from(runWith(within, old).getElementsByTagName('w:t')).find((one) =>
    (one.textContent ?? '').includes(old),
  )!;
  text.textContent = (text.textContent ?? '').replace(old, fresh);
}

/** Puts a comment's range around words. Its text stands in `word/comments.xml`: `commentsPart`. */
export function comment(within: Element, words: string, number: number): void {
  const [, after] = split(runWith(within, words), words);
  const parent = after.parentNode as Element;
  const id = { 'w:id': String(number) };
  parent.insertBefore(make(within, 'w:commentRangeStart', id), after);
  parent.insertBefore(run(within, words), after);
  parent.insertBefore(make(within, 'w:commentRangeEnd', id), after);
  const reference = make(within, 'w:r');
  reference.appendChild(make(within, 'w:commentReference', id));
  parent.insertBefore(reference, after);
}

/** `word/comments.xml` with these comments: number → author and text. */
export function commentsPart(comments: Readonly<Record<number, { author: string; text: string }>>): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rows = Object.entries(comments).map(
    ([number, { author, text }]) =>
      `<w:comment w:id="${number}" w:author="${escape(author)}" w:date="2026-09-02T09:00:00Z">${text
        .split('\n')
        .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`)
        .join('')}</w:comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="${w}">${rows.join('')}</w:comments>`;
}

/** Divides a run around words: the run before, and the run after; the words themselves are gone. */
function split(found: Element, words: string): [Element, Element] {
  const text = found.textContent ?? '';
  const at = text.indexOf(words);
  const before = found.cloneNode(true) as Element;
  const after = found.cloneNode(true) as Element;
  setText(before, text.slice(0, at));
  setText(after, text.slice(at + words.length));
  const parent = found.parentNode as Element;
  parent.insertBefore(before, found);
  parent.insertBefore(after, found);
  parent.removeChild(found);
  return [before, after];
}

function setText(one: Element, words: string): void {
  const [first, ...rest] = Array.from(one.getElementsByTagName('w:t'));
  for (const other of rest) other.parentNode?.removeChild(other);
  first!.textContent = words;
  first!.setAttribute('xml:space', 'preserve');
}

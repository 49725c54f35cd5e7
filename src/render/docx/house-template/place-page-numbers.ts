import type { Element } from '@xmldom/xmldom';
import { patchDocument } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { attribute, childAt, inside, readXmlPart, wordsOf } from '../conformance/xml-part.js';
import { pageNumbers } from '../page-numbers.js';
import { make, remove, xmlText } from './dom.js';

const main = 'word/document.xml';

/**
 * Writes the page numbers of the contents. They are counted on the finished pages, with the house's fonts, margins and
 * spacing. The library writes the whole file anew on the way; only the numbers are taken from that.
 */
export async function placePageNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  const counted = await patchDocument({
    outputType: 'uint8array',
    data: bytes,
    patches: {},
    pageNumbers: pageNumbers(),
  });
  const pages = new Map(references(bodyOf(unzipSync(counted))).map(({ name, page }) => [name, page]));
  const entries = unzipSync(bytes);
  const body = bodyOf(entries);
  for (const { name, runs, separator } of references(body)) {
    for (const run of runs) remove(run);
    const shown = pages.get(name) ?? '';
    if (shown !== '') separator.parentNode?.insertBefore(textRun(body, shown), separator.nextSibling);
  }
  entries[main] = strToU8(xmlText(body));
  return zipSync(entries, { level: 0 });
}

function bodyOf(entries: Record<string, Uint8Array>): Element {
  return readXmlPart(main, strFromU8(entries[main] ?? new Uint8Array())).root;
}

interface Reference {
  /** The bookmark that it leads to. */
  name: string;
  page: string;
  /** The run between the field's code and its result. */
  separator: Element;
  /** The runs of the result. */
  runs: Element[];
}

function references(body: Element): Reference[] {
  const found: Reference[] = [];
  let open: { name: string; separator?: Element; runs: Element[] } | undefined;
  for (const run of inside(body, 'w:r')) {
    const type = attribute(childAt(run, 'w:fldChar'), 'w:fldCharType');
    const name = /^\s*PAGEREF\s+(\S+)/.exec(inside(run, 'w:instrText')[0]?.textContent ?? '')?.[1];
    if (name !== undefined) open = { name, runs: [] };
    else if (open === undefined) continue;
    else if (type === 'separate') open.separator = run;
    else if (type !== 'end') open.runs.push(run);
    else {
      const { separator, runs } = open;
      // The library writes its number in the run of the separator.
      if (separator !== undefined)
        found.push({ name: open.name, page: [separator, ...runs].map(wordsOf).join(''), separator, runs });
      open = undefined;
    }
  }
  return found;
}

function textRun(body: Element, words: string): Element {
  const run = make(body, 'w:r');
  const text = make(body, 'w:t');
  const node = body.ownerDocument?.createTextNode(words);
  if (node !== undefined) text.appendChild(node);
  run.appendChild(text);
  return run;
}

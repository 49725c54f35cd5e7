import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { address, dense, normal, numberedAs, type Structure } from './structure.js';

/** Reads a Word file of ours part by part. Numbers of headings are counted as Word does: from styles and numbering. */
export function structureFromDocx(bytes: Uint8Array): Structure {
  const parts = unzipSync(bytes);
  const read = (name: string): Element => parse(parts[name]!);
  const body = find(read('word/document.xml'), 'w:body')[0]!;
  const footnotes = find(read('word/footnotes.xml'), 'w:footnote').filter(
    (note) => !note.hasAttribute('w:type'),
  );
  const byId = new Map(footnotes.map((note) => [note.getAttribute('w:id'), note]));
  const order = find(body, 'w:footnoteReference').map((call) => call.getAttribute('w:id'));
  const notes = order.map((id) => byId.get(id)!);
  const marks = marksOf(body, read('word/numbering.xml'));
  return {
    headings: headingsOf(body),
    tables: find(body, 'w:tbl').map((table) =>
      find(table, 'w:tr').map((row) =>
        find(row, 'w:tc').map((cell) =>
          dense(
            find(cell, 'w:p')
              .map((node) => `${marks.get(node) ?? ''} ${words(node)}`)
              .join(' '),
          ),
        ),
      ),
    ),
    captions: find(body, 'w:p')
      .filter((node) => styleOf(node) === 'Caption')
      .map((node) => normal(words(node))),
    links: [
      ...linksOf(body, targetsOf(parts, 'document')),
      ...notes.flatMap((note) => linksOf(note, targetsOf(parts, 'footnotes'))),
    ],
    references: find(body, 'w:hyperlink')
      .filter(
        (link) =>
          link.hasAttribute('w:anchor') &&
          !link.hasAttribute('r:id') &&
          !styleOf(paragraphOf(link)).startsWith('TOC'),
      )
      .map((link) => normal(words(link)))
      .filter((text) => text !== ''),
    calls: callsOf(body, order),
    notes: notes.map((note) =>
      normal(
        find(note, 'w:p')
          .map((node) => words(node))
          .join(' '),
      ),
    ),
    alternatives: find(body, 'wp:docPr').map((node) => normal(node.getAttribute('descr') ?? '')),
    numbered: numberedIn(body),
  };
}

export function textFromDocx(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  return ['word/document.xml', 'word/footnotes.xml']
    .map((name) => {
      const part = parse(parts[name]!);
      const marks = marksOf(part, parse(parts['word/numbering.xml']!));
      return dense(
        find(part, 'w:p')
          .map((node) => `${marks.get(node) ?? ''} ${words(node)}`)
          .join(' '),
      );
    })
    .join('');
}

function parse(bytes: Uint8Array): Element {
  const fail = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError: fail }).parseFromString(new TextDecoder().decode(bytes), 'text/xml')
    .documentElement!;
}

function find(node: Element, name: string): Element[] {
  return Array.from(node.getElementsByTagName(name));
}

function children(node: Node): Node[] {
  return Array.from(node.childNodes);
}

/** A part's relationships that lead out: id → address. */
function targetsOf(parts: Record<string, Uint8Array>, part: string): Map<string, string> {
  const file = parts[`word/_rels/${part}.xml.rels`];
  if (file === undefined) return new Map();
  const entries = find(parse(file), 'Relationship')
    .filter((node) => node.getAttribute('TargetMode') === 'External')
    .map((node): [string, string] => [node.getAttribute('Id')!, node.getAttribute('Target')!]);
  return new Map(entries);
}

/** A number opens its paragraph, or stands in a paragraph of its own beside what follows. */
function numberedIn(body: Element): string[] {
  const paragraphs = find(body, 'w:p');
  return paragraphs.flatMap((paragraph, index) => {
    const [run] = find(paragraph, 'w:r');
    if (run === undefined || !hasStyle(run, 'Styckenummer')) return [];
    const number = words(run);
    const own = words(paragraph).slice(number.length);
    const after = paragraphs.slice(index + 1);
    const end = after.findIndex((one) => familyOf(one) !== familyOf(after[0]!));
    const beside = after
      .slice(0, end === -1 ? undefined : end)
      .map(words)
      .join(' ');
    return [numberedAs(number, own === '' ? beside : own)];
  });
}

/** Style of a paragraph, the same for all depths of a list. */
function familyOf(paragraph: Element): string {
  return styleOf(paragraph).replace(/\d$/, '').replace('ListContinue', 'ListBullet');
}

function linksOf(part: Element, targets: ReadonlyMap<string, string>): string[] {
  return find(part, 'w:hyperlink').flatMap((link) => {
    const target = targets.get(link.getAttribute('r:id') ?? '');
    const fragment = link.getAttribute('w:anchor') ?? '';
    return target === undefined ? [] : [address(fragment === '' ? target : `${target}#${fragment}`)];
  });
}

function styleOf(paragraph: Element | undefined): string {
  return paragraph === undefined ? '' : (find(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '');
}

function paragraphOf(node: Element): Element | undefined {
  let up: Node | null = node;
  while (up !== null && up.nodeName !== 'w:p') up = up.parentNode;
  return up === null ? undefined : (up as Element);
}

function headingsOf(body: Element): string[] {
  const counters = [0, 0, 0, 0];
  let appendices = 0;
  return find(body, 'w:p').flatMap((paragraph) => {
    const level = Number(/^Heading(\d)$/.exec(styleOf(paragraph))?.[1] ?? 0);
    if (level === 0) return [];
    const own = find(paragraph, 'w:numId')[0]?.getAttribute('w:val');
    return [`${level} ${normal(`${numberOf(own, level)} ${words(paragraph)}`)}`];
  });

  function numberOf(own: string | null | undefined, level: number): string {
    if (own === '0') return '';
    if (own !== undefined && own !== null) return `Bilaga ${(appendices += 1)}`;
    counters[level - 1]! += 1;
    counters.fill(0, level);
    return counters.slice(0, level).join('.');
  }
}

/** What Word writes before the items of lists: bullets, and numbers that it counts. */
function marksOf(body: Element, numbering: Element): Map<Element, string> {
  const definitions = new Map(
    find(numbering, 'w:abstractNum').map((one) => [one.getAttribute('w:abstractNumId'), find(one, 'w:lvl')]),
  );
  const lists = new Map(
    find(numbering, 'w:num').map((one) => [
      one.getAttribute('w:numId'),
      definitions.get(find(one, 'w:abstractNumId')[0]!.getAttribute('w:val')) ?? [],
    ]),
  );
  const counts = new Map<string, number>();
  return new Map(
    find(body, 'w:p').flatMap((node): [Element, string][] => {
      const [id, depth] = ['w:numId', 'w:ilvl'].map(
        (name) => find(node, name)[0]?.getAttribute('w:val') ?? '0',
      );
      const level = lists.get(id!)?.[Number(depth)];
      if (level === undefined) return [];
      const mark = (name: string): string => find(level, name)[0]?.getAttribute('w:val') ?? '';
      if (mark('w:numFmt') === 'bullet') return [[node, mark('w:lvlText')]];
      const count = (counts.get(`${id} ${depth}`) ?? Number(mark('w:start')) - 1) + 1;
      counts.set(`${id} ${depth}`, count);
      return [[node, mark('w:lvlText').replace(/%\d/, String(count))]];
    }),
  );
}

/** Numbers of the calls in reading order; a later call of the same note is a field that holds its number. */
function callsOf(body: Element, order: (string | null)[]): number[] {
  return Array.from(body.getElementsByTagName('*')).flatMap((node) => {
    if (node.nodeName === 'w:footnoteReference') return [order.indexOf(node.getAttribute('w:id')) + 1];
    if (node.nodeName === 'w:instrText' && (node.textContent ?? '').includes('NOTEREF')) {
      const run = node.parentNode as Element;
      let next: Node | null = run.nextSibling;
      while (next !== null && !((next as Element).getElementsByTagName('w:t').length > 0))
        next = next.nextSibling;
      return [Number(next?.textContent)];
    }
    return [];
  });
}

/** Words of a part; fields leave their result, calls of notes nothing. */
function words(node: Node): string {
  if (node.nodeName === 'w:t') return node.textContent ?? '';
  if (node.nodeName === 'w:tab' || node.nodeName === 'w:br')
    return node.parentNode?.nodeName === 'w:r' ? ' ' : '';
  if (node.nodeName === 'w:r' && isCall(node as Element)) return '';
  return children(node).map(words).join('');
}

function isCall(run: Element): boolean {
  return hasStyle(run, 'FootnoteReference');
}

function hasStyle(run: Element, id: string): boolean {
  return find(run, 'w:rStyle').some((style) => style.getAttribute('w:val') === id);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSvg } from '../../src/load/svg/read-svg.js';
import { pngBytes } from '../support/images.js';

interface Case {
  name: string;
  /** A whole file, or what stands inside one, or what is to be repeated inside one. */
  whole?: string;
  svg?: string;
  repeat?: { times: number; first: string; then: string; last?: string };
  fault?: string;
  line?: number;
  words?: string[];
  without?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'svg.cases.yaml'), 'utf8')) as Case[];

function around(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">\n${content}</svg>`;
}

function fileOf({ whole, svg = '', repeat }: Case): string {
  if (repeat === undefined) return whole ?? around(svg);
  const { times, first, then, last = '' } = repeat;
  const parts = Array.from({ length: times }, (_, index) =>
    then.replaceAll('{n}', String(index + 1)).replaceAll('{m}', String(index)),
  );
  return around(first + parts.join('') + last.repeat(times));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the drawing is written anew as. */
function rewritten(text: string): string {
  const read = readSvg(bytes(text));
  if ('fault' in read) throw new Error(read.fault);
  return new TextDecoder().decode(read.picture.bytes);
}

describe('an SVG', () => {
  it.each(cases.filter(({ fault }) => fault !== undefined))('is refused: $name', (one) => {
    const read = readSvg(bytes(fileOf(one)));
    expect(read).toMatchObject({ fault: one.fault });
    if (one.line !== undefined) expect(read).toMatchObject({ details: { line: one.line } });
  });

  it.each(cases.filter(({ fault }) => fault === undefined))('is drawn anew: $name', (one) => {
    const text = rewritten(fileOf(one));
    for (const word of one.words ?? []) expect(text).toContain(word);
    for (const word of one.without ?? []) expect(text).not.toContain(word);
    // What was written can be read, and is written in the same way again.
    expect(rewritten(text)).toBe(text);
  });

  it('may hold pictures of its own', () => {
    const png = Buffer.from(pngBytes(3, 2)).toString('base64');
    const text = rewritten(around(`<image xlink:href="data:image/png;base64,${png}" width="3" height="2"/>`));
    expect(text).toContain(`xlink:href="data:image/png;base64,${png}"`);
  });

  it('tells whether it has letters, which need a font', () => {
    expect(readSvg(bytes(around('<text>Lingonåsa</text>')))).toMatchObject({ hasText: true });
    expect(readSvg(bytes(around('<path d="M0 0"/>')))).toMatchObject({ hasText: false });
  });

  it('is refused in another encoding', () => {
    expect(readSvg(Buffer.from(around('<text>Åre</text>'), 'latin1'))).toEqual({ fault: 'damaged' });
    expect(readSvg(Buffer.from(around(''), 'utf16le'))).toEqual({ fault: 'damaged' });
  });

  it('of a megabyte is read in reasonable time, whatever is in it', () => {
    const begun = performance.now();
    for (const piece of ['<g>', '<rect class="a b c"/>', '<use href="#x"/>', '(((((((', '<!--', '&#65;']) {
      readSvg(bytes(around(piece.repeat(1_000_000 / piece.length))));
    }
    readSvg(bytes(around(`<style>${'.a{fill:url(#b)}'.repeat(60_000)}</style><rect class="a" id="b"/>`)));
    const classes = Array.from({ length: 60_000 }, (_, index) => `.c${index}`);
    const many = `<style>${classes.join()}{fill:url(#b);stroke:url(#c)}</style>`;
    readSvg(bytes(around(`${many}<rect class="${classes.join(' ').replaceAll('.', '')}"/>`)));
    readSvg(bytes(around(`<rect style="${'url('.repeat(200_000)}"/>`)));
    readSvg(bytes(around(`<style>${'/*'.repeat(400_000)}</style>`)));
    expect(performance.now() - begun).toBeLessThan(50_000);
  });

  it('holds in the end nothing but drawing: the elements and attributes of the files that pass', () => {
    const passed = cases.filter(({ fault }) => fault === undefined).map((one) => rewritten(fileOf(one)));
    const names = passed.flatMap((text) => {
      const all = Array.from(new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('*'));
      return all.flatMap((element) => [
        element.nodeName,
        ...Array.from(element.attributes).map(({ name }) => name),
      ]);
    });
    expect(names.filter((name) => /^on|script|foreign|animate|^href$|base/i.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });
});

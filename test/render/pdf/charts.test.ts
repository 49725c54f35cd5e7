import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPdfPrinter, type PdfPrinter } from '../../../src/render/pdf/pdf-printer.js';
import type { Rendered } from '../../../src/render/renderer.js';
import { charts } from '../../support/charts.js';
import { document, heading, paragraph } from '../../support/nodes.js';
import { dense } from '../../parity/structure.js';
import { sampleContext } from '../html/sample-context.js';

const sample = document([
  heading(1, 'kapitel', 'Diagram'),
  paragraph('Före.'),
  ...Object.values(charts),
  paragraph('Efter.'),
]);

/** The words of each element with a role of its own, the alternative text before them. */
interface Tagged {
  role: string;
  alternative: string | undefined;
  words: string;
}

describe('charts in a PDF', () => {
  let printer: PdfPrinter;
  let printed: Rendered;
  beforeAll(async () => {
    printer = await openPdfPrinter();
    printed = await printer.print(sample, sampleContext);
  });
  afterAll(() => printer.close());

  it('keep what the file claims to be', () => {
    expect(printed.conformance?.claims).toEqual(['PDF/UA-1', 'PDF/A-2a']);
    expect(printed.conformance?.checks.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('are one figure each, told in words, and their own words are loose nowhere', async () => {
    const elements = await taggedIn(printed.bytes);
    const figures = elements.filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alternative }) => alternative)).toEqual(
      Object.values(charts).map(({ alternative }) => alternative),
    );
    for (const own of [
      'Centrala medel',
      'återstår till målvärdet',
      '6.1.3 Klar senast',
      'utan tid',
      '5 020,5',
    ]) {
      const holding = elements.filter(({ words }) => words.includes(own)).map(({ role }) => role);
      expect(holding, own).toEqual(['Figure']);
    }
    expect(dense(elements.map(({ words }) => words).join(''))).toContain(
      dense('Figur 2. Bildtext till framsteg'),
    );
  });

  it('are drawn and not made of picture points', () => {
    expect(Buffer.from(printed.bytes).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/);
  });

  it('are the same to the byte', async () => {
    const again = await printer.print(structuredClone(sample), sampleContext);
    expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
  });
});

async function taggedIn(bytes: Uint8Array): Promise<Tagged[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const all: Tagged[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const texts = new Map<string, string>();
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) texts.set(open.at(-1) ?? '', (texts.get(open.at(-1) ?? '') ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { id?: string }).id ?? '');
    }
    const collect = (node: StructTreeNode | StructTreeContent): void => {
      if (!('role' in node)) return;
      const words = node.children
        .map((child) => ('role' in child ? '' : (texts.get((child as { id: string }).id) ?? '')))
        .join('');
      all.push({
        role: node.role,
        alternative: (node as { alt?: string }).alt,
        words: words.replaceAll('\u00A0', ' '),
      });
      node.children.forEach(collect);
    };
    const tree = (await page.getStructTree()) as StructTreeNode | null;
    if (tree !== null) collect(tree);
  }
  await pdf.destroy();
  return all;
}

import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/tree.js';
import type { Logo } from '../../src/profile/logo.js';
import type { Format, Rendered } from '../../src/render/formats.js';
import { all, value, WordFile } from '../render/docx/word-file.js';
import { dressedDocument, dressedProjects, renderAs } from '../support/projects.js';
import { structureFromDocx } from './from-docx.js';
import { structureFromHtml } from './from-html.js';
import { structureFromPdf } from './from-pdf.js';
import { structureOf } from './structure.js';

describe.each(Object.entries(dressedProjects))('the logos of %s', (_, folder) => {
  let document: Document;
  let logos: readonly Logo[];
  const made = new Map<Format, Rendered>();
  const alternatives = (chosen: readonly Logo[]): string[] => chosen.map(({ alternative }) => alternative);
  beforeAll(async () => {
    const dressed = await dressedDocument(folder);
    ({ document } = dressed);
    ({ logos } = dressed.context.profile);
    for (const format of ['html', 'docx', 'pdf'] as const)
      made.set(format, await renderAs(format, document, dressed.context));
    expect(logos.length).toBeGreaterThan(0);
  });

  it('are told at the top of the web page, each once, and nowhere else', () => {
    const { bytes } = made.get('html')!;
    const page = fromHtml(new TextDecoder().decode(bytes));
    const shown = selectAll('img', select('header .page-logos', page));
    expect(shown.map(({ properties }) => properties['alt'])).toEqual(alternatives(logos));
    expect(structureFromHtml(bytes).alternatives).toEqual(structureOf(document).alternatives);
    for (const { properties } of shown)
      expect(properties['src']).toMatch(/^data:image\/(svg\+xml|png);base64,/);
  });

  it('are told on the cover in Word, and in every running head that shows them', () => {
    const { bytes } = made.get('docx')!;
    const onCover = alternatives(logos.filter(({ onCover }) => onCover));
    expect(structureFromDocx(bytes).alternatives).toEqual([
      ...onCover,
      ...structureOf(document).alternatives,
    ]);
    const file = new WordFile(bytes);
    const heads = Object.keys(file.parts)
      .filter((part) => /^word\/header\d+\.xml$/.test(part))
      .map((part) => all(file.xml(part), 'wp:docPr').flatMap((one) => value(one, undefined, 'descr') ?? []))
      .filter((head) => head.length > 0);
    expect(heads.length).toBeGreaterThan(0);
    const inHead = alternatives(logos.filter(({ inHead }) => inHead));
    for (const head of heads) expect(head).toEqual(inHead);
  });

  it('are told on the cover in PDF; in the margins they are no content', async () => {
    const found = await structureFromPdf(made.get('pdf')!.bytes);
    const onCover = alternatives(logos.filter(({ onCover }) => onCover));
    expect(found.alternatives).toEqual([...onCover, ...structureOf(document).alternatives]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block, Document } from '../../../../src/document/tree.js';
import { loadHouseTemplate } from '../../../../src/load/house-template/load-house-template.js';
import type { HouseTemplate } from '../../../../src/profile/house-template.js';
import type { TemplateFit } from '../../../../src/profile/template-fit.js';
import { renderWord } from '../../../../src/render/docx/render-docx.js';
import { template, type TemplateParts } from '../../../support/house-templates.js';
import { tinyPng } from '../../../support/png.js';
import { context } from '../sample-context.js';
import { sample } from '../sample.js';
import { appendix, call, cell, heading, paragraph, row, table, to } from '../sample-nodes.js';
import { WordFile } from '../word-file.js';

const item = (...children: Block[]): { children: Block[] } => ({ children });

const body: Block[] = [
  { type: 'cover' },
  {
    type: 'contents',
    entries: [
      { depth: 1, id: 'inledning', number: '1', title: 'Inledning' },
      { depth: 2, id: 'läget', number: '1.1', title: 'Läget' },
      { depth: 1, id: 'bilaga', number: 'Bilaga 1', title: 'Ordlista' },
    ],
  },
  heading(1, 'inledning', '1', 'Inledning'),
  paragraph('Brödtext med en not.', call('not', 1, 1)),
  heading(2, 'läget', '1.1', 'Läget'),
  heading(3, 'siffror', '1.1.1', 'Siffror'),
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [
      item(paragraph('Punkt'), paragraph('Mer om punkten'), {
        type: 'list',
        ordered: false,
        start: 1,
        items: [item(paragraph('Underpunkt'))],
      }),
    ],
  },
  { type: 'list', ordered: true, start: 1, items: [item(paragraph('Ett')), item(paragraph('Två'))] },
  { type: 'list', ordered: true, start: 4, items: [item(paragraph('Fyra'))] },
  table('tabell-1', 'Tabell 1', 'Nyckeltal', {
    header: [cell('Mått'), cell(to('inledning', 'avsnitt 1'))],
    rows: [row('Andel', '97'), row('Antal', '3')],
  }),
  {
    type: 'figure',
    id: 'figur-1',
    image: 'bild',
    alternative: 'En blå yta.',
    caption: [{ type: 'text', value: 'Blått' }],
    number: 'Figur 1',
  },
  {
    type: 'landscape',
    children: [table('', '', '', { kind: 'plain', header: row('A', 'B'), rows: [row('1', '2')] })],
  },
  appendix('bilaga', 'Bilaga 1', 'Ordlista'),
  paragraph('Ord.'),
];

/** One of everything that a template dresses, and little enough to be counted in pages quickly. */
export const small: Document = {
  ...sample,
  body,
  notes: [{ id: 'not', number: 1, children: [paragraph('Noten.')] }],
  images: new Map([
    ['bild', { bytes: tinyPng(2000, 200, [23, 69, 107]), mediaType: 'image/png', width: 2000, height: 200 }],
  ]),
};

export interface Worn {
  bytes: Uint8Array;
  file: WordFile;
  fit: TemplateFit;
}

/** A template through the real loading. */
export async function loaded(parts: TemplateParts | Uint8Array, folder: string): Promise<HouseTemplate> {
  const path = join(folder, 'mall.dotx');
  writeFileSync(path, parts instanceof Uint8Array ? parts : template(parts));
  const outcome = await loadHouseTemplate(path);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.template;
}

/** The document in a template's dress. */
export async function worn(houseTemplate: HouseTemplate, document: Document = small): Promise<Worn> {
  const { bytes, fit } = await renderWord(document, { ...context, houseTemplate });
  if (fit === undefined) throw new Error('no template was worn');
  return { bytes, file: new WordFile(bytes), fit };
}

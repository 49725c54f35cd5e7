import { readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { limits } from '../../../src/load/limits.js';
import { loadHouseTemplate } from '../../../src/load/house-template/load-house-template.js';
import { inSwedish } from '../../support/catalogues.js';
import {
  englishParts,
  swedishTemplate,
  template,
  templateEntries,
  type TemplateParts,
} from '../../support/house-templates.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

interface Case {
  name: string;
  parts: TemplateParts & { deep?: number };
  codes: string[];
  words?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'refused.cases.yaml'), 'utf8')) as Case[];
const makeFolder = temporaryFolders();

/** The codes that a template is refused with; none when it is used. Their words are looked at on the way. */
async function refusals(bytes: Uint8Array): Promise<{ codes: string[]; said: string }> {
  const loaded = await loadHouseTemplate(join(makeFolder({ 'mall.dotx': bytes }), 'mall.dotx'));
  const told = inSwedish('problems' in loaded ? loaded.problems : []);
  for (const one of told)
    expect(one).toMatchObject({ severity: 'error', hint: expect.any(String) as string });
  return {
    codes: told.map(({ code }) => code).sort(),
    said: told.map(({ message, hint }) => `${message} ${hint ?? ''}`).join(' '),
  };
}

describe('a template that could do harm, or is none', () => {
  it('is not found in what is in order', async () => {
    expect(await refusals(swedishTemplate())).toEqual({ codes: [], said: '' });
    expect(await refusals(template(englishParts))).toEqual({ codes: [], said: '' });
  });

  it.each(cases)('$name', async ({ parts: { deep, ...parts }, codes, words = [] }) => {
    const nested = deep === undefined ? {} : { body: `${'<w:p>'.repeat(deep)}${'</w:p>'.repeat(deep)}` };
    const outcome = await refusals(template({ ...englishParts, ...parts, ...nested }));
    expect(outcome.codes).toEqual(codes);
    for (const word of words) expect(outcome.said).toContain(word);
  });

  it('is a file of another kind', async () => {
    const odt = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text-template') });
    expect(await refusals(odt)).toMatchObject({ codes: ['template/not-word'] });
    expect((await refusals(odt)).said).toContain('LibreOffice');
    expect(await refusals(strToU8('%PDF-1.7'))).toMatchObject({ codes: ['template/not-word'] });
    expect(await refusals(new Uint8Array())).toMatchObject({ codes: ['template/not-word'] });
    expect(await refusals(zipSync({ 'a.txt': strToU8('a') }))).toMatchObject({
      codes: ['template/not-word'],
    });
  });

  it('is protected by a password, or in the old format', async () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = Buffer.concat([compound, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusals(locked)).toMatchObject({ codes: ['template/password'] });
    expect(await refusals(Buffer.concat([compound, Buffer.alloc(512)]))).toMatchObject({
      codes: ['template/old-format'],
    });
  });

  it('has a DTD in UTF-16', async () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    const part = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(
      await refusals(template({ ...englishParts, files: { 'customXml/item1.xml': part } })),
    ).toMatchObject({
      codes: ['template/doctype'],
    });
  });

  it('is in the strict form of the format', async () => {
    const entries = templateEntries(englishParts);
    const rels = String(entries['_rels/.rels']).replace(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
    expect(await refusals(template({ ...englishParts, files: { '_rels/.rels': rels } }))).toMatchObject({
      codes: ['template/strict'],
    });
  });

  it('is cut off or changed on the way', async () => {
    const bytes = swedishTemplate();
    expect(await refusals(bytes.subarray(0, bytes.length - 100))).toMatchObject({
      codes: ['template/damaged-archive'],
    });
    const changed = bytes.slice();
    changed.set([changed[200]! ^ 0xff, changed[201]! ^ 0xff], 200);
    expect(await refusals(changed)).toMatchObject({ codes: ['template/damaged-archive'] });
  });
});

describe('a template that is a bomb', () => {
  it('is judged by the list of its contents', async () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    expect(await refusals(template({ ...englishParts, files: { 'word/media/a.png': zeros } }))).toMatchObject(
      { codes: ['template/unpacks-too-large'] },
    );
    const fewer = zeros.subarray(0, 20 * 1024 * 1024);
    expect(await refusals(template({ ...englishParts, files: { 'word/media/a.png': fewer } }))).toMatchObject(
      { codes: ['template/packed-too-hard'] },
    );
    const many = Object.fromEntries(
      Array.from({ length: limits.houseTemplateParts + 1 }, (_, index) => [`word/media/${index}.png`, 'x']),
    );
    expect(await refusals(template({ ...englishParts, files: many }))).toMatchObject({
      codes: ['template/too-many-parts'],
    });
  });

  it('is not believed when the list lies', async () => {
    const bytes = template({ ...englishParts, files: { 'word/media/a.png': new Uint8Array(30_000_000) } });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      const isRow = view.getUint32(at, true) === 0x02014b50;
      if (isRow && view.getUint32(at + 24, true) === 30_000_000) view.setUint32(at + 24, 1000, true);
    }
    expect(await refusals(bytes)).toMatchObject({ codes: ['template/damaged-archive'] });
  });

  it('says that a part is locked', async () => {
    const bytes = swedishTemplate();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(await refusals(bytes)).toMatchObject({ codes: ['template/password'] });
  });

  it('holds more text than a template does', async () => {
    let words = '';
    for (let index = 0; index < 1_600_000; index += 1) words += `<a>${index % 7919}</a>`;
    const outcome = await refusals(template({ ...englishParts, files: { 'word/x.xml': `<r>${words}</r>` } }));
    expect(outcome.codes).toEqual(['template/too-much-text']);
  });
});

describe('the page about templates', () => {
  it('names every reason for which one is not used, and no other', () => {
    const read = (path: string): string => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
    const codesIn = (text: string): Set<string> =>
      new Set([...text.matchAll(/template\/[a-z]+(-[a-z]+)*/g)].map(([code]) => code));
    const used = codesIn(
      readdirSync(join(import.meta.dirname, '../../../src/load/house-template'))
        .map((name) => read(`src/load/house-template/${name}`))
        .join(),
    );
    // A name that is wrongly typed needs no explanation beyond the message.
    for (const code of ['template/missing', 'template/not-a-file']) used.delete(code);
    expect([...codesIn(read('docs/wordmall.md'))].sort()).toEqual([...used].sort());
  });
});

describe('the file of a template', () => {
  const place = { file: '/projekt/profil.yaml', line: 3 };

  async function codeOf(file: string, realFolder?: string): Promise<unknown> {
    const named = realFolder === undefined ? undefined : { place, folder: realFolder, realFolder };
    const loaded = await loadHouseTemplate(file, named);
    if (!('problems' in loaded)) return 'used';
    inSwedish(loaded.problems);
    if (named !== undefined) expect(loaded.problems[0]!.place).toEqual(place);
    return loaded.problems[0]!.code;
  }

  it('must be there, be a file and lie in the project', async () => {
    const folder = makeFolder({
      'projekt/mall.dotx': swedishTemplate(),
      'annat/mall.dotx': swedishTemplate(),
    });
    const project = join(folder, 'projekt');
    symlinkSync(join(folder, 'annat/mall.dotx'), join(project, 'länk.dotx'));
    expect(await codeOf(join(project, 'mall.dotx'), project)).toBe('used');
    expect(await codeOf(join(project, 'finns-inte.dotx'), project)).toBe('template/missing');
    expect(await codeOf(project, folder)).toBe('template/not-a-file');
    expect(await codeOf(join(project, 'länk.dotx'), project)).toBe('template/outside-folder');
    expect(await codeOf(join(project, '../annat/mall.dotx'), project)).toBe('template/outside-folder');
  });

  it('may lie anywhere when it is named on the command line', async () => {
    const folder = makeFolder({ 'mallar/mall.dotx': swedishTemplate() });
    symlinkSync(join(folder, 'mallar/mall.dotx'), join(folder, 'länk.dotx'));
    expect(await codeOf(join(folder, 'länk.dotx'))).toBe('used');
    expect(await codeOf(join(folder, 'saknas.dotx'))).toBe('template/missing');
  });

  it('may not be larger than templates are', async () => {
    const folder = makeFolder({ 'mall.dotx': swedishTemplate() });
    truncateSync(join(folder, 'mall.dotx'), limits.houseTemplateBytes + 1);
    expect(await codeOf(join(folder, 'mall.dotx'))).toBe('template/too-large');
  });
});

import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { sample } from './sample.js';
import { context } from './sample-context.js';
import { all, parseXml, value, WordFile } from './word-file.js';

describe('the Word package', () => {
  let bytes: Uint8Array;
  let file: WordFile;
  beforeAll(async () => {
    bytes = await renderDocx(sample, context);
    file = new WordFile(bytes);
  });

  it('is the same to the byte at another time', async () => {
    vi.useFakeTimers({ now: new Date('2031-07-01T12:34:56Z'), toFake: ['Date'] });
    try {
      expect(Buffer.compare(await renderDocx(sample, context), bytes)).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('differs when the document does', async () => {
    const other = { ...sample, metadata: { ...sample.metadata, date: '2027-03-16' } };
    expect(Buffer.compare(await renderDocx(other, context), bytes)).not.toBe(0);
  });

  it('holds well-formed parts only, and every relationship leads somewhere', () => {
    const names = Object.keys(file.parts);
    for (const name of names.filter((part) => /\.(xml|rels)$/.test(part))) parseXml(file.text(name));
    for (const name of names.filter((part) => part.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const relation of all(file.xml(name), 'Relationship')) {
        if (relation.getAttribute('TargetMode') === 'External') continue;
        expect(names).toContain(folder + relation.getAttribute('Target')!);
      }
    }
  });

  it('has no part for endnotes, of which there are none, and nothing that mentions one', () => {
    const parts = Object.entries(file.parts).filter(([name]) => /\.(xml|rels)$/.test(name));
    expect(
      parts.filter(([name, part]) =>
        /endnote/i.test(name + strFromU8(part).replace(/xmlns:\w+="[^"]*"/g, '')),
      ),
    ).toEqual([]);
  });

  it('lists its parts in order, the content types first, with no time of its own', () => {
    const names = Object.keys(file.parts);
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.slice(1)).toEqual(names.slice(1).sort());
    const dosDates = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/PK\x03\x04.{6}(.{4})/gs),
    ].map(([, date]) => date);
    expect(new Set(dosDates).size).toBe(1);
  });

  it('has the properties of the metadata', () => {
    const core = file.xml('docProps/core.xml');
    const property = (name: string): string | null | undefined => all(core, name)[0]?.textContent;
    expect(property('dc:title')).toBe(sample.metadata.title);
    expect(property('dc:creator')).toBe('Digitaliseringsstrateg Åsa Öberg <asa>');
    expect(property('dc:subject')).toBe('Digital agenda');
    expect(property('dc:language')).toBe('sv-SE');
    expect(property('dcterms:created')).toBe('2027-03-15T00:00:00Z');
    expect(property('dcterms:modified')).toBe('2027-03-15T00:00:00Z');
  });

  it('is in Swedish and asks to update nothing', () => {
    expect(value(all(file.xml('word/styles.xml'), 'w:docDefaults')[0], 'w:lang')).toBe('sv-SE');
    expect(file.text('word/settings.xml')).not.toContain('updateFields');
    const parts = Object.entries(file.parts).filter(([name]) => name.endsWith('.xml'));
    expect(parts.filter(([, part]) => strFromU8(part).includes('w:dirty'))).toEqual([]);
  });
});

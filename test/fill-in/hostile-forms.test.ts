import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFilledWeb } from '../../src/load/filled/read-filled-web.js';
import { readFilledWord } from '../../src/load/filled/read-filled-word.js';
import type { FormKey } from '../../src/region/form-key.js';
import { fieldMark } from '../../src/region/form-marks.js';
import { question, wordFile } from './word-document.js';

/** What somebody could send instead of a filled-in form, or do to one. */

const mark = fieldMark(['bakgrund', 'lokalt']);
const key: FormKey = {
  fields: new Map([[mark, { kind: 'rich', tag: 'rm:bakgrund/lokalt' }]]),
  rows: new Map(),
  ids: new Set(),
  placeholders: new Set(['Skriv svaret här.']),
};
const paragraph = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const form = (room: string, parts: Record<string, string> = {}): Uint8Array =>
  wordFile(question(mark, 'Lokalt', room), parts);

function textOf(bytes: Uint8Array): string {
  const read = readFilledWord(bytes, key);
  if ('fault' in read) return read.fault;
  return read.fields.get(mark)?.text ?? 'no field';
}

/** Milliseconds in which anything must be done on a busy machine. */
const patience = 20_000;

describe('a Word file that wants something else', () => {
  it.each([
    ['no archive at all', strToU8('PK\u0003\u0004nonsense'), 'reply/damaged'],
    ['an archive without a text', zipSync({ 'a.txt': strToU8('x') }), 'reply/not-a-reply'],
    ['another Word file', wordFile(paragraph('Protokoll')), 'import/not-a-form'],
    [
      'entities',
      form(paragraph('a'), { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      'reply/damaged',
    ],
    [
      'elements inside one another without end',
      wordFile(
        `${'<w:sdt><w:sdtContent>'.repeat(300)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(300)}`,
      ),
      'reply/not-a-reply',
    ],
  ])('is refused: %s', (_, bytes, fault) => {
    expect([fault, 'reply/damaged']).toContain(textOf(bytes));
  });

  it('is refused when it grows without measure', () => {
    const large = new Uint8Array(30 * 1024 * 1024).fill(32);
    expect(deflateRawSync(large).length).toBeLessThan(100_000);
    expect(textOf(form(paragraph('a'), { 'word/numbering.xml': Buffer.from(large).toString() }))).toBe(
      'reply/unpacks-too-large',
    );
  });

  it(
    'is read in a time that can be waited for',
    () => {
      const many = (sign: string): string => paragraph(sign.repeat(40_000));
      for (const sign of [' ', '*', '[', '_', '`', '|', '- ', '&lt;', '[^1]', '](#a) ', '![']) {
        expect(textOf(form(many(sign))).length).toBeGreaterThanOrEqual(0);
      }
      const rows = paragraph('x').repeat(15_000);
      expect(textOf(form(rows)).split('\n\n')).toHaveLength(15_000);
      expect(textOf(form(paragraph('x').repeat(25_000)))).toBe('reply/too-much');
    },
    patience * 6,
  );

  it('cannot make a list or a table of what is typed, or lead anywhere else', () => {
    expect(textOf(form(paragraph('[x](javascript:alert(1)) &lt;script&gt;')))).toBe(
      '\\[x]\\(javascript:alert(1)) \\<script>',
    );
    const code =
      '<w:p><w:fldSimple w:instr=" HYPERLINK &quot;javascript:alert(1)&quot; "><w:r><w:t>här</w:t></w:r></w:fldSimple></w:p>';
    expect(textOf(form(code))).toBe('här (javascript:alert(1))');
    const include =
      '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;/etc/passwd&quot; "><w:r><w:t>sparat</w:t></w:r></w:fldSimple></w:p>';
    expect(textOf(form(include))).toBe('sparat');
  });

  it('has its control characters taken out', () => {
    const bytes = form(paragraph('a\u0085b\u200Bc'));
    expect(textOf(bytes)).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });

  it('that has a field twice is read once, and the second is told of or the same', () => {
    const body = question(mark, 'Lokalt', paragraph('ett')) + question(mark, 'Lokalt', paragraph('två'));
    const read = readFilledWord(wordFile(body), key);
    if ('fault' in read) throw new Error(read.fault);
    expect(read.fields.get(mark)?.text).toBe('ett');
    expect(read.outside.map(({ text }) => text)).toContain('två');
  });

  it('that has lost its labels is read by the tags of its controls', () => {
    const control = `<w:sdt><w:sdtPr><w:tag w:val="rm:bakgrund/lokalt"/></w:sdtPr><w:sdtContent>${paragraph('här')}</w:sdtContent></w:sdt>`;
    expect(textOf(wordFile(control))).toBe('här');
  });
});

describe('a file from the web that wants something else', () => {
  const json = (data: object): Uint8Array => strToU8(JSON.stringify(data));
  const web = { remissklar: 'mall', version: 1, member: 'x', region: 'r', template: '1' };

  it.each([
    ['another JSON', json({ remissklar: 'svar' }), 'import/not-a-form'],
    ['a newer one', json({ ...web, version: 2 }), 'import/newer-form'],
    ['no JSON', strToU8('{ "remissklar": '), 'reply/damaged'],
    ['no letters', new Uint8Array([0x7b, 0xff, 0xfe]), 'reply/damaged'],
    ['a page', strToU8('<!doctype html><p>hej'), 'import/not-a-form'],
    [
      'an empty page',
      strToU8('<script type="application/json" id="agendamall"> </script>'),
      'reply/empty-form',
    ],
    [
      'too much',
      json({
        ...web,
        fields: Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`a${at}`, 'x'])),
      }),
      'reply/too-much',
    ],
  ])('is refused: %s', (_, bytes, fault) => {
    expect(readFilledWeb(bytes)).toMatchObject({ fault });
  });

  it('is read for its words alone', () => {
    const fields = { 'bakgrund/lokalt': 'a\r\nb\u0007', __proto__: 'x', 'dokument/typ': { a: 1 } };
    const read = readFilledWeb(json({ ...web, fields }));
    if ('fault' in read) throw new Error(read.fault);
    expect([...read.fields.keys()]).toEqual([mark]);
    expect(read.fields.get(mark)?.text).toBe('a\nb\uFFFD');
  });
});

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadReplies, type ReplyFileFound } from '../../src/load/replies/load-replies.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const temporary = temporaryFolders();
const oldOffice = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const form = (more: object): string => JSON.stringify({ remissklar: 'svar', version: 1, views: [], ...more });
const view = (more: object): object => ({
  kind: 'comment',
  target: { kind: 'whole', id: '' },
  text: 'Ord.',
  ...more,
});

async function load(
  name: string,
  content: string | Uint8Array,
): Promise<ReplyFileFound['content'] | undefined> {
  const { files } = await loadReplies(temporary({ [`svar/${name}`]: content }), { editions: [] });
  expect(files.map(({ file }) => file)).toEqual([`svar/${name}`]);
  return files[0]?.content;
}

describe('a file among the replies', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['tom.json', '', 'reply/empty-file'],
    ['avbruten.json', '{"remissklar":"svar","version":1,"views":[', 'reply/damaged'],
    ['djup.json', `{"remissklar":${'['.repeat(200_000)}`, 'reply/damaged'],
    ['latin.json', new Uint8Array([0x7b, 0x22, 0xe5, 0x22, 0x7d]), 'reply/damaged'],
    ['annan.json', '{"name":"something"}', 'reply/not-a-reply'],
    ['lista.json', '[1,2]', 'reply/not-a-reply'],
    ['senare.json', form({ version: 7 }), 'reply/newer-form'],
    ['många.json', form({ views: Array.from({ length: 2001 }, () => view({})) }), 'reply/too-much'],
    ['sida.html', '<!doctype html><html><body>Hej</body></html>', 'reply/not-a-reply'],
    [
      'blankett.html',
      '<html><script type="application/json" id="remissvar"> </script></html>',
      'reply/empty-form',
    ],
    ['låst.docx', oldOffice, 'reply/locked'],
    ['gammal.doc', oldOffice, 'reply/old-word'],
    ['inte.docx', 'PK', 'reply/damaged'],
    ['fel.yaml', 'remissinstans: [', 'reply/typed-faulty'],
    [
      'bomb.yaml',
      `a: &a [${'x,'.repeat(50)}]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`,
      'reply/typed-faulty',
    ],
  ])('%s is told of', async (name, content, code) => {
    expect(await load(name, content)).toMatchObject({ kind: 'fault', code });
  });

  it.each([
    ['brev.pdf', '%PDF-1.4'],
    ['mejl.msg', oldOffice],
    ['bild.png', '\u0089PNG'],
  ])('%s waits for somebody to account for it', async (name, content) => {
    expect(await load(name, content)).toEqual({ kind: 'other' });
  });

  it('is known by what it holds, whatever it is called', async () => {
    expect(await load('svar.txt', form({ position: 'avstår' }))).toMatchObject({ kind: 'reply' });
    expect(
      await load(
        'svar.dat',
        `<!DOCTYPE html><script id=remissvar type="application/json">${form({})}</script>`,
      ),
    ).toMatchObject({
      kind: 'reply',
    });
  });

  it('keeps words as words, and counts what is no view', async () => {
    const hostile = '<script>alert(1)</script> =cmd() {{titel}} ../../etc \u0007\u202E';
    const content = await load(
      'svar.json',
      form({
        edition: '../../etc/passwd',
        sender: { name: hostile, id: 7 },
        decided: 'igår',
        position: 'kanske',
        views: [
          view({
            text: hostile,
            position: 'avstyrker',
            target: { kind: 'paragraph', id: 'x', paragraph: -1 },
          }),
          view({ text: 'rad\r\nrad\u2028rad  ' }),
          view({ target: { kind: 'folder' } }),
          view({ text: '' }),
          'view',
        ],
        wholeText: [hostile, 7],
        __proto__: { polluted: true },
      }),
    );
    expect(content).toEqual({
      kind: 'reply',
      reply: {
        channel: 'web-form',
        edition: '../../etc/passwd',
        sender: { name: hostile.replace('\u0007', '\uFFFD') },
        views: [
          {
            key: '1',
            kind: 'comment',
            target: { kind: 'paragraph', id: 'x' },
            text: hostile.replace('\u0007', '\uFFFD'),
            position: 'avstyrker',
          },
          { key: '2', kind: 'comment', target: { kind: 'whole', id: '' }, text: 'rad\nrad\nrad' },
          { key: '3', kind: 'comment', target: { kind: 'whole', id: '', stated: 'folder' }, text: 'Ord.' },
          { key: '5', kind: 'comment', target: { kind: 'whole', id: '' }, text: 'view' },
        ],
        wholeText: [hostile.replace('\u0007', '\uFFFD'), 'rad', 'rad', 'rad', 'Ord.', 'view'],
        remarks: [{ code: 'reply/altered-form', details: { count: 3 } }],
      },
    });
  });

  it('keeps the words of views that it cannot understand', async () => {
    const content = await load(
      'svar.json',
      form({
        views: [
          view({ kind: 'concern', target: { kind: 'action', id: 'a' }, text: 'Viktigt.' }),
          view({ target: { kind: 'section', id: 'b' }, text: 'Också viktigt.', proposal: 'Ny text.' }),
        ],
        wholeText: ['Viktigt.'],
      }),
    );
    expect(content).toMatchObject({
      reply: {
        views: [
          { kind: 'comment', target: { kind: 'action', id: 'a' }, text: 'Viktigt.' },
          {
            kind: 'comment',
            target: { kind: 'whole', stated: 'section/b' },
            text: 'Också viktigt.\nNy text.',
          },
        ],
        wholeText: ['Viktigt.', 'Också viktigt.', 'Ny text.'],
        remarks: [{ code: 'reply/altered-form', details: { count: 2 } }],
      },
    });
  });

  it('is never fetched from outside the project, nor from a folder', async () => {
    const outside = temporary({ 'hemlig.json': form({}) });
    const folder = temporary({ 'svar/mapp/inne.json': form({}), 'svar/~$lås.docx': 'x', 'svar/.dold': 'x' });
    symlinkSync(join(outside, 'hemlig.json'), join(folder, 'svar/lank.json'));
    const { files } = await loadReplies(folder, { editions: [] });
    expect(files.map(({ file, content }) => [file, content])).toEqual([
      ['svar/lank.json', { kind: 'fault', code: 'reply/outside-folder', details: {} }],
      ['svar/mapp', { kind: 'fault', code: 'reply/folder', details: {} }],
    ]);
  });

  it('reads places that look like numbers as they are written', async () => {
    const content = await load(
      'brev.yaml',
      'remissinstans: x\nsynpunkter:\n  - { gäller: 6.10, text: a }\n  - gäller: 5\n  - gäller: "6.1"\n',
    );
    expect(content).toMatchObject({
      kind: 'typed',
      typed: { answers: { synpunkter: [{ gäller: '6.10' }, { gäller: '5' }, { gäller: '6.1' }] } },
    });
  });

  it('has the date that its name begins with', async () => {
    const { files } = await loadReplies(
      temporary({
        'svar/2026-09-20 a.json': form({}),
        'svar/2026-13-20.json': form({}),
        'svar/20260920.json': form({}),
      }),
      { editions: [] },
    );
    expect(files.map(({ named }) => named)).toEqual(['2026-09-20', undefined, undefined]);
  });

  it('may be missing altogether', async () => {
    expect((await loadReplies(temporary({}), { editions: [] })).files).toEqual([]);
  });
});

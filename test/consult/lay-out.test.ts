import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layOut } from '../../src/consult/assess/lay-out.js';
import type { GatheredView } from '../../src/consult/gather-views.js';
import { loadTerms } from '../../src/load/load-catalogue.js';

const { replies } = await loadTerms();

/** A view on the item with that place in the order: "2 Växel". */
function view(id: string, order: number, item: string, text = 'Ord.'): GatheredView {
  const words = `${order} ${item}`;
  return {
    id,
    kind: 'comment',
    target: { kind: 'action', id: item },
    text,
    consultee: { key: 'n', name: 'Nämnden' },
    item: { ref: `action/${item}`, words, order, chapter: { ref: 'c', words: 'Insatser' } },
    place: words,
    reply: { file: 'svar/n.json' },
    edition: 1,
    counts: true,
  } as GatheredView;
}

const first = view('s-00000001', 1, 'Arkiv');
const second = view('s-00000002', 2, 'Växel');
const third = view('s-00000003', 3, 'Karta');

/** As somebody may have left the file. */
const written = `# Vår egen rubrik
synpunkter:

  # ── Insatser › 1 Arkiv ──
  - id: s-00000001   # Lisa tar den
    vem: "Nämnden"
    synpunkt: Ord.
    bedömning: besvaras
    skäl: |
      Så här.

      # Det här är text.
    ändring:
    # och det här hör till den
  # ── Insatser › 3 Karta ──
  - { id: s-00000003, bedömning: besvaras, skäl: Ja }
# slut
`;

const entry = (id: string, place: string): string =>
  `  - id: ${id}\n    vem: Nämnden\n    gäller: ${place}\n    typ: synpunkt\n    synpunkt: Ord.\n    bedömning:\n    skäl:\n    ändring:`;

describe('new views in a file of assessments', () => {
  it('stand between what is there, under a heading of their own', () => {
    const { text, added } = layOut(written, [first, second, third], [], replies);
    expect(added).toBe(1);
    const block = `\n\n  # ── Insatser › 2 Växel ──\n${entry('s-00000002', '2 Växel')}`;
    expect(text).toBe(written.replace('hör till den', `hör till den${block}`));
  });

  it('go last in a group that is there, without its heading again', () => {
    const other = view('s-00000009', 1, 'Arkiv');
    const { text } = layOut(written, [first, other, third], [], replies);
    expect(text).toBe(written.replace('hör till den', `hör till den\n\n${entry('s-00000009', '1 Arkiv')}`));
  });

  it('keep the line ends of the file', () => {
    const windows = written.replaceAll('\n', '\r\n');
    const { text } = layOut(windows, [first, second, third], [], replies);
    expect(text).toBe(layOut(written, [first, second, third], [], replies).text.replaceAll('\n', '\r\n'));
  });

  it.each([
    'synpunkter:\n',
    'synpunkter: []\n',
    '',
    'anstånd:\n  - { remissinstans: n, till: "2026-10-01" }\n',
  ])('begin the list in %j', (before) => {
    const files = [{ file: 'svar/a.docx', sha256: 'ab', consultee: 'Nämnden', views: 2, isUndated: true }];
    const { text } = layOut(before, [first, second], files, replies);
    const wanted = `\n  # ── Insatser › 1 Arkiv ──\n${entry('s-00000001', '1 Arkiv')}\n\n  # ── Insatser › 2 Växel ──\n${entry('s-00000002', '2 Växel')}\n`;
    expect(text).toContain(`synpunkter:${wanted}`);
    expect(text).toContain(
      'svarsfiler:\n  - fil: a.docx\n    inkom:\n    avsändare: Nämnden\n    antal_synpunkter: 2\n    sha256: ab\n',
    );
    expect(layOut(text, [first, second], files, replies).text).toBe(text);
  });
});

describe('a file that somebody has made a note of', () => {
  const file = { file: 'svar/a.docx', sha256: 'ab', consultee: 'Nämnden', views: 2, isUndated: false };
  const note = 'svarsfiler:\n  - räknas: nej\n    fil: a.docx   # från Lisa\n    skäl: Dubblett\n';

  it('is taken into the account below its name', () => {
    const { text } = layOut(note, [], [file], replies);
    const details = '    avsändare: Nämnden\n    antal_synpunkter: 2\n    sha256: ab\n';
    expect(text).toBe(note.replace('från Lisa\n', `från Lisa\n${details}`));
    expect(layOut(text, [], [file], replies).text).toBe(text);
  });

  it('stands before files that are new, though it has one line', () => {
    const { text } = layOut(
      'svarsfiler:\n  - fil: a.docx\n',
      [],
      [file, { ...file, file: 'svar/b.docx' }],
      replies,
    );
    expect((parse(text) as { svarsfiler: { fil: string }[] }).svarsfiler).toEqual([
      { fil: 'a.docx', avsändare: 'Nämnden', antal_synpunkter: 2, sha256: 'ab' },
      { fil: 'b.docx', avsändare: 'Nämnden', antal_synpunkter: 2, sha256: 'ab' },
    ]);
  });
});

describe('the mark of a view that is gone', () => {
  it.each(['\n', '\r\n'])('comes and goes without a trace with %j at the end of lines', (lineBreak) => {
    const before = `synpunkter:\n  - id: s-00000001\n    bedömning: besvaras\n    skäl: Ja\n`.replaceAll(
      '\n',
      lineBreak,
    );
    const { text: marked, gone } = layOut(before, [], [], replies);
    expect(gone).toBe(1);
    expect(marked).toBe(before.replace('0001', `0001${lineBreak}    utgått: ja`));
    const { text, keptMarks } = layOut(marked, [first], [], replies);
    expect(text).toBe(before);
    expect(keptMarks).toEqual([]);
  });

  it('goes from the last line where a new view is put in', () => {
    const before = 'synpunkter:\n  - id: s-00000001\n    utgått: ja\n';
    const { text } = layOut(before, [first, second], [], replies);
    expect(text.startsWith('synpunkter:\n  - id: s-00000001\n\n  # ──')).toBe(true);
    expect((parse(text) as { synpunkter: object[] }).synpunkter).toHaveLength(2);
  });

  it.each([
    'synpunkter:\n  - id: s-00000001\n    utgått: ja   # ring Eva\n    skäl: Ja\n',
    'synpunkter:\n  - utgått: ja\n    id: s-00000001\n    skäl: Ja\n',
    'synpunkter:\n  - { id: s-00000001, utgått: ja, skäl: Ja }\n',
  ])('is left and told of where it does not stand alone: %j', (before) => {
    const { text, keptMarks } = layOut(before, [first], [], replies);
    expect(text).toBe(before);
    expect(keptMarks).toEqual(['s-00000001']);
  });
});

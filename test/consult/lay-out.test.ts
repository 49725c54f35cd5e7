import { describe, expect, it } from 'vitest';
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
    const { text } = layOut(before, [first, second], ['svar/a.docx'], replies);
    const wanted = `\n  # ── Insatser › 1 Arkiv ──\n${entry('s-00000001', '1 Arkiv')}\n\n  # ── Insatser › 2 Växel ──\n${entry('s-00000002', '2 Växel')}\n`;
    expect(text).toContain(`synpunkter:${wanted}`);
    expect(text).toContain('svarsfiler:\n  - fil: a.docx\n    inkom:\n');
    expect(layOut(text, [first, second], ['svar/a.docx'], replies).text).toBe(text);
  });
});

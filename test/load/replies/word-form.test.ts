import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { formTags } from '../../../src/consultation/form-fields.js';
import { plainText } from '../../../src/consultation/plain-text.js';
import type { ReadReply, ReplyFault } from '../../../src/consultation/read-reply.js';
import { readWordReply } from '../../../src/load/replies/read-word-reply.js';
import { checkWord } from '../../../src/render/docx/conformance/check.js';
import { controlsIn, edited, filledForm, make, run, write } from '../../support/filled-word.js';
import { writeInLibreOffice } from '../../support/libre-office.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { sendEdition, type SentEdition } from './sent-edition.js';

const temporary = temporaryFolders();
let sent: SentEdition;

beforeAll(async () => {
  sent = await sendEdition(temporary());
}, 120_000);

function read(bytes: Uint8Array): ReadReply {
  const outcome = readWordReply(bytes, { editions: [sent.edition] });
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome;
}

function faultOf(bytes: Uint8Array): string | undefined {
  const outcome: ReadReply | ReplyFault = readWordReply(bytes, { editions: [sent.edition] });
  return 'fault' in outcome ? outcome.fault : undefined;
}

const answers = {
  'rk:name': 'Socialnämnden',
  'rk:diarienummer': 'SN 2026/88',
  'rk:decided': '16 september 2026',
  'rk:contact': 'Nämndsekreteraren, sn@lingonasa.example',
  'rk:position': 'Tillstyrker med ändring',
  'rk:text:whole/': 'Förslaget är bra.\nMen tiden är knapp.',
  'rk:position:question/målen': 'Avstår från att yttra sig',
  'rk:text:question/ansvar': 'Vi kan ta vårt ansvar.',
  'rk:text:action/e-arkiv': 'Arkivet behövs.',
  'rk:proposal:action/e-arkiv': 'E-arkivet tas i drift 2028.',
  'rk:paragraph:row/1': 'stycke 12, punkt 1',
  'rk:text:row/1': 'Otydligt.',
  'rk:paragraph:row/2': '6.2.1',
  'rk:proposal:row/2': 'Ny text.',
};

describe('the form', () => {
  it('has every field of the edition, in its order, and keeps all rules for Word files', () => {
    const text = strFromU8(unzipSync(sent.form)['word/document.xml']!);
    const tags = [...text.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) => tag);
    expect(tags).toEqual(formTags(sent.edition));
    expect(new Set(tags).size).toBe(tags.length);
    expect(text).toContain(sent.edition.id);
    expect(checkWord(sent.form).filter(({ breaks }) => breaks.length > 0)).toEqual([]);
    const settings = strFromU8(unzipSync(sent.form)['word/settings.xml']!);
    expect(settings).toContain('<w:documentProtection w:edit="forms" w:enforcement="1"/>');
  });

  it('is read as it was filled in', () => {
    const reply = read(filledForm(sent.form, answers));
    expect(reply).toMatchObject({
      channel: 'word-form',
      edition: sent.edition.id,
      sender: { id: 'socialnämnden', name: 'Socialnämnden', contact: answers['rk:contact'] },
      decided: '2026-09-16',
      diarienummer: 'SN 2026/88',
      position: 'tillstyrker-med-ändring',
      remarks: [],
    });
    expect(reply.views).toEqual([
      {
        key: 'whole/',
        kind: 'comment',
        target: { kind: 'whole', id: '' },
        text: 'Förslaget är bra.\nMen tiden är knapp.',
      },
      {
        key: 'question/målen',
        kind: 'comment',
        target: { kind: 'question', id: 'målen' },
        text: '',
        position: 'avstår',
      },
      {
        key: 'question/ansvar',
        kind: 'comment',
        target: { kind: 'question', id: 'ansvar' },
        text: 'Vi kan ta vårt ansvar.',
      },
      {
        key: 'action/e-arkiv',
        kind: 'wording',
        target: { kind: 'action', id: 'e-arkiv' },
        text: 'Arkivet behövs.',
        proposal: 'E-arkivet tas i drift 2028.',
      },
      {
        key: 'row/1',
        kind: 'comment',
        target: { kind: 'whole', id: '', stated: 'stycke 12, punkt 1' },
        text: 'Otydligt.',
      },
      {
        key: 'row/2',
        kind: 'wording',
        target: { kind: 'whole', id: '', stated: '6.2.1' },
        text: '',
        proposal: 'Ny text.',
      },
    ]);
    const whole = reply.wholeText.join('\n');
    // The whole reply is published, but not who can be asked about it.
    const { 'rk:contact': contact, ...published } = answers;
    for (const answer of Object.values(published)) expect(whole).toContain(answer);
    expect(whole).not.toContain(contact);
    expect(whole).toContain('6.2.1');
    expect(whole).not.toContain('Skriv');
  });

  it('gives back any text to the letter', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('å ä ö', '<b>&amp;</b>', '{{x}} # * [a](b)', '👩‍👩‍👧 😀', '\n', '\t', '=1+1', ']]>'),
      ),
      { minLength: 1, maxLength: 6 },
    );
    const tags = formTags(sent.edition).filter((tag) => /^rk:text:(action|chapter|goal)/.test(tag));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: tags.length }), (written) => {
        const said = written
          // What XML cannot hold no program can have written in a Word file.
          .map((parts) =>
            parts.join(' ').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''),
          )
          .filter((text) => plainText(text) !== '');
        fc.pre(said.length > 0);
        const filled = said.map((text, index) => [tags[index]!, text]);
        const reply = read(filledForm(sent.form, Object.fromEntries(filled) as Record<string, string>));
        expect(reply.views.map(({ text }) => text)).toEqual(said.map(plainText));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('is read with its words in several runs and paragraphs, tracked or not', () => {
    const bytes = edited(sent.form, (root) => {
      const control = controlsIn(root).get('rk:text:action/e-arkiv')!;
      write(control, 'Ett ');
      const content = control.getElementsByTagName('w:sdtContent')[0]!;
      const sign = { 'w:id': '1', 'w:author': 'X' };
      const added = make(content, 'w:ins', sign);
      added.appendChild(run(content, 'två '));
      const gone = make(content, 'w:del', sign);
      gone.appendChild(run(content, 'borta ', 'w:delText'));
      content.appendChild(added);
      content.appendChild(gone);
      content.appendChild(run(content, 'tre'));
    });
    expect(read(bytes).views.map(({ text }) => text)).toEqual(['Ett två tre']);
  });

  it('tells of text outside the fields and keeps it', () => {
    const bytes = edited(filledForm(sent.form, { 'rk:text:action/e-arkiv': 'Bra.' }), (root) => {
      const paragraph = make(root, 'w:p');
      paragraph.appendChild(run(root, 'Vi vill tillägga detta.'));
      const field = controlsIn(root).get('rk:text:action/e-arkiv')!.parentNode!;
      field.parentNode!.insertBefore(paragraph, field.nextSibling);
    });
    const reply = read(bytes);
    expect(reply.remarks).toEqual([{ code: 'reply/text-outside-fields', details: { count: 1 } }]);
    expect(reply.views[1]).toMatchObject({
      target: { kind: 'action', id: 'e-arkiv' },
      text: 'Vi vill tillägga detta.',
    });
    expect(reply.wholeText).toContain('Vi vill tillägga detta.');
  });

  it('tells of fields that are gone or there twice, and loses nothing that is said in them', () => {
    const filled = filledForm(sent.form, answers);
    const without = edited(filled, (root) => {
      const control = controlsIn(root).get('rk:text:whole/')!;
      control.parentNode!.removeChild(control);
    });
    expect(read(without).remarks).toEqual([{ code: 'reply/altered-form', details: { count: 1 } }]);
    const twice = edited(filled, (root) => {
      const control = controlsIn(root).get('rk:text:action/e-arkiv')!;
      const copy = control.cloneNode(true) as typeof control;
      write(copy, 'En gång till.');
      control.parentNode!.insertBefore(copy, control);
    });
    const reply = read(twice);
    expect(reply.remarks).toEqual([{ code: 'reply/altered-form', details: { count: 1 } }]);
    expect(reply.views.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Arkivet behövs.', 'En gång till.']),
    );
  });

  it('keeps a position in words of its own as a view', () => {
    const reply = read(filledForm(sent.form, { 'rk:position': 'Ja, men helst inte' }));
    expect(reply.position).toBeUndefined();
    expect(reply.views).toMatchObject([{ target: { kind: 'whole' }, text: 'Ja, men helst inte' }]);
    expect(reply.remarks).toEqual([{ code: 'reply/answers-not-understood', details: { count: 1 } }]);
  });

  it('takes what nobody has filled in for what it is', () => {
    expect(faultOf(sent.form)).toBe('reply/empty-form');
    expect(faultOf(filledForm(sent.form, { 'rk:text:whole/': '  ' }))).toBe('reply/empty-form');
    expect(faultOf(sent.letter)).toBe('reply/not-a-reply');
  });

  it('is read after LibreOffice has saved it', () => {
    const folder = temporary();
    const [source, target] = [join(folder, 'svar.docx'), join(folder, 'sparad.docx')];
    writeFileSync(source, filledForm(sent.form, answers));
    writeInLibreOffice(source, target, {}, folder);
    const saved = read(new Uint8Array(readFileSync(target)));
    const { wholeText: _, ...expected } = read(filledForm(sent.form, answers));
    // LibreOffice 7.4 moves line breaks out of fields for plain text; no word is lost.
    const flat = (reply: object): string => JSON.stringify(reply).replaceAll('\\n', '');
    const { wholeText: __, ...kept } = saved;
    expect(JSON.parse(flat(kept))).toEqual(JSON.parse(flat(expected)));
  }, 120_000);

  it('is read when LibreOffice has filled it in', () => {
    const folder = temporary();
    const [source, target] = [join(folder, 'blankett.docx'), join(folder, 'ifylld.docx')];
    writeFileSync(source, sent.form);
    const typed = { 'Skriv allmänna synpunkter här': 'Det här är ”bra” & <klart> åäö 😀' };
    writeInLibreOffice(source, target, typed, folder);
    const reply = read(new Uint8Array(readFileSync(target)));
    expect(reply.views).toMatchObject([
      { key: 'whole/', text: 'Det här är ”bra” & <klart> åäö 😀', target: { kind: 'whole' } },
    ]);
    expect(reply.remarks).toEqual([]);
  }, 120_000);
});

describe('what comes in from outside', () => {
  const bomb = (): Uint8Array =>
    zipSync({ '_rels/.rels': strToU8('<r/>'), 'word/document.xml': new Uint8Array(60_000_000) });
  const withPart = (path: string, text: string): Uint8Array => {
    const entries = unzipSync(filledForm(sent.form, answers));
    return zipSync({ ...entries, [path]: strToU8(text) });
  };

  it('is refused when it is damaged, too large or declares entities', () => {
    expect(faultOf(sent.form.slice(0, 5000))).toBe('reply/damaged');
    expect(faultOf(strToU8('PK\u0003\u0004 hej'))).toBe('reply/damaged');
    expect(faultOf(bomb())).toBe('reply/unpacks-too-large');
    expect(faultOf(withPart('../../etc/passwd.xml', 'x'))).toBe('reply/damaged');
    const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>';
    expect(faultOf(withPart('word/document.xml', entity))).toBe('reply/damaged');
    expect(faultOf(withPart('word/document.xml', '<w:document>'))).toBe('reply/damaged');
    expect(faultOf(zipSync({ 'content.xml': strToU8('<a/>') }))).toBe('reply/not-a-reply');
  });

  it('is read with macros, embedded files and pictures from elsewhere beside it, which are never opened', () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/image" Target="http://evil.example/x" TargetMode="External"/></Relationships>';
    for (const [path, text] of [
      ['word/vbaProject.bin', 'macro'],
      ['word/embeddings/oleObject1.xml', '<not xml'],
      ['word/_rels/document.xml.rels', relations],
      ['customXml/item9.xml', '<!DOCTYPE x><x/>'],
    ] as const)
      expect(read(withPart(path, text)).views).toHaveLength(6);
  });
});

import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadReply } from '../../../src/consultation/read-reply.js';
import { readWordReply } from '../../../src/load/replies/read-word-reply.js';
import {
  comment,
  commentsPart,
  edited,
  make,
  numbered,
  replaceSilently,
  replaceTracked,
  run,
} from '../../support/filled-word.js';
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

const wordsIn = (number: number): string =>
  sent.edition.paragraphs.find((one) => one.number === number)!.text;
/** The first paragraph with words enough, and its first and second word. */
const firstWords = (number: number): [string, string] => {
  const [first = '', second = ''] = wordsIn(number).split(' ');
  return [first, second];
};
const idOf = (number: number): string =>
  sent.edition.paragraphs.find((one) => one.number === number)!.id ?? '';

describe('the agenda that came back', () => {
  it('says nothing when nobody has written in it', () => {
    expect(read(sent.agenda)).toMatchObject({
      channel: 'marked-edition',
      edition: sent.edition.id,
      views: [],
      remarks: [],
    });
  });

  it('has a view for each comment, with the words that it is made on', () => {
    const [first] = firstWords(12);
    const bytes = edited(sent.agenda, (root) => comment(numbered(root, 12), first, 7), {
      'word/comments.xml': commentsPart({ 7: { author: 'Socialnämnden', text: 'Oklart.\n<Vem & när?>' } }),
    });
    const reply = read(bytes);
    expect(reply.views).toEqual([
      {
        key: 'comment-7',
        kind: 'comment',
        target: { kind: 'paragraph', id: idOf(12), paragraph: 12 },
        text: 'Oklart.\n<Vem & när?>',
        quoted: first,
      },
    ]);
    expect(reply.sender).toEqual({ id: 'socialnämnden', name: 'Socialnämnden' });
    expect(reply.wholeText.join('\n')).toContain('<Vem & när?>');
  });

  it('has a view for each paragraph with tracked changes, with its old words and its new', () => {
    const [first, second] = firstWords(12);
    const bytes = edited(sent.agenda, (root) => {
      replaceTracked(numbered(root, 12), `${first} ${second}`, 'Helt nya ord', 'Anna Nyberg');
    });
    const reply = read(bytes);
    expect(reply.views).toMatchObject([
      {
        kind: 'wording',
        target: { kind: 'paragraph', paragraph: 12, id: idOf(12) },
        text: '',
        quoted: wordsIn(12),
        proposal: wordsIn(12).replace(`${first} ${second}`, 'Helt nya ord'),
      },
    ]);
    expect(reply.sender).toEqual({ name: '', contact: 'Anna Nyberg' });
    expect(reply.remarks).toEqual([]);
  });

  it('joins what an inserted paragraph has parted', () => {
    const bytes = edited(sent.agenda, (root) => {
      const paragraph = numbered(root, 12);
      const sign = { 'w:id': '901', 'w:author': 'A' };
      const properties = paragraph.getElementsByTagName('w:pPr')[0]!;
      const looks = make(root, 'w:rPr');
      looks.appendChild(make(root, 'w:ins', sign));
      properties.appendChild(looks);
      const next = make(root, 'w:p');
      const added = make(root, 'w:ins', sign);
      added.appendChild(run(root, 'Ett nytt stycke.'));
      next.appendChild(added);
      paragraph.parentNode!.insertBefore(next, paragraph.nextSibling);
    });
    expect(read(bytes).views).toMatchObject([
      {
        target: { kind: 'paragraph', paragraph: 12 },
        quoted: wordsIn(12),
        proposal: `${wordsIn(12)}\nEtt nytt stycke.`,
      },
    ]);
  });

  it('finds what was changed without tracking, and tells of it', () => {
    const [first] = firstWords(12);
    const bytes = edited(sent.agenda, (root) => replaceSilently(numbered(root, 12), first, 'Smugglat'));
    const reply = read(bytes);
    expect(reply.views).toMatchObject([
      {
        target: { kind: 'paragraph', paragraph: 12 },
        quoted: wordsIn(12),
        proposal: wordsIn(12).replace(first, 'Smugglat'),
      },
    ]);
    expect(reply.remarks).toEqual([{ code: 'reply/untracked-change', details: { count: 1 } }]);
  });

  it('finds what was taken away without tracking; of much it only tells', () => {
    const without = (count: number): Uint8Array =>
      edited(sent.agenda, (root) => {
        for (let number = 20; number < 20 + count; number += 1) {
          const paragraph = numbered(root, number);
          paragraph.parentNode!.removeChild(paragraph);
        }
      });
    expect(read(without(1)).views).toMatchObject([
      {
        target: { kind: 'paragraph', paragraph: 20 },
        quoted: expect.stringContaining(wordsIn(20)) as string,
        proposal: '',
      },
    ]);
    expect(read(without(1)).remarks).toEqual([{ code: 'reply/untracked-change', details: { count: 1 } }]);
    expect(read(without(15)).remarks).toEqual([{ code: 'reply/paragraphs-gone', details: { count: 15 } }]);
  });

  it('finds points of lists that were taken away without tracking, and knows the others still', () => {
    const listed = sent.edition.paragraphs.find(({ points }) => points.length > 2)!;
    const [, second = '', third = ''] = listed.points;
    const bytes = edited(
      sent.agenda,
      (root) => {
        const item = (words: string): Element => {
          let paragraph = numbered(root, listed.number);
          while (!paragraph.textContent!.includes(words)) paragraph = paragraph.nextSibling as Element;
          return paragraph;
        };
        const gone = item(second);
        gone.parentNode!.removeChild(gone);
        comment(item(third), third.slice(0, 5), 7);
      },
      { 'word/comments.xml': commentsPart({ 7: { author: 'A', text: 'Bra.' } }) },
    );
    const { views, remarks } = read(bytes);
    const target = { kind: 'paragraph', id: listed.id, paragraph: listed.number };
    expect(views).toMatchObject([
      { target: { ...target, point: 2 }, quoted: second, proposal: '' },
      { target: { ...target, point: 3 }, text: 'Bra.' },
    ]);
    expect(remarks).toEqual([{ code: 'reply/untracked-change', details: { count: 1 } }]);
  });

  it('notices rows of tables and headings that were taken away without tracking', () => {
    const without = (row: (root: Element) => Element): ReadReply =>
      read(
        edited(sent.agenda, (root) => {
          const gone = row(root);
          gone.parentNode!.removeChild(gone);
        }),
      );
    const rows = (root: Element): Element[] => Array.from(root.getElementsByTagName('w:tr'));
    const longest = (root: Element): Element =>
      rows(root).reduce((one, other) => (other.textContent!.length > one.textContent!.length ? other : one));
    const heading = (root: Element): Element =>
      Array.from(root.getElementsByTagName('w:pStyle')).find(
        (one) => one.getAttribute('w:val') === 'Heading3',
      )!.parentNode!.parentNode as Element;
    for (const part of [longest, heading]) {
      const { views, remarks } = without(part);
      expect(views).toEqual([]);
      expect(remarks.map(({ code }) => code)).toEqual(['reply/untracked-removal']);
    }
  });

  it('is not said to lack a table of contents that was made anew', () => {
    const bytes = edited(sent.agenda, (root) => {
      const contents = Array.from(root.getElementsByTagName('w:sdt')).find(
        (one) => one.getElementsByTagName('w:docPartObj').length > 0,
      )!;
      for (const paragraph of Array.from(contents.getElementsByTagName('w:p')).slice(2))
        paragraph.parentNode!.removeChild(paragraph);
    });
    expect(read(bytes)).toMatchObject({ views: [], remarks: [] });
  });

  it('finds items of lists, cells of tables and headings by what is nearest', () => {
    const listed = sent.edition.paragraphs.find(({ points }) => points.length > 2)!;
    const table = sent.edition.targets.find(({ kind }) => kind === 'table')!;
    const action = sent.edition.targets.find(({ kind }) => kind === 'action')!;
    const item = listed.points[1]!.split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a));
    const bytes = edited(sent.agenda, (root) => {
      let paragraph = numbered(root, listed.number);
      while (!paragraph.textContent!.includes(listed.points[1]!))
        paragraph = paragraph.nextSibling as typeof paragraph;
      replaceTracked(paragraph, item, 'Ny punkt', 'A');
      const caption = Array.from(root.getElementsByTagName('w:p')).find(({ textContent }) =>
        textContent!.endsWith(table.title),
      )!;
      const cells = (caption.nextSibling as unknown as typeof root).getElementsByTagName('w:t');
      replaceTracked(
        cells[cells.length - 1]!.parentNode!.parentNode as typeof root,
        cells[cells.length - 1]!.textContent!,
        'Ny cell',
        'A',
      );
      const headings = Array.from(root.getElementsByTagName('w:pStyle')).filter((one) =>
        /^Heading/.test(one.getAttribute('w:val') ?? ''),
      );
      const heading = headings
        .map((one) => one.parentNode!.parentNode as typeof root)
        .find((one) => one.textContent === action.title)!;
      replaceTracked(heading, action.title, 'Ny rubrik', 'A');
    });
    const views = read(bytes).views;
    expect(views.map(({ target }) => target)).toEqual(
      expect.arrayContaining([
        { kind: 'paragraph', id: listed.id, paragraph: listed.number, point: 2 },
        { kind: 'table', id: table.id },
        { kind: 'action', id: action.id },
      ]),
    );
    expect(views).toHaveLength(3);
  });

  it('is known by its title when a program has thrown its properties away', () => {
    const entries = unzipSync(sent.agenda);
    const bare = zipSync({
      ...entries,
      'docProps/custom.xml': strToU8(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
      ),
    });
    expect(read(bare)).toMatchObject({ edition: sent.edition.id, views: [], remarks: [] });
  });

  it('says nothing either when LibreOffice has saved it', () => {
    const folder = temporary();
    const [source, target] = [join(folder, 'agenda.docx'), join(folder, 'sparad.docx')];
    const [first] = firstWords(12);
    writeFileSync(source, sent.agenda);
    writeInLibreOffice(source, target, {}, folder);
    expect(read(new Uint8Array(readFileSync(target)))).toMatchObject({ views: [], remarks: [] });
    writeFileSync(
      source,
      edited(sent.agenda, (root) => replaceTracked(numbered(root, 12), first, 'Annat', 'Anna')),
    );
    writeInLibreOffice(source, target, {}, folder);
    expect(read(new Uint8Array(readFileSync(target))).views).toMatchObject([
      { quoted: wordsIn(12), proposal: wordsIn(12).replace(first, 'Annat') },
    ]);
  }, 180_000);
});

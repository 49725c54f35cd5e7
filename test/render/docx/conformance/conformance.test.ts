import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/document/tree.js';
import { checkWord, type WordResult } from '../../../../src/render/docx/conformance/check.js';
import { wordReceipt } from '../../../../src/render/docx/conformance/receipt.js';
import { renderDocx } from '../../../../src/render/docx/render-docx.js';
import { document, heading, paragraph, table, text } from '../../../support/nodes.js';
import {
  arrangedDocument,
  arrangedView,
  projects,
  renderAs,
  renderContext,
} from '../../../support/projects.js';
import { context } from '../sample-context.js';
import { sample } from '../sample.js';
import { BrokenFile } from './broken-file.js';

const body = 'word/document.xml';
const links = 'word/_rels/document.xml.rels';
const styles = 'word/styles.xml';
const core = 'docProps/core.xml';
const types = '[Content_Types].xml';

const broken = (results: readonly WordResult[]): string[] =>
  results.filter(({ breaks }) => breaks.length > 0).map(({ rule }) => rule);

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await renderDocx(sample, context);
});

describe('a finished Word file', () => {
  const documents: [name: string, make: () => Promise<Document>][] = [
    ...Object.entries(projects).map(([name, folder]): (typeof documents)[number] => [
      name,
      () => arrangedDocument(folder),
    ]),
    ['the review of hard', () => arrangedView(projects.hard, 'granskningsrapport')],
    ['the overviews of lingonasa', () => arrangedView(projects.lingonasa, 'oversikter')],
    ['an extract of hard', () => arrangedView(projects.hard, 'namndutdrag')],
  ];

  it.each(documents)('keeps every rule: %s', async (_, make) => {
    const { conformance } = await renderAs('docx', await make(), await renderContext());
    expect(conformance?.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(conformance?.checks.length).toBeGreaterThan(30);
  });

  it('keeps every rule with everything that a document can hold', () => {
    expect(checkWord(bytes).filter(({ breaks }) => breaks.length > 0)).toEqual([]);
  });

  it('has a receipt that claims nothing and names what a person must look at', () => {
    const receipt = wordReceipt(bytes, context.terms);
    expect(receipt.claims).toEqual([]);
    expect(receipt.forPeople.join(' ')).toContain('Innehållsförteckningen');
    expect(receipt.checks).toContainEqual({
      rule: 'word-title',
      clause: 'EN 301 549 10.2.4.2',
      passed: true,
    });
  });

  it('has a receipt that says what is broken, and how often', () => {
    const file = new BrokenFile(bytes).edit(core, /<dc:title>.*<\/dc:title>/, '<dc:title> </dc:title>');
    const { checks } = wordReceipt(file.bytes, context.terms);
    expect(checks.filter(({ passed }) => !passed)).toEqual([
      { rule: 'word-title', clause: 'EN 301 549 10.2.4.2', passed: false, breaks: 1 },
    ]);
  });
});

const plain = (words: string, run = ''): string =>
  `<w:p><w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}<w:t>${words}</w:t></w:r></w:p>`;
const atEnd = /<w:sectPr>(?:(?!<w:sectPr>).)*$/;
/** Before the section that ends the document, among its paragraphs. */
const add = (file: BrokenFile, xml: string): BrokenFile => {
  const [end = ''] = atEnd.exec(file.text(body)) ?? [];
  return file.edit(body, atEnd, xml + end);
};
const relation = (type: string, target: string, mode = ' TargetMode="External"'): string =>
  `<Relationship Id="rIdBroken" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;

/** One thing broken at a time, and the rule that must notice it. */
const defects: Record<string, Record<string, (file: BrokenFile) => BrokenFile>> = {
  'word-well-formed': {
    'a part that is no XML': (file) => file.set('word/settings.xml', '<w:settings'),
    'another namespace': (file) =>
      file.edit(body, 'wordprocessingml/2006/main', 'wordprocessingml/2046/main'),
    'an empty body': (file) => file.edit(body, /<w:body>.*<\/w:body>/s, '<w:body/>'),
    'no document': (file) => file.remove(body),
  },
  'word-package': {
    'a part that is not there': (file) => file.remove('word/footnotes.xml'),
    'a part without type': (file) =>
      file
        .edit(types, /<Override [^>]*styles\.xml"\/>/, '')
        .edit(types, /<Default [^>]*Extension="xml"\/>/, ''),
    'a part that nothing leads to': (file) => file.set('word/other.xml', '<other/>'),
    'no list of types': (file) => file.remove(types),
  },
  'word-nothing-external': {
    'a picture from the web': (file) => file.append(links, relation('image', 'https://exempel.se/b.png')),
    'a link to a file on a disk': (file) =>
      file.append(links, relation('hyperlink', 'file:///c:/hemligt.txt')),
    'a link that runs something': (file) => file.append(links, relation('hyperlink', 'javascript:alert(1)')),
  },
  'word-nothing-active': {
    macros: (file) => file.set('word/vbaProject.bin', 'x'),
    'the type of a file with macros': (file) =>
      file.edit(types, 'wordprocessingml.document.main', 'wordprocessingml.macroEnabled.main'),
    'a template elsewhere': (file) => file.append(links, relation('attachedTemplate', 'mall.dotm', '')),
    'an embedded object': (file) => add(file, '<w:p><w:r><w:object/></w:r></w:p>'),
  },
  'word-no-prompts': {
    'fields to update': (file) => file.append('word/settings.xml', '<w:updateFields w:val="true"/>'),
    'a field that is not settled': (file) =>
      file.edit(body, '<w:fldChar w:fldCharType="begin"', '<w:fldChar w:dirty="true" w:fldCharType="begin"'),
    'a file that cannot be written in': (file) =>
      file.append('word/settings.xml', '<w:documentProtection w:edit="readOnly"/>'),
  },
  'word-no-revisions': {
    'an insertion': (file) => add(file, `<w:p><w:ins w:id="9"><w:r><w:t>Nytt.</w:t></w:r></w:ins></w:p>`),
    'tracking turned on': (file) => file.append('word/settings.xml', '<w:trackRevisions/>'),
  },
  'word-no-comments': {
    'a comment': (file) => file.set('word/comments.xml', '<w:comments xmlns:w="w"/>'),
    'the mark of a comment': (file) =>
      add(file, '<w:p><w:r><w:t>Text.</w:t><w:commentReference w:id="1"/></w:r></w:p>'),
  },
  'word-title': {
    'no title': (file) => file.edit(core, /<dc:title>.*<\/dc:title>/, ''),
    'another title than on the page': (file) => file.edit(core, '<dc:title>', '<dc:title>Kopia av '),
  },
  'word-language': {
    'no language': (file) => file.edit(styles, /<w:lang [^>]*\/>/, ''),
    'a language that is none': (file) => file.edit(styles, 'w:lang w:val="sv-SE"', 'w:lang w:val="svenska"'),
    'a property that says another': (file) => file.edit(core, 'sv-SE', 'en-GB'),
  },
  'word-language-parts': {
    'a passage in no language': (file) => add(file, plain('Text.', '<w:lang w:val="engelska"/>')),
    'a style in another language': (file) =>
      file.edit(styles, /(?<=<w:name w:val="Ingress"\/>.*?)<w:rPr>/s, '<w:rPr><w:lang w:val="en-GB"/>'),
  },
  'word-properties': {
    'no author': (file) => file.edit(core, /<dc:creator>.*<\/dc:creator>/, ''),
    'a time that is none': (file) => file.edit(core, '2027-03-15T00:00:00Z', '15 mars 2027'),
  },
  'word-headings': {
    'a skipped level': (file) =>
      file.edit(body, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>'),
    'a first heading that is not a chapter': (file) =>
      file.edit(body, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading2"/>'),
  },
  'word-heading-styles': {
    'a heading style on no level': (file) => file.edit(styles, '<w:outlineLvl w:val="0"/>', ''),
    "a level of a paragraph's own": (file) =>
      add(file, '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Text.</w:t></w:r></w:p>'),
  },
  'word-heading-words': {
    'an empty heading': (file) => add(file, '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'),
  },
  'word-heading-look': {
    'a line in bold': (file) => add(file, plain('Bakgrund', '<w:b/>') + plain('Här börjar texten.')),
  },
  'word-contents': {
    'a list of words that is no field': (file) => file.edit(body, 'TOC \\o', 'TEXT \\o'),
    'an entry too few': (file) => file.edit(body, /(?<=<w:sdtContent>.*?<\/w:p>)<w:p>.*?<\/w:p>/s, ''),
    'an entry that leads elsewhere': (file) =>
      file.edit(body, /w:anchor="sammanfattning"/, 'w:anchor="inledning"'),
    'an entry without a page': (file) =>
      file.edit(
        body,
        /(?<=<w:sdtContent>.*?<w:fldChar w:fldCharType="separate"\/>)<w:t [^>]*>\d+<\/w:t>/s,
        '',
      ),
    'no contents': (file) => file.edit(body, 'w:val="Table of Contents"', 'w:val="Quick Parts"'),
  },
  'word-lists': {
    'an item without a list': (file) =>
      add(file, '<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>'),
  },
  'word-typed-lists': {
    'a typed bullet': (file) => add(file, plain('• Enklare vardag')),
    'a typed hyphen': (file) => add(file, plain('- Enklare vardag')),
    'typed dashes': (file) => add(file, plain('– Enklare vardag') + plain('– Öppnare förvaltning')),
    'typed numbers': (file) => add(file, plain('1. Enklare vardag') + plain('2. Öppnare förvaltning')),
    'numbers on lines of one paragraph': (file) =>
      add(file, '<w:p><w:r><w:t>1) ett</w:t><w:br/><w:t>2) två</w:t></w:r></w:p>'),
  },
  'word-spacing': {
    'an empty paragraph': (file) => add(file, '<w:p/>' + plain('Text.')),
    'a paragraph of spaces': (file) => add(file, plain('  \u00a0') + plain('Text.')),
    'a second paragraph in a cell': (file) => file.edit(body, '</w:p></w:tc>', '</w:p><w:p/></w:tc>'),
  },
  'word-table-headers': {
    'a header row that is not marked': (file) => file.edit(body, '<w:tblHeader/>', ''),
    'a header row that is not shown as one': (file) =>
      file.edit(body, /(?<=Tabell 1.*?)w:firstRow="1"/s, 'w:firstRow="0"'),
    'labels that are not marked': (file) =>
      file.edit(body, /(?<=Kontrollruta.*?)w:firstColumn="1"/s, 'w:firstColumn="0"'),
  },
  'word-table-shape': {
    'a cell too few': (file) => file.edit(body, /<w:tc>(?:(?!<w:tc>).)*?<\/w:tc><\/w:tr>/s, '</w:tr>'),
    'cells made one': (file) => file.edit(body, '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="1"/>'),
    'a table in a table': (file) =>
      file.edit(body, '</w:p></w:tc>', '</w:p><w:tbl><w:tblGrid/></w:tbl><w:p/></w:tc>'),
  },
  'word-table-rows': {
    'a row that may be split': (file) => file.edit(body, '<w:cantSplit/>', ''),
  },
  'word-table-descriptions': {
    'a table that says nothing of itself': (file) => file.edit(body, /<w:tblCaption [^>]*\/>/, ''),
  },
  'word-figures': {
    'a picture without words': (file) => file.edit(body, /descr="Stapeldiagram[^"]*"/, 'descr=" "'),
    'the name of a file': (file) => file.edit(body, /descr="Stapeldiagram[^"]*"/, 'descr="IMG_0231.JPG"'),
    'a picture of the old kind': (file) => add(file, '<w:p><w:r><w:pict/></w:r></w:p>'),
  },
  'word-figure-ids': {
    'two with one id': (file) => file.edit(body, /(?<=<wp:docPr [^>]*)id="2"/, 'id="1"'),
  },
  'word-figure-files': {
    'a picture that is elsewhere': (file) => file.edit(body, /r:embed="[^"]*"/, 'r:embed="rIdNowhere"'),
  },
  'word-links': {
    'a link without words': (file) =>
      file.edit(
        body,
        /(<w:hyperlink [^>]*r:id="[^"]*"[^>]*>).*?<\/w:hyperlink>/s,
        '<w:hyperlink r:id="rIdLink1"/>',
      ),
  },
  'word-link-targets': {
    'a place that is not there': (file) => file.edit(body, 'w:anchor="figur_1', 'w:anchor="figur_9'),
    'an address that is not there': (file) => file.edit(body, 'r:id="rIdLink1"', 'r:id="rIdLink99"'),
  },
  'word-bookmarks': {
    'two with one name': (file) =>
      add(
        file,
        '<w:p><w:bookmarkStart w:id="999" w:name="INLEDNING"/><w:r><w:t>Text.</w:t></w:r><w:bookmarkEnd w:id="999"/></w:p>',
      ),
    'one that does not end': (file) => file.edit(body, /<w:bookmarkEnd [^>]*\/>/, ''),
    'a name that Word cuts off': (file) =>
      file.edit(body, 'w:name="inledning"', `w:name="${'i'.repeat(41)}"`),
  },
  'word-fields': {
    'one that does not end': (file) => file.edit(body, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ''),
    'one that refers to nothing': (file) => file.edit(body, /PAGEREF inledning/, 'PAGEREF utledning'),
  },
  'word-notes': {
    'a call without a note': (file) =>
      file.edit('word/footnotes.xml', /<w:footnote w:id="2">.*?<\/w:footnote>/s, ''),
    'a note without a call': (file) => file.edit(body, /<w:footnoteReference w:id="2"\/>/, ''),
    'a note called twice': (file) =>
      file.edit(body, 'w:footnoteReference w:id="2"', 'w:footnoteReference w:id="1"'),
  },
  'word-note-words': {
    'an empty note': (file) =>
      file.edit(
        'word/footnotes.xml',
        /(?<=<w:footnote w:id="2">.*?<w:footnoteRef\/><\/w:r>).*?(?=<\/w:footnote>)/s,
        '</w:p>',
      ),
    'a note without its number': (file) =>
      file.edit('word/footnotes.xml', /(?<=<w:footnote w:id="1">.*?)<w:footnoteRef\/>/s, ''),
  },
  'word-styles': {
    'a style that is not there': (file) =>
      file.edit(body, '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Citat"/>'),
    'a style of another kind': (file) =>
      file.edit(body, '<w:pStyle w:val="Quote"/>', '<w:pStyle w:val="Hyperlink"/>'),
    'a style based on nothing': (file) =>
      file.edit(styles, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Brödtext"/>'),
    'two styles of one name': (file) => file.edit(styles, '<w:name w:val="Kod"/>', '<w:name w:val="Lucka"/>'),
  },
  'word-numbering': {
    'a list that is not there': (file) =>
      file.edit(body, /<w:numId w:val="[1-9]\d*"\/>/, '<w:numId w:val="999"/>'),
    'a level that is not there': (file) =>
      file.edit(body, /<w:ilvl w:val="0"\/>(?=<w:numId w:val="[1-9])/, '<w:ilvl w:val="12"/>'),
    'a list without a definition': (file) =>
      file.edit('word/numbering.xml', /<w:abstractNumId w:val="\d+"\/>/, '<w:abstractNumId w:val="999"/>'),
  },
  'word-contrast': {
    'pale text': (file) => add(file, plain('Ljus text.', '<w:color w:val="B9C6D1"/>')),
    'dark text on a dark ground': (file) =>
      add(file, plain('Mörk text.', '<w:shd w:val="clear" w:color="auto" w:fill="17456B"/>')),
  },
  'word-fonts': {
    'no font': (file) => file.edit(styles, /<w:rFonts [^>]*\/>/, ''),
    'a font without a name': (file) => add(file, plain('Text.', '<w:rFonts w:asciiTheme="minorHAnsi"/>')),
  },
  'word-paper': {
    'another paper': (file) => file.edit(body, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
    'turned paper that is not': (file) => file.edit(body, 'w:orient="landscape"', 'w:orient="portrait"'),
  },
};

describe('the check', () => {
  it('knows a defect of every rule', () => {
    expect(Object.keys(defects).sort()).toEqual(
      checkWord(bytes)
        .map(({ rule }) => rule)
        .sort(),
    );
  });

  const cases = Object.entries(defects).flatMap(([rule, ways]) =>
    Object.entries(ways).map(([name, spoil]) => ({ rule, name, spoil })),
  );
  it.each(cases)('$rule notices $name', ({ rule, spoil }) => {
    expect(broken(checkWord(spoil(new BrokenFile(bytes)).bytes))).toContain(rule);
  });

  /** What looks like a fault and is none. */
  const sound: Record<string, (file: BrokenFile) => BrokenFile> = {
    'a passage marked as English': (file) => add(file, plain('Once only.', '<w:lang w:val="en-GB"/>')),
    'a picture marked as decoration': (file) =>
      file.edit(
        body,
        /descr="Stapeldiagram[^"]*"\/>/,
        'descr=""><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>',
      ),
    'a line of speech': (file) => add(file, plain('– Vi hinner inte, säger handläggaren.')),
    'a year first on a line': (file) => add(file, plain('2027. Då ska allt vara klart.')),
    'a number alone': (file) => add(file, plain('1. Så börjar en mening ibland.')),
    'a sentence in bold': (file) => add(file, plain('Detta är viktigt.', '<w:b/>') + plain('Mer text.')),
    'large pale text': (file) =>
      add(file, plain('Stor text.', '<w:color w:val="8A8A8A"/><w:sz w:val="40"/>')),
  };
  it.each(Object.entries(sound))('has nothing to say of %s', (_, change) => {
    expect(broken(checkWord(change(new BrokenFile(bytes)).bytes))).toEqual([]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(broken(checkWord(noise))).toContain('word-well-formed');
      }),
    );
    for (const path of [
      body,
      styles,
      core,
      types,
      'word/numbering.xml',
      'word/footnotes.xml',
      'word/settings.xml',
    ])
      expect(checkWord(new BrokenFile(bytes).set(path, '<a/>').bytes).length).toBeGreaterThan(30);
  });

  /** Rules about what words look like; a user may break them, the program may not. */
  const ofWords = ['word-typed-lists', 'word-heading-look', 'word-figures'];

  it('finds no fault of ours, whatever is typed', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(typed, typed, typed, async (one, two, three) => {
        const tree = document([
          { type: 'cover' },
          heading(1, 'ett', `Rubrik ${one}`, { numbering: 'none' }),
          paragraph(one, { type: 'strong', children: [text(two)] }),
          paragraph({ type: 'link', url: 'https://exempel.se/', children: [text(three)] }),
          { type: 'list', ordered: true, start: 1, items: [{ children: [paragraph(two)] }] },
          table([
            ['Kolumn', `k ${one}`],
            [two, three],
            [one, ''],
          ]),
          { type: 'code', value: three },
          {
            type: 'fields',
            items: [
              {
                label: [text('Etikett')],
                children: [text(one), { type: 'break' }, text('\u2022 '), text(two)],
              },
            ],
          },
        ]);
        const bytes = await renderDocx(tree, context);
        expect(broken(checkWord(bytes)).filter((rule) => !ofWords.includes(rule))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

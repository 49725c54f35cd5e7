import { strToU8, zipSync } from 'fflate';

/** Word files written by hand, as other programs and other people write them. */

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

const styles = [
  ['Heading1', 'heading 1', ''],
  ['Quote', 'Quote', ''],
  ['Kod', 'Kod', ''],
  ['ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'],
  ['ListContinue', 'List Continue', ''],
]
  .map(
    ([id, name, rest]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`,
  )
  .join('');
const letters = [
  ['Strong', 'Strong', '<w:rPr><w:b/></w:rPr>'],
  ['PlaceholderText', 'Placeholder Text', ''],
  ['Koditext', 'Kod i text', ''],
]
  .map(
    ([id, name, rest]) =>
      `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`,
  )
  .join('');

const level = (format: string): string =>
  [0, 1, 2].map((one) => `<w:lvl w:ilvl="${one}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');

const numbering = `${head}<w:numbering xmlns:w="${w}">
  <w:abstractNum w:abstractNumId="0">${level('bullet')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level('decimal')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

const notes = `${head}<w:footnotes xmlns:w="${w}"><w:footnote w:id="2"><w:p><w:r><w:t>En fotnot.</w:t></w:r></w:p></w:footnote></w:footnotes>`;

/** A Word file with this body, `parts` beside it, and links rId9 to https://lingonasa.example and rId8 to a file. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const entries: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships">
      <Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/>
      <Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/>
      <Relationship Id="r3" Type="${office}/footnotes" Target="footnotes.xml"/>
      <Relationship Id="rId9" Type="${office}/hyperlink" Target="https://lingonasa.example/agenda" TargetMode="External"/>
      <Relationship Id="rId8" Type="${office}/hyperlink" Target="file:///c:/hemligt.docx" TargetMode="External"/>
    </Relationships>`,
    'word/numbering.xml': numbering,
    'word/styles.xml': `${head}<w:styles xmlns:w="${w}">${styles}${letters}</w:styles>`,
    'word/footnotes.xml': notes,
    'word/document.xml': `${head}<w:document xmlns:w="${w}" xmlns:r="${r}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(entries).map(([path, text]) => [path, strToU8(text)])));
}

/** A question's table: its label with the mark, and the room below it. */
export function question(mark: string, label: string, room: string): string {
  return `<w:tbl><w:tr><w:tc><w:p><w:bookmarkStart w:id="1" w:name="${mark}"/><w:r><w:t>${label}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p></w:tc></w:tr><w:tr><w:tc>${room}</w:tc></w:tr></w:tbl>`;
}

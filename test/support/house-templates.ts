import { strToU8, zipSync } from 'fflate';
import { tinyPng } from './png.js';

/** Word templates like those of municipalities, put together part by part, so that no binary file is needed. */

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = `xmlns:w="${w}" xmlns:r="${r}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wml = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface Relation {
  id: string;
  /** The last word of its type. */
  type: string;
  target: string;
  external?: boolean;
}

export interface TemplateParts {
  /** Inside `w:body`. */
  body?: string;
  /** Inside `w:styles`. */
  styles?: string;
  /** Inside `w:numbering`. */
  numbering?: string;
  /** Inside `w:settings`. */
  settings?: string;
  theme?: string;
  /** Inside `w:hdr` and `w:ftr`, by file name: "header1.xml". */
  running?: Record<string, string>;
  /** Of the document, beside those of the parts above. */
  relations?: Relation[];
  /** Relationships of other parts, by path. */
  relationsOf?: Record<string, Relation[]>;
  /** Any other file, by path. */
  files?: Record<string, string | Uint8Array>;
  mainType?: string;
  /** More rows of [Content_Types].xml. */
  types?: string;
}

export const templateType = `${wml}.template.main+xml`;

/** A .dotx with these parts. */
export function template(parts: TemplateParts): Uint8Array {
  const entries = templateEntries(parts);
  return zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

export function templateEntries({
  body = '<w:p/><w:sectPr/>',
  styles,
  numbering,
  settings,
  theme,
  running = {},
  relations = [],
  relationsOf = {},
  files = {},
  mainType = templateType,
  types = '',
}: TemplateParts): Record<string, string | Uint8Array> {
  const optional = [
    ['styles', styles, 'w:styles'],
    ['numbering', numbering, 'w:numbering'],
    ['settings', settings, 'w:settings'],
  ] as const;
  const own: Relation[] = [
    ...optional
      .filter(([, content]) => content !== undefined)
      .map(([name]) => ({ id: `rId-${name}`, type: name, target: `${name}.xml` })),
    ...(theme === undefined ? [] : [{ id: 'rId-theme', type: 'theme', target: 'theme/theme1.xml' }]),
    ...Object.keys(running).map((name) => ({
      id: `rId-${name.replace('.xml', '')}`,
      type: name.replace(/\d*\.xml$/, ''),
      target: name,
    })),
    ...relations,
  ];
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${mainType}"/>${optional
      .filter(([, content]) => content !== undefined)
      .map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${wml}.${name}+xml"/>`)
      .join('')}${Object.keys(running)
      .map(
        (name) =>
          `<Override PartName="/word/${name}" ContentType="${wml}.${name.replace(/\d*\.xml$/, '')}+xml"/>`,
      )
      .join(
        '',
      )}${theme === undefined ? '' : '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'}${types}</Types>`,
    '_rels/.rels': relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml(own),
    ...Object.fromEntries(
      optional.flatMap(([name, content, root]) =>
        content === undefined
          ? []
          : [[`word/${name}.xml`, `${declaration}<${root} ${namespaces}>${content}</${root}>`]],
      ),
    ),
    ...Object.fromEntries(
      Object.entries(running).map(([name, content]) => {
        const root = name.startsWith('header') ? 'w:hdr' : 'w:ftr';
        return [`word/${name}`, `${declaration}<${root} ${namespaces}>${content}</${root}>`];
      }),
    ),
    ...(theme === undefined ? {} : { 'word/theme/theme1.xml': theme }),
    ...Object.fromEntries(
      Object.entries(relationsOf).map(([path, list]) => [
        path.replace(/([^/]*)$/, '_rels/$1.rels'),
        relationsXml(list),
      ]),
    ),
    ...files,
  };
}

function relationsXml(list: readonly Relation[]): string {
  const rows = list.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${r}/${type}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`,
  );
  return `${declaration}<Relationships xmlns="${relationships}">${rows.join('')}</Relationships>`;
}

export interface StyleParts {
  type?: 'paragraph' | 'character' | 'table' | 'numbering';
  based?: string;
  next?: string;
  default?: true;
  custom?: true;
  /** Inside `w:pPr`, `w:rPr`, and after them. */
  p?: string;
  run?: string;
  more?: string;
}

export function style(id: string, name: string, parts: StyleParts = {}): string {
  const { type = 'paragraph', based, next, p, run, more = '' } = parts;
  const isDefault = parts.default === true ? ' w:default="1"' : '';
  const isCustom = parts.custom === true ? ' w:customStyle="1"' : '';
  return `<w:style w:type="${type}"${isDefault}${isCustom} w:styleId="${id}"><w:name w:val="${name}"/>${based === undefined ? '' : `<w:basedOn w:val="${based}"/>`}${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>${p === undefined ? '' : `<w:pPr>${p}</w:pPr>`}${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}${more}</w:style>`;
}

/** A list definition and a list, of levels that are the insides of `w:lvl`. */
export function list(number: number, levels: readonly string[]): { definition: string; list: string } {
  return {
    definition: `<w:abstractNum w:abstractNumId="${number}"><w:nsid w:val="0000000${number}"/><w:multiLevelType w:val="multilevel"/>${levels
      .map((level, index) => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/>${level}</w:lvl>`)
      .join('')}</w:abstractNum>`,
    list: `<w:num w:numId="${number}"><w:abstractNumId w:val="${number}"/></w:num>`,
  };
}

const level = (format: string, link: string, text: string, left: number, hanging: number, run = ''): string =>
  `<w:numFmt w:val="${format}"/>${link === '' ? '' : `<w:pStyle w:val="${link}"/>`}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}`;

const symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/><w:color w:val="9C1C3D"/>';
const swedishLists = [
  list(1, [
    level('decimal', 'Rubrik1', '%1', 567, 567),
    level('decimal', 'Rubrik2', '%1.%2', 737, 737),
    level('decimal', 'Rubrik3', '%1.%2.%3', 907, 907),
    level('decimal', 'Rubrik4', '%1.%2.%3.%4', 1077, 1077),
  ]),
  list(2, [
    level('bullet', 'Punktlista', '\uf0b7', 357, 357, symbol),
    level('bullet', '', '–', 714, 357),
    level('bullet', '', '\uf0a7', 1071, 357, symbol),
  ]),
  list(3, [
    level('decimal', 'Numreradlista', '%1)', 357, 357),
    level('lowerLetter', '', '%2)', 714, 357),
    level('lowerRoman', '', '%3)', 1071, 357),
  ]),
];

const themeFont = (kind: 'major' | 'minor'): string =>
  `<w:rFonts w:asciiTheme="${kind}HAnsi" w:hAnsiTheme="${kind}HAnsi" w:cstheme="${kind}Bidi"/>`;

/** A theme with these fonts and this first accent. */
export function theme(heading: string, text: string, accent: string): string {
  const colour = (name: string, value: string): string =>
    `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  return `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Kommunen"><a:themeElements><a:clrScheme name="Kommunen"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colour('dk2', '44546A')}${colour('lt2', 'E7E6E6')}${colour('accent1', accent)}${['accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map((name) => colour(name, '70AD47')).join('')}${colour('hlink', '0563C1')}${colour('folHlink', '954F72')}</a:clrScheme><a:fontScheme name="Kommunen"><a:majorFont><a:latin typeface="${heading}"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="${text}"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const swedishStyles = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${themeFont('minor')}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/></w:latentStyles>',
  style('Normal', 'Normal', { default: true, run: '<w:lang w:val="sv-SE"/>' }),
  style('Standardstycketeckensnitt', 'Default Paragraph Font', { type: 'character', default: true }),
  style('Normaltabell', 'Normal Table', {
    type: 'table',
    default: true,
    more: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  }),
  ...[1, 2, 3, 4].map((depth) =>
    style(`Rubrik${depth}`, `heading ${depth}`, {
      based: 'Normal',
      next: 'Brdtext',
      p: `<w:keepNext/><w:keepLines/><w:numPr>${depth === 1 ? '' : `<w:ilvl w:val="${depth - 1}"/>`}<w:numId w:val="1"/></w:numPr><w:spacing w:before="${400 - 60 * depth}" w:after="80"/><w:outlineLvl w:val="${depth - 1}"/>`,
      run: `${themeFont('major')}<w:b/><w:color w:val="9C1C3D" w:themeColor="accent1"/><w:sz w:val="${[36, 28, 24, 22][depth - 1]!}"/>`,
    }),
  ),
  style('Brdtext', 'Body Text', {
    based: 'Normal',
    p: '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>',
  }),
  style('Rubrik', 'Title', {
    based: 'Normal',
    next: 'Brdtext',
    p: '<w:spacing w:before="2400" w:after="240"/>',
    run: `${themeFont('major')}<w:b/><w:color w:val="9C1C3D" w:themeColor="accent1"/><w:sz w:val="56"/>`,
  }),
  style('Underrubrik', 'Subtitle', { based: 'Normal', run: '<w:color w:val="44546A"/><w:sz w:val="28"/>' }),
  style('Punktlista', 'List Bullet', {
    based: 'Brdtext',
    p: '<w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>',
  }),
  style('Numreradlista', 'List Number', {
    based: 'Brdtext',
    p: '<w:numPr><w:numId w:val="3"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>',
  }),
  style('Beskrivning', 'caption', {
    based: 'Normal',
    run: '<w:i/><w:color w:val="44546A"/><w:sz w:val="18"/>',
  }),
  ...[1, 2, 3].map((depth) =>
    style(`Innehll${depth}`, `toc ${depth}`, {
      based: 'Normal',
      next: 'Normal',
      p: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8494"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="${220 * (depth - 1)}"/>`,
    }),
  ),
  style('Innehllsfrteckningsrubrik', 'TOC Heading', {
    based: 'Rubrik1',
    next: 'Brdtext',
    p: '<w:outlineLvl w:val="9"/>',
  }),
  ...[
    ['Sidhuvud', 'header'],
    ['Sidfot', 'footer'],
  ].map(([id = '', name = '']) =>
    style(id, name, {
      based: 'Normal',
      p: '<w:tabs><w:tab w:val="center" w:pos="4252"/><w:tab w:val="right" w:pos="8504"/></w:tabs><w:spacing w:after="0"/>',
      run: '<w:sz w:val="16"/>',
    }),
  ),
  style('Fotnotstext', 'footnote text', { based: 'Normal', run: '<w:sz w:val="18"/>' }),
  style('Fotnotsreferens', 'footnote reference', {
    type: 'character',
    based: 'Standardstycketeckensnitt',
    run: '<w:vertAlign w:val="superscript"/>',
  }),
  style('Hyperlnk', 'Hyperlink', {
    type: 'character',
    based: 'Standardstycketeckensnitt',
    run: '<w:color w:val="0563C1" w:themeColor="hyperlink"/><w:u w:val="single"/>',
  }),
  style('Ingress', 'Ingress', { based: 'Brdtext', custom: true, run: '<w:b/><w:sz w:val="24"/>' }),
  style('Platshllartext', 'Placeholder Text', { type: 'character', run: '<w:color w:val="808080"/>' }),
  style('Kommuntabell', 'Lingonåsa tabell', {
    type: 'table',
    based: 'Normaltabell',
    custom: true,
    more: `<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="9C1C3D"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="9C1C3D"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="9C1C3D"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F6E9ED"/></w:tcPr></w:tblStylePr>`,
  }),
].join('');

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

export function field(code: string, result: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

export function control(properties: string, words: string): string {
  return `<w:sdt><w:sdtPr>${properties}<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="Platshllartext"/></w:rPr><w:t>${words}</w:t></w:r></w:sdtContent></w:sdt>`;
}

/** Bound to one of Word's own properties, as Word writes it. */
export const boundTo = (property: string): string =>
  `<w:dataBinding w:prefixMappings="xmlns:ns0='http://purl.org/dc/elements/1.1/' xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' " w:xpath="/ns1:coreProperties[1]/ns0:${property}[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>`;

export function picture(id: number, description: string): string {
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="480000"/><wp:docPr id="${id}" name="Bild ${id}"${description === '' ? '' : ` descr="${description}"`}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="480000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

const paragraph = (content: string, id = 'Sidhuvud'): string =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${content}</w:p>`;
const tab = '<w:r><w:tab/></w:r>';

const swedishSection =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/><w:headerReference w:type="first" r:id="rId-header2"/><w:footerReference w:type="default" r:id="rId-footer1"/><w:footerReference w:type="first" r:id="rId-footer2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1701" w:bottom="1418" w:left="1701" w:header="709" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>';

/** What a municipality's template in Swedish Word looks like: everything its own, headings numbered as ours are. */
export const swedishParts: TemplateParts = {
  body: `<w:p><w:pPr><w:pStyle w:val="Rubrik"/></w:pPr>${run('Skriv titeln här')}</w:p><w:p><w:pPr><w:pStyle w:val="Brdtext"/></w:pPr>${run('Ersätt texten.')}</w:p>${swedishSection}`,
  styles: swedishStyles,
  numbering: [
    ...swedishLists.map(({ definition }) => definition),
    ...swedishLists.map((one) => one.list),
  ].join(''),
  settings:
    '<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/><w:proofState w:spelling="clean"/><w:defaultTabStop w:val="1304"/><w:hyphenationZone w:val="425"/><w:defaultTableStyle w:val="Kommuntabell"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:rsids><w:rsidRoot w:val="00A77B3E"/></w:rsids><w:themeFontLang w:val="en-US"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
  theme: theme('Georgia', 'Arial', '9C1C3D'),
  running: {
    'header1.xml': paragraph(
      `${control(`<w:alias w:val="Titel"/>${boundTo('title')}`, 'Dokumentets titel')}${tab}${tab}${run('Dnr ')}${field('DOCPROPERTY  Diarienummer  \\* MERGEFORMAT', 'XX 0000/00')}`,
    ),
    'header2.xml': `${paragraph(picture(1, 'Lingonåsa kommun'))}${paragraph(`${run('Dokumenttyp: ')}${run('[Dokumenttyp]')}`)}`,
    'footer1.xml': paragraph(
      `${field('STYLEREF  &quot;Rubrik 1&quot;', 'Fel! Ingen text')}${tab}${tab}${run('Sida ')}${field('PAGE', '1')}${run(' av ')}${field('NUMPAGES', '1')}`,
      'Sidfot',
    ),
    'footer2.xml': paragraph(run('Lingonåsa kommun · Storgatan 1 · lingonasa.example'), 'Sidfot'),
  },
  relationsOf: {
    'word/header2.xml': [{ id: 'rIdLogo', type: 'image', target: 'media/image1.png' }],
    'word/settings.xml': [
      { id: 'rId1', type: 'attachedTemplate', target: 'file:///C:\\Mallar\\Normal.dotm', external: true },
    ],
  },
  files: {
    'word/media/image1.png': tinyPng(300, 100, [156, 28, 61]),
    'docProps/thumbnail.jpeg': new Uint8Array([0xff, 0xd8, 0xff]),
    'customXml/item1.xml': '<hemligt xmlns="urn:x">anna@lingonasa.example</hemligt>',
  },
};

export const swedishTemplate = (): Uint8Array => template(swedishParts);

const englishStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  style('Normal', 'Normal', { default: true }),
  style('Heading1', 'heading 1', {
    based: 'Normal',
    next: 'Normal',
    p: '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:color w:val="1F6F54"/><w:sz w:val="32"/>',
  }),
  // Made with a program that knows no outline levels.
  style('Heading2', 'heading 2', {
    based: 'Normal',
    run: '<w:b/><w:color w:val="1F6F54"/><w:sz w:val="26"/>',
  }),
  style('ListBullet', 'List Bullet', { based: 'Normal', p: '<w:ind w:left="360" w:hanging="360"/>' }),
  style('Lucka', 'Lucka', { type: 'character', custom: true, run: '<w:b/>' }),
].join('');

/** A plain template in English: no heads, no list definitions, only two headings, and a style with one of our names. */
export const englishParts: TemplateParts = {
  body: '<w:p/><w:sectPr><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  styles: englishStyles,
};

const ownLists = [
  list(4, [
    level('decimal', 'LRubrik1', '%1.', 1134, 1134),
    level('decimal', 'LRubrik2', '%1.%2.', 1134, 1134),
    level('decimal', 'LRubrik3', '%1.%2.%3.', 1134, 1134),
  ]),
  list(5, [level('bullet', 'LPunkt', '■', 1491, 357, '<w:color w:val="0B6E4F"/>')]),
];

const ownStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana" w:cs="Verdana"/><w:sz w:val="18"/><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>',
  style('Normal', 'Normal', { default: true }),
  style('LBrd', 'Lingon Brödtext', {
    based: 'Normal',
    custom: true,
    p: '<w:spacing w:after="120"/><w:ind w:left="1134"/><w:jc w:val="both"/>',
  }),
  ...[1, 2, 3].map((depth) =>
    style(`LRubrik${depth}`, `Lingon Rubrik ${depth}`, {
      based: 'Normal',
      next: 'LBrd',
      custom: true,
      p: `<w:keepNext/><w:numPr><w:ilvl w:val="${depth - 1}"/><w:numId w:val="4"/></w:numPr><w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="${depth - 1}"/>`,
      run: `<w:b/><w:color w:val="0B6E4F"/><w:sz w:val="${[30, 24, 20][depth - 1]!}"/>`,
    }),
  ),
  style('LRubrikU', 'Lingon Rubrik 1 onumrerad', { based: 'LRubrik1', custom: true }),
  style('LTitel', 'Lingon Dokumenttitel', { based: 'Normal', custom: true, run: '<w:b/><w:sz w:val="48"/>' }),
  style('LPunkt', 'Lingon Punktlista', {
    based: 'LBrd',
    custom: true,
    p: '<w:numPr><w:numId w:val="5"/></w:numPr><w:spacing w:after="60"/>',
  }),
  style('LDnr', 'Lingon Diarienummer', { based: 'Normal', custom: true }),
  style('Tabelltext', 'Tabelltext', { based: 'Normal', custom: true, run: '<w:sz w:val="16"/>' }),
].join('');

const macroButton =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MACROBUTTON NoMacro [Skriv förvaltning] </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** Its head is as wide as the page, and its margins are others. */
const turnedSection =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId-header4"/><w:headerReference w:type="even" r:id="rId-header4"/><w:footerReference w:type="default" r:id="rId-footer1"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1985" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr>';

/**
 * A template where everything has the municipality's own names, with a title page and pages on their side of its own, and
 * other heading numbers.
 */
export const ownNamesParts: TemplateParts = {
  body: `<w:p><w:pPr><w:pStyle w:val="LTitel"/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="4000" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/><w:vAlign w:val="center"/></w:sectPr></w:pPr>${run('Titel')}</w:p><w:p><w:pPr><w:pStyle w:val="LBrd"/></w:pPr>${run('Text')}</w:p><w:p><w:pPr>${turnedSection}</w:pPr></w:p><w:p/><w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/><w:headerReference w:type="even" r:id="rId-header3"/><w:footerReference w:type="default" r:id="rId-footer1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/><w:lnNumType w:countBy="1"/><w:pgNumType w:start="1"/><w:cols w:num="2" w:space="708"/></w:sectPr>`,
  styles: ownStyles,
  numbering: [...ownLists.map(({ definition }) => definition), ...ownLists.map((one) => one.list)].join(''),
  settings:
    '<w:evenAndOddHeaders/><w:documentProtection w:edit="forms" w:enforcement="1"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat>',
  running: {
    'header1.xml': `<w:p>${picture(1, '')}${run(' ')}${macroButton}</w:p><w:p>${field('STYLEREF &quot;Lingon Rubrik 1&quot;', 'x')}${run(' ')}${field('STYLEREF &quot;Lingon Diarienummer&quot;', 'x')}${run(' ')}${field('STYLEREF Diarienummer', 'x')}${run(' ')}${field('STYLEREF &quot;Lingon Dokumenttitel&quot;', 'x')}</w:p>`,
    'header3.xml': `<w:p><w:ins w:id="7" w:author="Anna"><w:r><w:t>Jämn sida</w:t></w:r></w:ins><w:del w:id="8" w:author="Anna"><w:r><w:delText>Gammalt</w:delText></w:r></w:del></w:p>`,
    'header4.xml': `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="14570"/></w:tabs></w:pPr>${run('Lingonåsa kommun')}${tab}${field('TITLE', 'x')}</w:p>`,
    'footer1.xml': `<w:p>${control('<w:alias w:val="Diarienummer"/><w:dataBinding w:xpath="/ns0:p[1]/ns0:Dnr[1]" w:storeItemID="{11111111-1111-1111-1111-111111111111}"/>', 'Skriv dnr')}<w:hyperlink r:id="rIdFile">${run(' intranätet')}</w:hyperlink><w:hyperlink r:id="rIdWeb">${run(' webben')}</w:hyperlink></w:p>`,
  },
  relationsOf: {
    'word/header1.xml': [{ id: 'rIdLogo', type: 'image', target: '/word/media/bild 1.png' }],
    'word/footer1.xml': [
      { id: 'rIdFile', type: 'hyperlink', target: 'file:///G:/gemensam', external: true },
      { id: 'rIdWeb', type: 'hyperlink', target: 'https://lingonasa.example/', external: true },
    ],
  },
  files: { 'word/media/bild 1.png': tinyPng(120, 60, [11, 110, 79]) },
};

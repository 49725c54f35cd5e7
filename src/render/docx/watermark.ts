import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { capitalHeight, lettering, stroke, type Step } from '../../drawing/letters.js';
import { relationsIn, relationsPath } from '../../office-package/relations.js';
import { childAt, readXmlPart } from './conformance/xml-part.js';
import { adopted, xmlText } from './house-template/dom.js';

/** How long the word is, in English Metric Units: 165 mm, or less where it would be higher than 42 mm. */
const millimetre = 36_000;
const longest = 165 * millimetre;
const highest = 42 * millimetre;

/** Word tells pictures apart by numbers; those of figures and logos are below. */
const firstNumber = 95_000;

/**
 * Puts a word behind the text of every page that has a head, in the file's heads, as Word's own watermarks are. It is
 * drawn and marked as decoration: neither who listens nor who searches comes upon it. `colour` is sRGB hex.
 */
export function withWatermark(file: Uint8Array, word: string, colour: string): Uint8Array {
  const entries = unzipSync(file);
  const heads = headsIn(entries).sort();
  for (const [index, path] of heads.entries()) {
    const { root, all } = readXmlPart(path, strFromU8(entries[path] ?? new Uint8Array()));
    const [first] = all('w:p');
    if (first === undefined) continue;
    const drawn = readXmlPart(path, watermarkRun(word, colour.replace('#', ''), firstNumber + index)).root;
    const properties = childAt(first, 'w:pPr');
    const before = properties === undefined ? first.firstChild : properties.nextSibling;
    first.insertBefore(adopted(drawn, first), before);
    entries[path] = strToU8(xmlText(root));
  }
  return zipSync(entries, { level: 0 });
}

/** A house template's heads may have any paths. */
function headsIn(entries: Readonly<Record<string, Uint8Array>>): string[] {
  const main = 'word/document.xml';
  const relations = entries[relationsPath(main)];
  if (relations === undefined) return [];
  const all = relationsIn(readXmlPart(main, strFromU8(relations)).root, main);
  return [...new Set(all.filter(({ type }) => type === 'header').map(({ target }) => target))];
}

interface Turned {
  path: string;
  width: number;
  height: number;
  line: number;
}

/** The word turned to rise by 45 degrees: the drawing itself is upright, which programs place alike. */
function turned(word: string): Turned {
  const { steps, width: length } = lettering(word);
  const full = { length: length + stroke.width, height: capitalHeight + stroke.width };
  const scale = Math.min(longest / full.length, highest / full.height);
  const side = (full.length + full.height) * scale * Math.SQRT1_2;
  const place = ([x, y]: Step['points'][number]): string => {
    const [along, up] = [
      (x - length / 2) * scale * Math.SQRT1_2,
      (y - capitalHeight / 2) * scale * Math.SQRT1_2,
    ];
    return `<a:pt x="${Math.round(side / 2 + along - up)}" y="${Math.round(side / 2 - along - up)}"/>`;
  };
  const names = { m: 'moveTo', l: 'lnTo', c: 'cubicBezTo', h: 'close' } as const;
  const path = steps
    .map(({ kind, points }) => `<a:${names[kind]}>${points.map(place).join('')}</a:${names[kind]}>`)
    .join('');
  return { path, width: Math.round(side), height: Math.round(side), line: Math.round(stroke.width * scale) };
}

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['adec', 'http://schemas.microsoft.com/office/drawing/2017/decorative'],
] as const;

/** The name begins as that of Word's own watermarks, which Word finds by it when they are to be taken away. */
function watermarkRun(word: string, colour: string, number: number): string {
  const { path, width, height, line } = turned(word);
  const declared = namespaces.map(([prefix, name]) => `xmlns:${prefix}="${name}"`).join(' ');
  const centred = (axis: 'H' | 'V'): string =>
    `<wp:position${axis} relativeFrom="page"><wp:align>center</wp:align></wp:position${axis}>`;
  const size = `cx="${width}" cy="${height}"`;
  return [
    `<w:r ${declared}><w:rPr><w:noProof/></w:rPr>`,
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>',
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="1" locked="0" ',
    `layoutInCell="0" allowOverlap="1"><wp:simplePos x="0" y="0"/>${centred('H')}${centred('V')}<wp:extent ${size}/>`,
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>',
    `<wp:docPr id="${number}" name="PowerPlusWaterMarkObject${number}"><a:extLst>`,
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst></wp:docPr>',
    '<wp:cNvGraphicFramePr/><a:graphic>',
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
    `<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>`,
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>',
    `<a:path w="${width}" h="${height}" fill="none">${path}</a:path></a:pathLst></a:custGeom><a:noFill/>`,
    `<a:ln w="${line}" cap="rnd"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill><a:round/></a:ln>`,
    '</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>',
    '<mc:Fallback/></mc:AlternateContent></w:r>',
  ].join('');
}

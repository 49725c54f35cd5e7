import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, children, type XmlPart } from '../conformance/xml-part.js';

/** What a theme says that styles refer to. */
export interface Theme {
  /** The name behind "minorHAnsi" or "majorAscii"; undefined when the theme does not say. */
  font(reference: string): string | undefined;
  /** The colour behind "accent1", with Word's tint and shade (two hex digits); "#rrggbb". */
  colour(reference: string, tint?: string, shade?: string): string | undefined;
}

/** Names that styles use, and those of the theme that they stand for. */
const colourNames: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  text1: 'dk1',
  tx1: 'dk1',
  light1: 'lt1',
  background1: 'lt1',
  bg1: 'lt1',
  dark2: 'dk2',
  text2: 'dk2',
  tx2: 'dk2',
  light2: 'lt2',
  background2: 'lt2',
  bg2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

export function readTheme(part: XmlPart | undefined): Theme {
  const colours = part?.all('a:clrScheme')[0];
  const fontOf = (kind: string): string | undefined =>
    attribute(childAt(part?.all(`a:${kind}Font`)[0], 'a:latin'), 'typeface')?.trim();
  return {
    font: (reference) => {
      const name = fontOf(reference.startsWith('major') ? 'major' : 'minor');
      return name === '' ? undefined : name;
    },
    colour: (reference, tint, shade) => {
      const plain = colourIn(childAt(colours, `a:${colourNames[reference] ?? reference}`));
      return plain === undefined ? undefined : shaded(plain, tint, shade);
    },
  };
}

function colourIn(slot: Element | undefined): string | undefined {
  const [said] = slot === undefined ? [] : children(slot);
  const value = said?.nodeName === 'a:sysClr' ? attribute(said, 'lastClr') : attribute(said, 'val');
  return value !== undefined && /^[\da-f]{6}$/i.test(value) ? `#${value.toLowerCase()}` : undefined;
}

/** Word's tint goes towards white and its shade towards black; both say how much of the colour is left. */
function shaded(colour: string, tint: string | undefined, shade: string | undefined): string {
  if (tint !== undefined) return mixed(colour, 255, Number.parseInt(tint, 16) / 255);
  return shade === undefined ? colour : mixed(colour, 0, Number.parseInt(shade, 16) / 255);
}

/** `part` of the colour, the rest grey of this level. */
export function mixed(colour: string, level: number, part: number): string {
  if (Number.isNaN(part)) return colour;
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return `#${channels
    .map((channel) => Math.round(channel * part + level * (1 - part)))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}

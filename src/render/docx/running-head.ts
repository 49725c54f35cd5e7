import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type TabStopDefinition,
} from 'docx';
import { textWidth } from '../../document/text-width.js';
import { runningWords } from '../../profile/running-words.js';
import { headLogos, headLogosWidth } from './logos.js';
import type { Page } from './page.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { tabRun, textRun } from './text-run.js';

/** Head and foot of a page of this width, in one of the parts of the document, which are counted from 0. */
export function runningHead(
  { document: { metadata }, profile, terms }: Setting,
  page: Page,
  part: number,
): { headers: { default: Header }; footers: { default: Footer } } {
  const style = { style: styleIds.header, tabStops: toTheRight(page) };
  const { headLeft, headRight, footLeft, footRight } = runningWords(profile, metadata, terms);
  const logos = headLogos(profile, part);
  const label = metadata.marks.label ? `\u2002${metadata.statusLabel}\u2002` : '';
  const left = [
    ...textRun(headLeft),
    ...(label === '' || headLeft === '' ? [] : textRun('\u2003')),
    ...textRun(label, { style: styleIds.statusLabel }),
  ];
  const right = [tabRun(), ...textRun(headRight)];
  const size = profile.bodySize * 0.85;
  const wide = (words: string): number => textWidth(words, size) * 1.1;
  const leftWidth = wide(`${headLeft}${label.toLocaleUpperCase('sv')}`);
  const room = page.textWidth - headLogosWidth(profile);
  const spaced = logos.length === 0 ? [] : [...logos, ...textRun('\u2003')];
  // What has no room beside something else would be broken anywhere.
  const opening = leftWidth < room ? [[...spaced, ...left]] : [logos, left].filter((part) => part.length > 0);
  const beside = opening.length > 1 ? page.textWidth : room;
  const last = opening.at(-1) ?? [];
  const lines =
    leftWidth + wide(headRight) < beside - 567 || headRight === ''
      ? [...opening.slice(0, -1), [...last, ...right]]
      : [...opening, right];
  const head = lines.map((children, index) => {
    const isLast = index === lines.length - 1;
    // A head of several lines comes down to the text.
    const spacing = isLast && lines.length > 1 ? { spacing: { after: 160 } } : {};
    return new Paragraph({ ...style, ...spacing, ...(isLast ? {} : { border: noRule }), children });
  });
  const foot = [
    ...textRun(footLeft),
    tabRun(),
    ...textRun(footRight === '' ? '' : `${footRight} · `),
    ...textRun(`${terms.page} `),
    new TextRun({ children: [PageNumber.CURRENT] }),
    ...textRun(` ${terms.of} `),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
  ];
  return {
    headers: { default: new Header({ children: head }) },
    footers: {
      default: new Footer({
        children: [new Paragraph({ ...style, style: styleIds.footer, children: foot })],
      }),
    },
  };
}

const noRule = { bottom: { style: BorderStyle.NONE } };

function toTheRight({ textWidth: position }: Page): TabStopDefinition[] {
  return [{ type: TabStopType.RIGHT, position }];
}

import { Paragraph, type ParagraphChild } from 'docx';
import type { Chart, Figure, Table } from '../../document/tree.js';
import { renderInlines } from './inlines.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { textRun } from './text-run.js';

/** "Tabell 3. What it shows", with the bookmark that references lead to; nothing when there is no caption. */
export function renderCaption(
  node: Table | Figure | Chart,
  setting: Setting,
  keepNext: boolean,
): Paragraph[] {
  if (node.caption.length === 0 && node.number === '') return [];
  const children = setting.anchors.around(node, [
    ...numberOf(node, setting),
    ...renderInlines(node.caption, setting),
  ]);
  return [new Paragraph({ style: styleIds.caption, ...(keepNext && { keepNext }), children })];
}

/** Typed and not Word's own, so a number that has become another is a change in the text. */
function numberOf(
  { number, formerNumber }: Table | Figure | Chart,
  { revisions }: Setting,
): ParagraphChild[] {
  const words = (one: string): ParagraphChild[] => (one === '' ? [] : textRun(`${one}. `));
  if (formerNumber === undefined) return words(number);
  return [
    ...revisions.tracked(words(formerNumber), 'deleted'),
    ...revisions.tracked(words(number), 'inserted'),
  ];
}

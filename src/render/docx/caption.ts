import { Paragraph } from 'docx';
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
  const number = node.number === '' ? [] : textRun(`${node.number}. `);
  const children = setting.anchors.around(node, [...number, ...renderInlines(node.caption, setting)]);
  return [new Paragraph({ style: styleIds.caption, ...(keepNext && { keepNext }), children })];
}

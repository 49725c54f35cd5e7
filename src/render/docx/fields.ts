import { Paragraph, TabStopType, type FileChild } from 'docx';
import type { Fields } from '../../document/tree.js';
import { textOf } from '../../document/walk.js';
import { renderInlines } from './inlines.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { tabRun } from './text-run.js';
import { textWidth } from '../../document/text-width.js';

/** Where the values stand: past the longest label, within reason. */
const narrowest = 1701;
const widest = 3402;

/** At most this many are kept on one page; more would leave half a page empty. */
const keptTogether = 4;

/** Label and value, a line each, kept together where that can be: they describe one thing. */
export function renderFields(node: Fields, setting: Setting): FileChild[] {
  const labels = node.items.map((item) => textWidth(textOf(item.label), setting.profile.bodySize) * 1.08);
  const position = Math.round(Math.min(widest, Math.max(narrowest, ...labels.map((width) => width + 284))));
  return node.items.map((item, index) => {
    const left = node.items.length - 1 - index;
    const last = left === 0;
    return new Paragraph({
      style: styleIds.field,
      // Never a single line alone on its page.
      ...(!last && (node.items.length <= keptTogether || index === 0 || left === 1) && { keepNext: true }),
      indent: { left: position, hanging: position },
      ...(last ? { spacing: { after: 160 } } : {}),
      tabStops: [{ type: TabStopType.LEFT, position }],
      children: [
        ...renderInlines(item.label, setting, { bold: true }),
        tabRun(),
        ...renderInlines(item.children, setting),
      ],
    });
  });
}

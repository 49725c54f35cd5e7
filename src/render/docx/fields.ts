import { TabStopType, type FileChild, type IParagraphOptions } from 'docx';
import type { Fields } from '../../document/tree.js';
import { textOf } from '../../document/walk.js';
import { renderInlines } from './inlines.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { line, paletteOf } from './styles/palette.js';
import { tabRun } from './text-run.js';
import { textWidth } from '../../document/text-width.js';
import { renderWords } from './words.js';

/** Where the values stand: past the longest label, within reason. */
const narrowest = 1701;
const widest = 3402;

/** At most this many are kept on one page; more would leave half a page empty. */
const keptTogether = 4;

/** Fields to fill in stand in a frame with a line between them: what is written grows, and the room for it is seen. */
function boxed({ profile }: Setting): IParagraphOptions {
  const edge = line(paletteOf(profile).rule, 0.5, 3);
  const border = { top: edge, bottom: edge, left: edge, right: edge, between: edge };
  return { border, spacing: { before: 20, after: 20 } };
}

/** Label and value, a line each, kept together where that can be: they describe one thing. */
export function renderFields(node: Fields, setting: Setting): FileChild[] {
  const size = setting.profile.bodySize * setting.layout.letters.body;
  const labels = node.items.map((item) => textWidth(textOf(item.label), size) * 1.08);
  const position = Math.round(Math.min(widest, Math.max(narrowest, ...labels.map((width) => width + 284))));
  const start = setting.layout.textIndent + position;
  return node.items.flatMap((item, index) => {
    const left = node.items.length - 1 - index;
    const last = left === 0;
    // Never a single line alone on its page.
    const keepNext = !last && (node.items.length <= keptTogether || index === 0 || left === 1);
    const look: IParagraphOptions = {
      style: styleIds.field,
      ...(keepNext && { keepNext }),
      ...(item.children.some(({ type }) => type === 'formField') && boxed(setting)),
    };
    const inside = item.change === undefined ? setting : { ...setting, change: item.change };
    const paragraphs = renderWords(item.children, inside, {
      first: {
        ...look,
        indent: { left: start, hanging: position },
        tabStops: [{ type: TabStopType.LEFT, position: start }],
      },
      // The style's own hanging indent would pull these lines out under the label.
      later: { ...look, indent: { left: start, hanging: 0 } },
      left: start,
      opening: [...renderInlines(item.label, setting, { bold: true }), tabRun()],
    });
    const placed = paragraphs.map((paragraph, line) => {
      if (line < paragraphs.length - 1) return line === 0 ? paragraph.with({ keepNext: true }) : paragraph;
      return last ? paragraph.with({ spacing: { after: 160 } }) : paragraph;
    });
    return item.change === undefined ? placed : setting.revisions.trackedBlocks(placed, item.change);
  });
}

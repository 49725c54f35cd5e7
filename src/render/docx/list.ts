import { Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import type { List, ListItem } from '../../document/tree.js';
import { bulletList, deepestLevel, numberList } from './styles/numbering.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { renderWords } from './words.js';

const afterList = 140;

/** A real Word list: a paragraph an item, with the list's number and the depth at which it stands. */
export function renderList(node: List, setting: Setting): FileChild[] {
  const level = Math.min(setting.listDepth, deepestLevel);
  const styles = node.ordered ? styleIds.numbers : styleIds.bullets;
  const item: IParagraphOptions = {
    style: setting.inNote
      ? setting.paragraphStyle
      : (styles[Math.min(level, styles.length - 1)] ?? styles[0]),
    numbering: {
      reference: node.ordered ? numberList(node.start) : bulletList,
      level,
      instance: setting.serials.of(node),
    },
  };
  const paragraphStyle = setting.inNote ? setting.paragraphStyle : styleIds.listContinuation;
  const { left } = setting.layout.listIndent(node.ordered, level);
  const inside = { ...setting, listDepth: setting.listDepth + 1, paragraphStyle };
  const items = node.items.flatMap((one) => {
    if (one.change === undefined) return renderItem(one, item, left, inside);
    const blocks = renderItem(one, item, left, { ...inside, change: one.change });
    return setting.revisions.trackedBlocks(blocks, one.change);
  });
  const last = items.at(-1);
  const ends = setting.listDepth === 0 && last instanceof Paragraph;
  return ends
    ? [...items.slice(0, -1), last.with({ spacing: { ...last.options.spacing, after: afterList } })]
    : items;
}

/** Only an item's first paragraph has its mark; what follows is set in line with it. */
function renderItem(node: ListItem, item: IParagraphOptions, left: number, setting: Setting): FileChild[] {
  const [first, ...rest] = node.children;
  const opens = first?.type === 'paragraph' ? first.children : [];
  const others = first?.type === 'paragraph' ? rest : node.children;
  const following = setting
    .blocks(others, setting)
    .map((block) => indented(block, left, setting.paragraphStyle));
  const later = { style: setting.paragraphStyle, indent: { left } };
  return [...renderWords(opens, setting, { first: item, later, left }), ...following];
}

/** What a deeper list has placed stands where it should. */
function indented(block: FileChild, left: number, style: string): FileChild {
  if (!(block instanceof Paragraph) || block.options.style !== style) return block;
  const { indent, numbering } = block.options;
  return indent === undefined && numbering === undefined ? block.with({ indent: { left } }) : block;
}

import { Paragraph, type FileChild } from 'docx';
import type { Heading } from '../../document/tree.js';
import { renderInlines } from './inlines.js';
import { appendixList } from './styles/numbering.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';

/**
 * A heading. Its number is Word's own, so that it follows when chapters are moved; the tree's number says what it will
 * be. Chapters get it from their style, appendices from a list of their own, and number zero takes it away.
 */
export function renderHeading(node: Heading, setting: Setting): FileChild[] {
  const children = setting.anchors.around(node, renderInlines(node.children, setting));
  const style = styleIds.heading[node.depth];
  switch (node.numbering) {
    case 'chapter':
      return [new Paragraph({ style, children })];
    case 'appendix': {
      const numbering = { reference: appendixList, level: 0, instance: 0, custom: true };
      return [new Paragraph({ style, numbering, pageBreakBefore: true, spacing: { before: 0 }, children })];
    }
    case 'none':
      return [new Paragraph({ style, numbering: false, children })];
  }
}

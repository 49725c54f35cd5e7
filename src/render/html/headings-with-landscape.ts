import type { Block, Heading } from '../../document/tree.js';

/**
 * Headings that stand right before pages turned on their side move onto those pages. Otherwise an appendix that is one
 * wide table would begin with an upright page that holds nothing but its title.
 */
export function headingsWithLandscape(blocks: readonly Block[]): Block[] {
  const placed: Block[] = [];
  for (const block of blocks) {
    if (block.type !== 'landscape') {
      placed.push(block);
      continue;
    }
    const headings: Heading[] = [];
    for (let last = placed.at(-1); last?.type === 'heading'; last = placed.at(-1)) {
      headings.unshift(last);
      placed.pop();
    }
    placed.push({ ...block, children: [...headings, ...block.children] });
  }
  return placed;
}

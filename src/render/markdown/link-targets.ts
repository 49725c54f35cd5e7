import GithubSlugger from 'github-slugger';
import type { Document, Heading } from '../../document/tree.js';
import { blockNodes, documentInline, textOf } from '../../document/walk.js';

export interface LinkTargets {
  /** Id of a heading, table, figure or chart → the fragment that a link to it uses. */
  fragments: ReadonlyMap<string, string>;
  /** Tables and figures that something refers to: only these need an anchor of their own. */
  anchored: ReadonlySet<string>;
}

/** Headings get their fragment from their words wherever Markdown is shown, so links must spell the same. */
export function linkTargets(document: Document): LinkTargets {
  const slugger = new GithubSlugger();
  slugger.slug(document.metadata.title);
  const fragments = new Map<string, string>();
  for (const block of blockNodes(document.body)) {
    if (block.type === 'heading') fragments.set(block.id, slugger.slug(headingText(block)));
  }
  const anchored = new Set<string>();
  for (const node of documentInline(document)) {
    if (node.type === 'crossReference' && !fragments.has(node.target)) anchored.add(node.target);
  }
  // Ids of our own have a colon, which not every program takes in an anchor.
  for (const id of anchored) fragments.set(id, id.replace(/[^\p{L}\p{N}-]/gu, '-'));
  return { fragments, anchored };
}

/** "6.2.1 Gemensamt e-arkiv" */
export function headingText(heading: Heading): string {
  const title = textOf(heading.children);
  return heading.number === '' ? title : `${heading.number} ${title}`;
}

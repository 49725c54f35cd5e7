import { mapDocument } from '../document/map.js';
import type { Block, Inline } from '../document/tree.js';
import type { Transform } from './arrange.js';

/** Abbreviation → what it stands for. */
export type Abbreviations = ReadonlyMap<string, string>;

/**
 * Marks each abbreviation where it first stands in a chapter, so that the web page can tell what it means without
 * marking every line. Headings, captions, the control box and links are left alone.
 */
export function markAbbreviations(abbreviations: Abbreviations): Transform {
  const words = [...abbreviations.keys()].sort((left, right) => right.length - left.length);
  if (words.length === 0) return (document) => document;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (document) => {
    let seen = new Set<string>();
    return mapDocument(document, {
      block(block) {
        if (block.type === 'heading' && block.depth === 1) seen = new Set();
        return block;
      },
      inline: (nodes, within) => (mayHold(within) ? nodes.flatMap(mark) : nodes),
    });

    function mark(node: Inline): Inline[] {
      if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
        return [{ ...node, children: node.children.flatMap(mark) }];
      }
      // What stands for Swedish words means nothing in another language.
      if (node.type !== 'text' || node.language !== undefined) return [node];
      const { value, ...rest } = node;
      const result: Inline[] = [];
      let end = 0;
      for (const match of value.matchAll(pattern)) {
        const [word] = match;
        const expansion = abbreviations.get(word);
        if (expansion === undefined || seen.has(word)) continue;
        seen.add(word);
        if (match.index > end) result.push({ ...rest, value: value.slice(end, match.index) });
        result.push({ ...rest, type: 'abbreviation', value: word, expansion });
        end = match.index + word.length;
      }
      if (end < value.length || result.length === 0) result.push({ ...rest, value: value.slice(end) });
      return result;
    }
  };
}

function mayHold(block: Block): boolean {
  return block.type !== 'heading' && !(block.type === 'table' && block.kind === 'control');
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import type { PhrasingContent } from 'mdast';

/**
 * What a form shows as it is typed in the file of answers, because it is made of other answers: a reference `[](#id)` or
 * `[words](#id)`, a call of a source's note `[^id]`, a passage in another language, an image of the project. Only what
 * leads somewhere is one; anything else that looks like it is words.
 */
const marks =
  /\[\^([^\]\s]{1,80})\]|(!?)\[([^[\]]{0,300})\]\((#[^\s()]{1,80}|spr[åa]k:[a-z-]{2,20}|bilder\/[^\s()"]{1,200})(?: "([^"]{0,300})")?\)/giu;

/** The words of a line with such marks among them as what they are. */
export function textPieces(nodes: readonly PhrasingContent[], ids: ReadonlySet<string>): PhrasingContent[] {
  return joined(nodes).flatMap((node) => (node.type === 'text' ? pieces(node.value, ids) : [node]));
}

function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.reduce<PhrasingContent[]>((all, node) => {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else all.push(node.type === 'text' ? { ...node } : node);
    return all;
  }, []);
}

function pieces(text: string, ids: ReadonlySet<string>): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const node = nodeOf(match, ids);
    if (node === undefined) continue;
    if (match.index > end) found.push({ type: 'text', value: text.slice(end, match.index) });
    found.push(node);
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ type: 'text', value: text.slice(end) });
  return found;
}

function nodeOf(match: RegExpExecArray, ids: ReadonlySet<string>): PhrasingContent | undefined {
  const [, note, bang, words = '', target = '', title] = match;
  if (note !== undefined)
    return ids.has(note) ? { type: 'footnoteReference', identifier: note, label: note } : undefined;
  if (bang === '!')
    return target.startsWith('bilder/')
      ? { type: 'image', url: target, alt: words, title: title ?? null }
      : undefined;
  if (target.startsWith('bilder/') || (target.startsWith('#') && !ids.has(target.slice(1)))) return undefined;
  return { type: 'link', url: target, children: words === '' ? [] : [{ type: 'text', value: words }] };
}

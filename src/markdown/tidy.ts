import type { Nodes, PhrasingContent, RootContent } from 'mdast';

type Look = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

function isLook(node: Nodes): node is Look {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
}

/** A block as Markdown wants it: no spaces at the edges of lines and of what is bold, nothing that is empty. */
export function tidyBlock(block: RootContent): RootContent[] {
  const tidied = mapRuns(block, (run) => trimmed(gathered(run)));
  return saysNothing(tidied) ? [] : [withoutEmpty(tidied)];
}

/** Commas and the like at the edges of what is bold stand outside of it: beside a letter they would undo the mark. */
export function withWholeWords(block: RootContent): RootContent {
  return mapRuns(block, (run) =>
    gathered(run.flatMap((node) => (isLook(node) ? loosened(node, isSign) : [node]))),
  );
}

/** Bold is kept, italics and the struck out are not. */
export function boldOnly(block: RootContent): RootContent {
  return mapRuns(block, (run) => gathered(plain(run, (node) => node.type !== 'strong')));
}

/** The words alone, and their links. */
export function withoutLooks(block: RootContent): RootContent {
  return mapRuns(block, (run) => trimmed(gathered(plain(run, () => true))));
}

function plain(run: readonly PhrasingContent[], isGone: (node: Look) => boolean): PhrasingContent[] {
  return run.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') return [{ ...node, children: plain(node.children, isGone) }];
    if (!isLook(node)) return [node];
    const children = plain(node.children, isGone);
    return isGone(node) ? children : [{ ...node, children }];
  });
}

/** Applies a change to every run of words in a block: a paragraph's, a cell's. */
function mapRuns<T extends Nodes>(node: T, change: (run: PhrasingContent[]) => PhrasingContent[]): T {
  if (node.type === 'paragraph' || node.type === 'tableCell')
    return { ...node, children: change(node.children) };
  if (!('children' in node)) return node;
  return { ...node, children: (node.children as Nodes[]).map((child) => mapRuns(child, change)) };
}

/** Neighbours of one kind as one, and spaces at the edges of what is bold outside of it. */
function gathered(run: readonly PhrasingContent[]): PhrasingContent[] {
  const loose = run.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link') {
      const children = gathered(node.children);
      return isItsAddress(node.url, children) ? children : [{ ...node, children }];
    }
    if (!isLook(node)) return node.type === 'text' && node.value === '' ? [] : [node];
    return loosened({ ...node, children: gathered(node.children) }, isSpace);
  });
  return loose.reduce<PhrasingContent[]>((all, node) => {
    const last = all.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      return [...all.slice(0, -1), { type: 'text', value: last.value + node.value }];
    if (last !== undefined && isLook(last) && last.type === node.type && isLook(node))
      return [...all.slice(0, -1), { ...last, children: gathered([...last.children, ...node.children]) }];
    return [...all, node];
  }, []);
}

/** An address that is typed as it is becomes a link by itself. */
function isItsAddress(url: string, children: readonly PhrasingContent[]): boolean {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0) return false;
  const written = [
    only.value,
    `mailto:${only.value}`,
    ...(only.value.startsWith('www.') ? [`http://${only.value}`] : []),
  ];
  return written.includes(url) && /^(https?:\/\/|www\.|[^\s@:/]+@)/.test(only.value);
}

function isSpace(letter: string): boolean {
  return letter.trim() === '';
}

function isSign(letter: string): boolean {
  return /[\s\p{P}\p{S}]/u.test(letter);
}

/** How many letters at an edge are of a kind. No pattern: one that looks for an end takes hours over signs alone. */
function edgeOf(words: string, isEdge: (letter: string) => boolean, from: 'start' | 'end'): number {
  const letters = Array.from(words);
  if (from === 'end') letters.reverse();
  const inside = letters.findIndex((letter) => !isEdge(letter));
  return (inside === -1 ? letters : letters.slice(0, inside)).join('').length;
}

/** What stands at the edges of a look, outside of it; nothing is left of one that has nothing else. */
function loosened(node: Look, isEdge: (letter: string) => boolean): PhrasingContent[] {
  const [first] = node.children;
  const last = node.children.at(-1);
  if (first === undefined || last === undefined) return [];
  const before = first.type === 'text' ? first.value.slice(0, edgeOf(first.value, isEdge, 'start')) : '';
  const rest = last.type !== 'text' ? '' : first === last ? last.value.slice(before.length) : last.value;
  const after = rest.slice(rest.length - edgeOf(rest, isEdge, 'end'));
  const children = node.children
    .map((child, index): PhrasingContent => {
      if (child.type !== 'text') return child;
      const start = index === 0 ? before.length : 0;
      const end = index === node.children.length - 1 ? after.length : 0;
      return { type: 'text', value: child.value.slice(start, child.value.length - end) };
    })
    .filter((child) => child.type !== 'text' || child.value !== '');
  const words = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...words(before), ...(children.length === 0 ? [] : [{ ...node, children }]), ...words(after)];
}

/** Without spaces at the ends of lines, and without forced breaks first and last. */
function trimmed(run: readonly PhrasingContent[]): PhrasingContent[] {
  const isBreak = (node: PhrasingContent | undefined): boolean => node === undefined || node.type === 'break';
  const lines = run
    .map((node, index): PhrasingContent => {
      if (node.type !== 'text') return node;
      let value = node.value.replace(/[\t\n\r\f\v ]+/g, ' ');
      if (isBreak(run[index - 1])) value = value.trimStart();
      if (isBreak(run[index + 1])) value = value.trimEnd();
      return { type: 'text', value };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
  const start = lines.findIndex((node) => node.type !== 'break');
  const end = lines.findLastIndex((node) => node.type !== 'break');
  return start === -1 ? [] : lines.slice(start, end + 1);
}

function saysNothing(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'footnoteReference') return false;
  if ('children' in node) return node.type !== 'link' && (node.children as Nodes[]).every(saysNothing);
  return node.type === 'break' || ('value' in node && node.value.trim() === '');
}

/** Items and paragraphs without words are left out; cells stay, for they hold the places of others. */
function withoutEmpty<T extends Nodes>(node: T): T {
  if (node.type === 'table' || !('children' in node)) return node;
  const children = (node.children as Nodes[])
    .filter((child) => !(['paragraph', 'listItem', 'list'].includes(child.type) && saysNothing(child)))
    .map(withoutEmpty);
  return node.type === 'list' || node.type === 'listItem'
    ? { ...node, spread: false, children }
    : { ...node, children };
}

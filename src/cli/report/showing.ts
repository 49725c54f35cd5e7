import { fill } from '../../diagnostics/localise.js';
import type { Showing } from '../../pipeline.js';
import type { ExplainWords } from '../words.js';

/** "6.6 Översikt över insatserna, Tabell 9, sida 22 i PDF". */
export function showingWords(
  { document, section, within, label, pages = [] }: Showing,
  namesDocument: boolean,
  words: ExplainWords,
): string {
  const heading = section === undefined ? '' : `${section.number} ${section.title}`.trim();
  const where = standing(within, label, words);
  const form = pages.length === 1 ? words.pages.one : words.pages.other;
  return [
    namesDocument ? document : '',
    heading === '' && where === '' ? words.within.front : heading,
    where,
    pages.length === 0 ? '' : fill(form, { pages: ranges(pages) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function standing(within: Showing['within'], label: string | undefined, words: ExplainWords): string {
  switch (within) {
    case 'heading':
    case 'contents':
    case 'cover':
    case 'head':
      return words.within[within];
    case 'note':
      return label === undefined ? '' : fill(words.within.note, { label });
    default:
      return label ?? '';
  }
}

/** 14, 15, 16, 22 → "14–16, 22". */
function ranges(pages: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run?.last === page - 1) run.last = page;
    else runs.push({ first: page, last: page });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

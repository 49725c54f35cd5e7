import type { Element } from '@xmldom/xmldom';
import { attribute, childAt } from '../conformance/xml-part.js';
import { styleIds } from '../styles/style-ids.js';
import { named } from './dom.js';
import type { Dressing } from './dressing.js';
import { wordsIn } from './match-styles.js';
import type { FillRequest } from './running-part.js';

const headings = Object.entries(styleIds.heading);

/**
 * How a head or foot of the house refers to text of a style. Headings are named by their level and the title by the
 * file's property, which Word understands in every language; other styles as before, if the document uses them.
 * `styles` is the finished file's list, `ids` the ids of our styles in it, and `shown` those that the text has.
 */
export function styleReferences(
  { matches, house }: Dressing,
  styles: Element,
  ids: ReadonlyMap<string, string>,
  shown: ReadonlySet<string>,
): FillRequest['styleReference'] {
  const byName = new Map<string, string>();
  for (const style of named(styles, 'w:style')) {
    const id = attribute(style, 'w:styleId') ?? '';
    const others = (attribute(childAt(style, 'w:aliases')) ?? '').split(/[,;]/);
    for (const name of [attribute(childAt(style, 'w:name')) ?? '', ...others])
      if (name.trim() !== '') byName.set(plain(name), id);
  }
  const { names } = house.template;
  return (name, switches) => {
    const ours = Object.keys(names.styles).find(
      (id) =>
        names.styles[id]?.names.some((one) => plain(one) === plain(name)) === true ||
        plain(matches.get(id)?.house?.name ?? '') === plain(name) ||
        headings.some(([depth, heading]) => heading === id && depth === name),
    );
    const id = ours === undefined ? byName.get(plain(name)) : ids.get(ours);
    if (id === undefined || !shown.has(id)) return undefined;
    const depth = headings.find(([, heading]) => heading === ours)?.[0];
    if (depth !== undefined) return { code: ` STYLEREF ${depth} ${switches} ` };
    if (ours === styleIds.title) return { code: ' TITLE ', fact: 'title' };
    return { code: ` STYLEREF "${name}" ${switches} ` };
  };
}

function plain(name: string): string {
  return wordsIn(name).join('');
}

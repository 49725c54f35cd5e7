import type { Element } from '@xmldom/xmldom';
import type { CheckedWord } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { around, attribute, inside } from '../xml-part.js';
import { twice } from './twice.js';

export const figureRules: readonly WordRule[] = [
  { id: 'word-figures', clause: 'EN 301 549 10.1.1.1', breaks: alternatives },
  { id: 'word-figure-ids', clause: 'ECMA-376-1 20.4', breaks: ids },
  { id: 'word-figure-files', clause: 'ECMA-376-1 20.2', breaks: files },
];

const fileName = /^\S+\.(png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)$/i;

/** Every picture says what it shows, or is marked as decoration; the name of its file says nothing. */
function alternatives({ stories }: CheckedWord): string[] {
  return stories.flatMap((part) => [
    ...part.all('w:drawing').flatMap((drawing) => {
      const [properties] = inside(drawing, 'wp:docPr');
      const words = (attribute(properties, 'descr') ?? '').trim();
      if (properties !== undefined && isDecoration(properties)) return [];
      return words === '' || fileName.test(words) ? [`${part.path}: a picture described as ”${words}”`] : [];
    }),
    ...part
      .all('w:pict')
      // Word writes one for old programs beside many a drawing.
      .filter((picture) => around(picture, 'mc:Fallback') === undefined)
      .map(() => `${part.path}: a picture of the old kind`),
  ]);
}

function isDecoration(properties: Element): boolean {
  return inside(properties, 'adec:decorative').some((mark) => attribute(mark, 'val') === '1');
}

function ids({ stories }: CheckedWord): string[] {
  const all = stories.flatMap((part) => part.all('wp:docPr').map((one) => attribute(one, 'id') ?? ''));
  return twice(all).map((id) => `two pictures with the id ${id}`);
}

/** The file holds what it shows. */
function files({ stories, relations, paths }: CheckedWord): string[] {
  return stories.flatMap((part) =>
    part.all('a:blip').flatMap((blip) => {
      const relation = relations.get(part.path)?.get(attribute(blip, 'r:embed') ?? '');
      const isThere = relation?.type === 'image' && !relation.isExternal && paths.has(relation.target);
      return isThere && attribute(blip, 'r:link') === undefined
        ? []
        : [`${part.path}: a picture that is not there`];
    }),
  );
}

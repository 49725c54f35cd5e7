import type { ParagraphStyle } from './paragraph-style.js';
import { listIndent } from '../page.js';
import { styleIds } from './style-ids.js';

/** Word's own list styles for three levels. The numbering itself is set on each paragraph, a list an instance. */
export function listStyles(): ParagraphStyle[] {
  const item =
    (name: string) =>
    (id: string, level: number): ParagraphStyle => ({
      id,
      name: level === 0 ? name : `${name} ${level + 1}`,
      basedOn: styleIds.normal,
      ...(level === 0 && { quickFormat: true }),
      paragraph: { indent: listIndent(level), spacing: { after: 60 } },
    });
  return [
    ...styleIds.bullets.map(item('List Bullet')),
    ...styleIds.numbers.map(item('List Number')),
    {
      id: styleIds.listContinuation,
      name: 'List Continue',
      basedOn: styleIds.normal,
      paragraph: { indent: { left: listIndent(0).left }, spacing: { after: 60 } },
    },
  ];
}

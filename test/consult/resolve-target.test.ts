import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { resolveTarget } from '../../src/consult/resolve-target.js';
import type { Target } from '../../src/consultation/target.js';
import { targetRef } from '../../src/consultation/view-ids.js';
import { loadTerms } from '../../src/load/load-catalogue.js';

interface Case {
  stated: string;
  is: string;
  point?: number;
  lost?: boolean;
}

const cases = parse(readFileSync(join(import.meta.dirname, 'resolve-target.cases.yaml'), 'utf8')) as Case[];
const { replies } = await loadTerms();
const target = (kind: Target['kind'], id: string, number: string, title: string): Target => ({
  kind,
  id,
  number,
  title,
});
const edition = {
  targets: [
    target('whole', '', '', 'Digital agenda'),
    // The same id as an action.
    target('question', 'kontaktcenter', 'Fråga 1', 'Hur bör kontaktcentret fungera?'),
    target('area', 'service', '5.1', 'Service och kontakt'),
    target('chapter', 'kapitel-insatser', '6', 'Insatser'),
    target('chapter', 'insatser-service', '6.1', 'Service och kontakt'),
    target('action', 'kontaktcenter', '6.1.3', 'Gemensamt kontaktcenter'),
    target('table', 'tabell-3', 'Tabell 3', 'Indikatorer'),
    target('figure', 'figur-1', 'Figur 1', 'Tidslinje'),
    target('appendix', 'kriterier', 'Bilaga 2', 'Kriterier'),
  ],
  paragraphs: [{ number: 12, id: 'kontaktcenter', text: 'Ord.', points: ['a', 'b'], chapterNumber: '6.1.3' }],
};

describe('a place in a reply', () => {
  it.each(cases)('$stated is $is', ({ stated, is, point, lost = false }) => {
    const resolved = resolveTarget(stated, edition, replies);
    expect(targetRef(resolved.target)).toBe(is);
    expect(resolved.target.point).toBe(point);
    expect(resolved.found).toBe(!lost);
    // What could not be made out is never thrown away.
    if (lost) expect(resolved.target.stated).toBe(stated.trim());
    if (is.startsWith('paragraph')) expect(resolved.target.id).toBe('kontaktcenter');
  });
});

import { expect, it } from 'vitest';
import { arrange } from '../../../src/arrange/arrange.js';
import { textWidth } from '../../../src/document/text-width.js';
import { defaultProfile } from '../../../src/profile/profile.js';
import { renderDocx } from '../../../src/render/docx/render-docx.js';
import { document, heading, paragraph } from '../../support/nodes.js';
import { context } from './sample-context.js';
import { all, styleOf, WordFile, words } from './word-file.js';

const tree = arrange(
  document([
    { type: 'contents', entries: [] },
    heading(1, 'bilaga', 'Så togs agendan fram', { kind: 'appendix', numbering: 'appendix' }),
    paragraph('Ett stycke.'),
  ]),
  context.terms,
  new Map(),
);

it.each([10, 12, 14])(
  'the title of an appendix is told from its number in bold Arial of %i points',
  async (size) => {
    const profile = { ...defaultProfile, bodySize: size, fonts: { ...defaultProfile.fonts, word: 'Arial' } };
    const file = new WordFile(await renderDocx(tree, { ...context, profile }));
    const entry = all(file.body, 'w:p').find((one) => styleOf(one) === 'TOC1');
    if (entry === undefined) throw new Error('no entry');
    expect(words(entry)).toMatch(/^Bilaga 1\tSå togs/);
    const [stop] = all(entry, 'w:tab').filter((tab) => tab.getAttribute('w:val') === 'left');
    const number = textWidth('Bilaga 1', size) * 1.12 * 1.1;
    expect(Number(stop?.getAttribute('w:pos'))).toBeGreaterThan(number + 200);
  },
);

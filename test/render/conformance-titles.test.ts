import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { loadRuleTitles } from '../../src/load/load-rule-titles.js';
import { checkWord } from '../../src/render/docx/conformance/check.js';
import {
  checkConformance,
  checkMetadata,
  type CheckResults,
} from '../../src/render/pdf/conformance/check.js';

/** The rules that the checks go by, as they name them in the receipt of a file. */
async function ruleIds(): Promise<string[]> {
  const empty = await PDFDocument.create();
  const claims = { accessible: false, archive: 'none' } as const;
  const ids = ({ accessible, archive }: CheckResults) => [...accessible, ...archive].map(({ rule }) => rule);
  const ofPdf = (['2a', '2u', '3a'] as const).flatMap((profile) => [
    ...ids(checkConformance(empty, profile, { languages: [] })),
    ...ids(checkMetadata(empty, profile, claims)),
  ]);
  const ofWord = checkWord(new Uint8Array()).map(({ rule }) => rule);
  return [...new Set([...ofPdf, ...ofWord])].sort();
}

describe.each(['sv', 'en'])('the titles of the rules of conformance (%s)', (language) => {
  it('are there for every rule, and for no other', async () => {
    const titles = await loadRuleTitles(language);
    expect([...titles.keys()].sort()).toEqual(await ruleIds());
  });

  it('are one short sentence each, without a full stop', async () => {
    for (const [id, title] of await loadRuleTitles(language)) {
      expect(title, id).toMatch(/^\p{Lu}.*[^.\s]$/u);
      expect(title.length, id).toBeLessThanOrEqual(90);
    }
  });
});

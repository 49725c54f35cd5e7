import { describe, expect, it } from 'vitest';
import { localise } from '../../src/diagnostics/localise.js';
import type { ReceiptRow } from '../../src/document/receipt.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import { loadRuleTitles } from '../../src/load/load-rule-titles.js';
import { notConformant } from '../../src/pipeline/not-conformant.js';
import type { MadeFile } from '../../src/pipeline/produce.js';

function made(format: MadeFile['format'], checks: ReceiptRow[]): MadeFile {
  const conformance = { claims: [], checks, forPeople: [] };
  return { type: 'digital-agenda', format, path: `agenda.${format}`, bytes: new Uint8Array(), conformance };
}

const passed: ReceiptRow = { rule: 'ua-table-headers', clause: '7.5-1', passed: true };
const failed: ReceiptRow = { rule: 'ua-figures', clause: '7.3-1', passed: false, breaks: 3 };

describe('a file that does not live up to its checks', () => {
  it.each([
    ['docx', 'Har kommunen en egen Wordmall: bygg en gång utan den.'],
    ['pdf', 'Felet ligger i programmet'],
  ] as const)('is told of, with the next step: %s', async (format, step) => {
    const problem = notConformant(made(format, [passed, failed, failed]), await loadRuleTitles('sv'))!;
    const [told] = localise([problem], await loadCatalogue('sv'));
    expect(told).toMatchObject({ code: 'build/not-conformant', severity: 'warning' });
    expect(told?.message).toContain(`”agenda.${format}” klarar inte 2 av kontrollerna`);
    expect(told?.message).toContain('lyder: Varje bild har en alternativtext (ua-figures, 7.3-1).');
    expect(told?.hint).toContain(step);
  });

  it.each([
    [
      'sv',
      '”agenda.pdf” klarar inte 1 av kontrollerna av tillgänglighet och form. ' +
        'Kravet lyder: Varje bild har en alternativtext (ua-figures, 7.3-1).',
    ],
    [
      'en',
      '"agenda.pdf" does not pass 1 of the checks of accessibility and form. ' +
        'The requirement is: Every picture has a text alternative (ua-figures, 7.3-1).',
    ],
  ] as const)('is told of without a count of firsts when there is one: %s', async (language, message) => {
    const problem = notConformant(made('pdf', [failed]), await loadRuleTitles(language))!;
    const [told] = localise([problem], await loadCatalogue(language));
    expect(told?.message).toBe(message);
  });

  it('is not one that passes them all, or has none', () => {
    expect(notConformant(made('pdf', [passed]), new Map())).toBeUndefined();
    expect(notConformant(made('md', []), new Map())).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { localise } from '../../src/diagnostics/localise.js';
import type { ReceiptRow } from '../../src/document/receipt.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import { notConformant, type MadeFile } from '../../src/pipeline/produce.js';

function made(format: MadeFile['format'], checks: ReceiptRow[]): MadeFile {
  const conformance = { claims: [], checks, forPeople: [] };
  return { type: 'digital-agenda', format, path: `agenda.${format}`, bytes: new Uint8Array(), conformance };
}

const passed: ReceiptRow = { rule: 'table headers', clause: '7.5', passed: true };
const failed: ReceiptRow = { rule: 'contrast', clause: 'WCAG 1.4.3', passed: false, breaks: 3 };

describe('a file that does not live up to its checks', () => {
  it.each([
    ['docx', 'Har kommunen en egen Wordmall: bygg en gång utan den.'],
    ['pdf', 'Felet ligger i programmet'],
  ] as const)('is told of, with the next step: %s', async (format, step) => {
    const problem = notConformant(made(format, [passed, failed, failed]))!;
    const [told] = localise([problem], await loadCatalogue('sv'));
    expect(told).toMatchObject({ code: 'build/not-conformant', severity: 'warning' });
    expect(told?.message).toContain(`”agenda.${format}” klarar inte 2 av kontrollerna`);
    expect(told?.message).toContain('contrast (WCAG 1.4.3)');
    expect(told?.hint).toContain(step);
  });

  it('is told of without a count of firsts when there is one', async () => {
    const [told] = localise([notConformant(made('pdf', [failed]))!], await loadCatalogue('sv'));
    expect(told?.message).toBe(
      '”agenda.pdf” klarar inte 1 av kontrollerna av tillgänglighet och form. Den gäller contrast (WCAG 1.4.3).',
    );
  });

  it('is not one that passes them all, or has none', () => {
    expect(notConformant(made('pdf', [passed]))).toBeUndefined();
    expect(notConformant(made('md', []))).toBeUndefined();
  });
});

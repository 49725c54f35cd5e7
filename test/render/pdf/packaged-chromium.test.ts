import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { thisMachine } from '../../../src/render/pdf/browser/host.js';
import { openPdfPrinter } from '../../../src/render/pdf/pdf-printer.js';
import { sampleContext } from '../html/sample-context.js';
import { sample } from '../html/sample.js';
import { textOfPdf } from './pdf-text.js';

const machine = thisMachine();
const runsHere = machine.platform === 'linux' && machine.architecture === 'x64' && machine.packagedChromium;

describe.runIf(runsHere)('the packaged Chromium', () => {
  it('prints on a machine where nothing is installed', { timeout: 120_000 }, async () => {
    const environment = { ...machine.environment, PATH: '/nowhere', REMISSKLAR_BROWSER: 'packaged' };
    const printer = await openPdfPrinter({ host: { ...machine, environment } });
    try {
      const { bytes } = await printer.print(sample, sampleContext);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(pdf.getProducer()).toBe('Skia/PDF m147');
      expect(pdf.getPageCount()).toBeGreaterThan(8);
      expect(textOfPdf(pdf)).toContain('Lokal digital agenda');
      expect(Buffer.compare((await printer.print(sample, sampleContext)).bytes, bytes)).toBe(0);
    } finally {
      await printer.close();
    }
  });
});

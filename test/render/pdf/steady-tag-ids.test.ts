import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { steadyTagIds } from '../../../src/render/pdf/steady-tag-ids.js';

/** Two table cells as Chromium tags them, its counter having started at `start`. */
async function tagged(start: number): Promise<string[]> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context } = pdf;
  const id = (count: number): PDFString => PDFString.of(`node${String(start + count).padStart(8, '0')}`);
  const header = context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: id(0) }));
  const other = context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: id(7) }));
  context.register(context.obj({ S: 'TD', A: [{ O: 'Table', Headers: [id(7), id(0)] }] }));
  context.register(context.obj({ Limits: [id(0), id(7)], Names: [id(0), header, id(7), other] }));
  context.register(
    context.obj({ T: PDFString.of(`node${String(start).padStart(8, '0')}`), Type: PDFName.of('X') }),
  );
  steadyTagIds(pdf);
  return context.enumerateIndirectObjects().map(([, object]) => String(object));
}

describe('steadyTagIds', () => {
  it('names headers by their order, wherever the counter stood', async () => {
    const [first, second] = [await tagged(35), await tagged(98)];
    expect(first.slice(0, -1)).toEqual(second.slice(0, -1));
    expect(first.join()).toContain('(header00000002) (header00000001)');
  });

  it('touches nothing else', async () => {
    expect((await tagged(35)).at(-1)).toContain('(node00000035)');
  });
});

import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import { metadataOf } from '../../src/compose/metadata.js';
import { manifestOf } from '../../src/compose/template.js';
import type { Metadata } from '../../src/document/tree.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { noMarks } from '../support/nodes.js';

const { templates, terms } = await loadInstallation('sv');

function made(dokument: Partial<Agenda['dokument']>, type = 'digital-agenda'): Metadata {
  const answers: Agenda = {
    titel: 'Digital agenda',
    kommuner: [{ namn: 'Provkommun' }],
    dokument: { typ: 'strategi', status: 'utkast', ...dokument },
  };
  return metadataOf(answers, 'prov', undefined, manifestOf(templates.get(type)!), {}, terms);
}

describe('what a status shows', () => {
  it('is a watermark on a draft, and that it is not decided', () => {
    expect(made({}).marks).toEqual({ ...noMarks, watermark: 'Utkast', notice: made({}).marks.notice });
    expect(made({}).marks.notice).toContain('inte beslutat');
  });

  it('is a label and numbered paragraphs in what is sent out, with how to refer to them', () => {
    const { marks } = made({ status: 'remiss' });
    expect(marks).toMatchObject({ watermark: '', label: true, paragraphNumbers: true, lineNumbers: false });
    expect(marks.notice).toMatch(/inte beslutat.*stycke 12/u);
  });

  it('is nothing on what is adopted, whatever has been asked for', () => {
    expect(made({ status: 'antagen', radnummer: true }).marks).toEqual(noMarks);
  });

  it('has numbers of lines only where they are asked for and the text is sent out', () => {
    expect(made({ status: 'remiss', radnummer: true }).marks.lineNumbers).toBe(true);
    expect(made({ status: 'remiss', radnummer: false }).marks.lineNumbers).toBe(false);
    expect(made({ status: 'utkast', radnummer: true }).marks.lineNumbers).toBe(false);
    // With two columns of figures the notice says which is which.
    expect(made({ status: 'remiss', radnummer: true }).marks.notice).toMatch(/stycke 12.*det feta.*raderna/u);
    for (const marks of [{ status: 'remiss' }, { status: 'utkast', radnummer: true }] as const)
      expect(made(marks).marks.notice).not.toMatch(/feta/u);
  });

  it('has no other numbers than the agenda in what is taken from it', () => {
    for (const type of ['namndutdrag', 'oversikter']) {
      expect(made({ status: 'remiss', radnummer: true }, type).marks).toMatchObject({
        label: true,
        paragraphNumbers: false,
        lineNumbers: false,
      });
      expect(made({}, type).marks.watermark).toBe('Utkast');
      expect(made({ status: 'antagen' }, type).marks).toEqual(noMarks);
    }
  });

  it('is nothing in the review, which is a paper for the working group', () => {
    for (const status of ['utkast', 'remiss', 'antagen'] as const)
      expect(made({ status }, 'granskningsrapport').marks).toEqual(noMarks);
  });
});

describe('decisions', () => {
  const beslut = [
    { instans: 'Kommunfullmäktige', datum: '2026-12-14', paragraf: '§ 112' },
    { kommun: 'Ögruvans kommun', instans: 'Kommunfullmäktige', datum: '2027-01-25' },
    { kommun: 'Åselero kommun', instans: 'Kommunstyrelsen', paragraf: '§ 7' },
  ];

  it('stand with authority, date and paragraph once they are made', () => {
    expect(made({ status: 'antagen', beslut }).decisions).toEqual([
      'Kommunfullmäktige den 14\u00A0december 2026, § 112',
      'Ögruvans kommun: Kommunfullmäktige den 25\u00A0januari 2027',
      'Åselero kommun: Kommunstyrelsen, § 7',
    ]);
  });

  it('are not told before', () => {
    expect(made({ status: 'remiss', beslut }).decisions).toEqual([]);
    expect(made({ status: 'antagen' }).decisions).toEqual([]);
  });
});

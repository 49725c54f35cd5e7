import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { replies, type RepliesResult } from '../../src/pipeline.js';
import {
  comment,
  commentsPart,
  edited,
  filledForm,
  numbered,
  replaceTracked,
} from '../support/filled-word.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { sendEdition } from '../load/replies/sent-edition.js';

const temporary = temporaryFolders();

/** A consultation in which two consultees answer in Word: one in the form, one in the agenda itself. */
describe('replies in Word', () => {
  let result: RepliesResult;
  let assessment: string;
  let compilation: string;
  let oldWords: string;

  beforeAll(async () => {
    const folder = temporary();
    const sent = await sendEdition(folder);
    const words = sent.edition.paragraphs.find(({ number }) => number === 12)!.text.split(' ');
    oldWords = words.slice(0, 2).join(' ');
    const svar = join(sent.project, 'svar');
    mkdirSync(svar);
    const form = filledForm(sent.form, {
      'rk:name': 'Socialnämnden',
      'rk:position': 'Tillstyrker',
      'rk:text:action/e-arkiv': 'Arkivet är <b>viktigt</b> & bör komma först.',
      'rk:proposal:action/e-arkiv': 'E-arkivet införs 2027.',
    });
    const marked = edited(
      sent.agenda,
      (root) => {
        replaceTracked(numbered(root, 12), oldWords, 'Granhult och Lingonåsa', 'Granhults kommun');
        comment(numbered(root, 20), numbered(root, 20).textContent!.slice(-12, -2), 3);
      },
      {
        'word/comments.xml': commentsPart({
          3: { author: 'Granhults kommun', text: 'Här behövs ett årtal.' },
        }),
      },
    );
    writeFileSync(join(svar, '2026-09-20 socialnamnden.docx'), form);
    writeFileSync(join(svar, '2026-09-21 granhult.docx'), marked);
    const out = join(folder, 'output');
    result = await replies({ path: sent.project, out, formats: ['md'] });
    assessment = readFileSync(join(sent.project, 'bedomning.yaml'), 'utf8');
    const made = join(out, 'lingonasa');
    const name = readdirSync(made).find(
      (one) => one.startsWith('remissammanstallning') && one.endsWith('.md'),
    );
    compilation = readFileSync(join(made, name ?? ''), 'utf8');
  }, 180_000);

  it('are counted with who sent them', () => {
    expect(result.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      [],
    );
    expect(result.summary?.figures.replies).toBe(2);
    expect(result.summary?.assessment.added).toBe(3);
    expect(result.summary?.missing).not.toEqual(expect.arrayContaining(['Socialnämnden']));
    expect(result.summary?.missing).not.toEqual(expect.arrayContaining(['Granhults kommun']));
  });

  it('have every view laid out to be assessed, and in the compilation', () => {
    for (const words of [
      'bör komma först.',
      'E-arkivet införs 2027.',
      'Granhult och Lingonåsa',
      'ett årtal',
    ]) {
      expect(assessment.replace(/\s+/g, ' ')).toContain(words);
      expect(compilation.replace(/\s+/g, ' ')).toContain(words);
    }
    expect(compilation).not.toContain('<b>viktigt</b>');
  });
});

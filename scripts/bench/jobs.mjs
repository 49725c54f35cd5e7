/** The same agenda made into the same formats: by this tool, and by each of the programs that people would use instead. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../every-document.mjs';
import { answersOf } from './agendas.mjs';
import { loopTemplate } from './loop-template.mjs';
import { interleave, timeProgram } from './measure.mjs';

export const main = join(root, 'dist/cli/main.js');

/** Milliseconds of each job that can be done here, from the start of the program to its end: name → median. */
export async function compareJobs({ folder }, rivals, work, runs) {
  const materials = await layMaterials(folder, work);
  const cases = [...ownJobs(folder, join(work, 'own')), ...rivalJobs(materials, rivals, work)];
  return interleave(
    cases.map(([name, commands]) => [
      name,
      () => commands.reduce((sum, command) => sum + timeProgram(command), 0),
    ]),
    runs,
  );
}

function ownJobs(folder, out) {
  const build = (...formats) => [
    [process.execPath, main, 'build', folder, '--format', formats.join(','), '--out', out, '--quiet'],
  ];
  return [
    ['remissklar, all four', build('docx', 'pdf', 'html', 'md')],
    ['remissklar, docx', build('docx')],
    ['remissklar, html', build('html')],
    ['remissklar, pdf', build('pdf')],
  ];
}

/** Each of the others' jobs is one or more commands; pandoc writes the HTML that WeasyPrint prints, in a job of its own. */
function rivalJobs(materials, { pandoc, weasyprint, typst, libreoffice, docxtemplater }, work) {
  const out = (name) => join(work, name);
  const jobs = [];
  if (pandoc !== undefined) {
    jobs.push(['pandoc, docx', [pandoc.docx(materials, out('pandoc.docx'))]]);
    jobs.push(['pandoc, html', [pandoc.html(materials, out('pandoc.html'))]]);
    if (typst !== undefined)
      jobs.push([
        'pandoc + Typst, pdf',
        [pandoc.typ(materials, out('pandoc.typ')), typst.pdf(out('pandoc.typ'), out('typst.pdf'))],
      ]);
    if (weasyprint !== undefined)
      jobs.push([
        'pandoc + WeasyPrint, pdf',
        [
          pandoc.html(materials, out('for-print.html')),
          weasyprint.pdf(out('for-print.html'), out('weasyprint.pdf')),
        ],
      ]);
  }
  if (weasyprint !== undefined)
    jobs.push(['WeasyPrint, pdf of our html', [weasyprint.pdf(materials.html, out('weasyprint-own.pdf'))]]);
  if (libreoffice !== undefined)
    jobs.push(['LibreOffice, pdf of our docx', [libreoffice.pdf(materials.docx, work)]]);
  if (docxtemplater !== undefined)
    jobs.push([
      'docxtemplater, docx',
      [docxtemplater.docx(materials.template, materials.answers, out('docxtemplater.docx'))],
    ]);
  return jobs;
}

/** What the others are given: our own Markdown, HTML and Word of the agenda, its answers, and a template with loops. */
async function layMaterials(folder, work) {
  mkdirSync(work, { recursive: true });
  const made = join(work, 'made');
  timeProgram([
    process.execPath,
    main,
    'build',
    folder,
    '--format',
    'docx,html,md',
    '--out',
    made,
    '--quiet',
  ]);
  const [slug] = readdirSync(made);
  const file = (ending) =>
    join(
      made,
      slug,
      readdirSync(join(made, slug)).find((name) => name.endsWith(ending)),
    );
  const markdown = join(work, 'agenda.md');
  // Typst stops at a link to a place that pandoc has lost; without such links all of them have less to do.
  writeFileSync(markdown, readFileSync(file('.md'), 'utf8').replaceAll(/\[([^\]]*)\]\(#[^)]*\)/g, '$1'));
  const answers = answersOf(folder);
  const [answersFile, template] = [join(work, 'answers.json'), join(work, 'template.docx')];
  writeFileSync(answersFile, JSON.stringify(answers));
  writeFileSync(template, await loopTemplate(answers));
  return { markdown, html: file('.html'), docx: file('.docx'), answers: answersFile, template };
}

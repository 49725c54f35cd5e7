#!/usr/bin/env node
/**
 * The steps of one agenda in a warm program, each beside the least that the work must take: `steps.mjs project runs`.
 * Prints `{ pages, prints, milliseconds: { … } }`, medians.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadInstallation } from '../../dist/load/load-installation.js';
import { inspect } from '../../dist/pipeline/inspect.js';
import { arrangeFor, dressed, openPress } from '../../dist/pipeline/produce.js';
import { loadProject } from '../../dist/load/load-project.js';
import { thisMachine } from '../../dist/render/pdf/browser/host.js';
import { launchBrowser } from '../../dist/render/pdf/browser/launch-browser.js';
import { barePacking } from './bare-docx.mjs';
import { interleave } from './measure.mjs';
import { printedPages } from './printed-pages.mjs';

const [project, runs] = process.argv.slice(2);
const formats = ['docx', 'pdf', 'html', 'md'];
const timeout = 120_000;

const installation = await loadInstallation('sv');
const press = await openPress(formats);
const bare = await launchBrowser(thisMachine(), timeout);
try {
  const inspection = await inspect(project, installation);
  const { sound } = inspection;
  if (sound === undefined) throw new Error(`${project} has errors`);
  const document = await arrangeFor(sound, await sound.compose(), installation.terms);
  const context = dressed(sound, installation.terms, press.resources);
  const texts = [...sound.project.texts.keys()].map((file) => readFileSync(file, 'utf8'));
  const { pages, htmls } = await printedPages(document, context, bare.browser, timeout);

  const timed = (work) => async () => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  const cases = [
    ['inspect', timed(() => inspect(project, installation))],
    ['load', timed(() => loadProject(project))],
    ['bare YAML', timed(() => texts.forEach((text) => parse(text)))],
    ['compose', timed(async () => (await inspect(project, installation)).sound.compose())],
    ...formats.map((format) => [format, timed(() => press.formats.get(format).render(document, context))]),
    ['bare docx', timed(() => barePacking(document, 'no page numbers'))],
    ['bare docx with page numbers', timed(() => barePacking(document, 'page numbers'))],
    ['bare print', timed(() => printBare(bare.browser, htmls))],
  ];
  // The first turn warms all of it.
  await interleave(cases, 1);
  const milliseconds = Object.fromEntries(await interleave(cases, Number(runs)));
  milliseconds.compose -= milliseconds.inspect;
  console.log(JSON.stringify({ pages, prints: htmls.length, milliseconds }));
} finally {
  await press.close();
  await bare.close();
}

async function printBare(browser, htmls) {
  for (const html of htmls) {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load', timeout });
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout });
    await page.close();
  }
}

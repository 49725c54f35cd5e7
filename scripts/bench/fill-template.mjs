#!/usr/bin/env node
/** Fills a Word template with docxtemplater: `fill-template.mjs template.docx answers.json out.docx`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url));
const require = createRequire(join(cache, 'package.json'));
const Docxtemplater = require('docxtemplater');
const PizZip = require('pizzip');

const [template, answers, out] = process.argv.slice(2);
const document = new Docxtemplater(new PizZip(readFileSync(template)), {
  paragraphLoop: true,
  linebreaks: true,
});
document.render(JSON.parse(readFileSync(answers, 'utf8')));
writeFileSync(out, document.toBuffer());

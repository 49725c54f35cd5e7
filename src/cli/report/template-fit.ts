import { fill } from '../../diagnostics/localise.js';
import type { TemplateFit } from '../../pipeline.js';
import { counted } from '../words.js';
import type { ReportContext } from './context.js';
import { behind, labelled } from './flow.js';
import { headingLines } from './heading.js';
import { harmless } from './paint.js';
import { joined } from './text.js';
import { widthOf } from './width.js';

/** What the documents wear of each template, and what was added to it: a line a kind. Ends with an empty line. */
export function fitReport(templates: readonly TemplateFit[], context: ReportContext): string {
  const blocks = templates.map((fit) => fitBlock(fit, context));
  return blocks.length === 0 ? '' : `${joined(blocks)}\n`;
}

function fitBlock(fit: TemplateFit, context: ReportContext): string[] {
  const { words, language, paint, width, where } = context;
  const { labels, heading, guess, leftOut } = words.template;
  const isSwedish = language === 'sv';
  const called = (how: TemplateFit['styles'][number]['how']): string =>
    fit.styles
      // Of what was added, only what is seen.
      .filter((style) => style.how === how && (style.used || how !== 'added'))
      .map((style) => {
        const name = isSwedish ? style.sv : style.en;
        return how === 'guessed' ? fill(guess, { name, house: harmless(style.house ?? '') }) : name;
      })
      .join(', ');
  const rows = [
    [labels.named, called('named')],
    [labels.guessed, called('guessed')],
    [labels.added, called('added')],
    [labels.running, runningWords(fit, context)],
    [labels.headings, words.template.headingNumbers[fit.headingNumbers]],
    [labels.lists, listWords(fit, context)],
    [labels.fonts, harmless(fit.fonts.join(', '))],
    [labels.leftOut, fit.leftOut === 0 ? '' : counted(fit.leftOut, leftOut, language)],
  ].filter(([, said]) => said !== '');
  const room = Math.max(...rows.map(([label = '']) => widthOf(label)));
  return [
    ...headingLines(fill(heading, { file: where({ file: fit.file }) }), '', context),
    ...rows.flatMap(([label = '', said = '']) =>
      labelled(label, room, [{ words: said }], width, paint.faint),
    ),
    ...behind('  ', 2, [{ words: words.template.more }], width),
  ];
}

function runningWords({ head, foot, firstPageDiffers }: TemplateFit, { words }: ReportContext): string {
  const { house, ours, head: headOnly, foot: footOnly, firstPage } = words.template.running;
  if (head === 'ours') return foot === 'ours' ? ours : footOnly;
  const whose = foot === 'ours' ? headOnly : house;
  return firstPageDiffers ? `${whose}, ${firstPage}` : whose;
}

function listWords({ bullets, numbers }: TemplateFit, { words }: ReportContext): string {
  const said = words.template.lists;
  if (bullets === 'ours') return numbers === 'ours' ? said.ours : said.numbers;
  return numbers === 'ours' ? said.bullets : said.house;
}

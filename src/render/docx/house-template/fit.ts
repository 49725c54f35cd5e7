import type { Details, Problem } from '../../../diagnostics/diagnostic.js';
import { contrast } from '../../../profile/contrast.js';
import type { StyleFit, TemplateFit } from '../../../profile/template-fit.js';
import { attribute, childAt } from '../conformance/xml-part.js';
import { paper } from '../page.js';
import { styleIds } from '../styles/style-ids.js';
import type { Dressing } from './dressing.js';
import { ownBlocks } from './house-page.js';
import { bodyText, rivals } from './match-styles.js';
import { plainColour, type StyleLook } from './style-look.js';
import type { Worn } from './wear.js';

/** Smaller text than this, in points, is hard to read on paper. */
const smallestText = 10;
/** Narrower than this, in twips, tables with many columns have no room: 13 cm. */
const narrowestText = 7370;
/** WCAG 2.2 AA. */
const enoughContrast = { usual: 4.5, large: 3 };

export function fitOf(dressing: Dressing, worn: Worn): TemplateFit {
  const { house, page, headingNumbers, levels, look } = dressing;
  const body = bodyLook(dressing);
  const fonts = [body?.font, look(styleIds.heading[1])?.font].filter((one) => one !== undefined);
  return {
    file: house.template.file,
    styles: stylesOf(dressing, worn),
    head: page.hasHeader ? 'house' : 'ours',
    foot: page.hasFooter ? 'house' : 'ours',
    firstPageDiffers: page.cover.firstPageDiffers,
    headingNumbers: headingNumbers.whose,
    bullets: levels.bullets[0] === undefined ? 'ours' : 'house',
    numbers: levels.numbers[0] === undefined ? 'ours' : 'house',
    fonts: [...new Set(fonts)],
    leftOut: ownBlocks(house),
    problems: problemsOf(dressing, worn),
  };
}

function bodyLook({ look }: Dressing): StyleLook | undefined {
  return look(bodyText) ?? look(styleIds.normal);
}

function stylesOf({ matches, house }: Dressing, { shown }: Worn): StyleFit[] {
  const { styles } = house.template.names;
  const hasBodyText = matches.get(bodyText)?.house !== undefined;
  return [...matches.values()]
    .filter(({ ours }) => ours !== styleIds.seam && (ours !== bodyText || hasBodyText))
    .map(({ ours, how, house: style }) => ({
      id: ours,
      sv: styles[ours]?.sv ?? ours,
      en: styles[ours]?.en ?? ours,
      how,
      used: shown.has(ours),
      ...(style === undefined ? {} : { house: style.name }),
    }));
}

function problemsOf(dressing: Dressing, worn: Worn): Problem[] {
  const { running, left } = worn;
  const { house, headingNumbers, page, layout } = dressing;
  const all: Problem[] = [];
  const say = (code: string, severity: Problem['severity'], details: Details = {}, hint?: string): void => {
    const place = { file: house.template.file };
    all.push({ code, severity, place, details, ...(hint === undefined ? {} : { hint }) });
  };
  const list = (words: Iterable<string>): string => [...new Set(words)].map((one) => `”${one}”`).join(', ');

  const styles = stylesOf(dressing, worn);
  const guessed = styles.filter(({ how }) => how === 'guessed');
  if (styles.every(({ how, id }) => how === 'added' || id === styleIds.normal))
    say('template/nothing-matched', 'warning');
  if (guessed.length > 0)
    say('template/styles-guessed', 'info', {
      styles: list(guessed.flatMap(({ house: name }) => name ?? [])),
    });
  for (const { named, rival } of rivals(dressing.matches, house.book, house.template.names))
    say('template/two-styles', 'info', { used: named.name, other: rival.name });
  if (headingNumbers.whose === 'ours' && headingNumbers.shown !== '')
    say('template/heading-numbers', 'info', { shown: headingNumbers.shown, depth: headingNumbers.depth });

  const levelless = headingsWithoutLevel(dressing);
  if (levelless.length > 0) say('template/heading-without-level', 'warning', { styles: list(levelless) });
  const body = bodyLook(dressing);
  if (body !== undefined && body.size < smallestText)
    say('template/small-text', 'warning', { size: String(body.size), limit: smallestText });
  for (const { name, ratio } of faintStyles(dressing))
    say('template/low-contrast', 'warning', { style: name, ratio: Number(ratio.toFixed(1)) });
  if (page.paper.width !== paper.width || page.paper.height !== paper.height) {
    const [width = 0, height = 0] = [page.paper.width, page.paper.height].map(inMillimetres);
    say('template/other-paper', 'warning', { width, height });
  }
  if (layout.portrait.textWidth < narrowestText)
    say('template/narrow-text', 'warning', { width: inMillimetres(layout.portrait.textWidth) });

  const found = <Item>(pick: (part: Worn['running'][number]) => Iterable<Item>): Item[] =>
    running.flatMap((part) => [...pick(part)]);
  const emptied = found((part) => part.emptied);
  if (emptied.length > 0) say('template/field-emptied', 'warning', { fields: list(emptied) });
  const placeholders = found((part) => part.left);
  if (placeholders.length > 0)
    say('template/placeholder-left', 'warning', { placeholders: list(placeholders) });
  const pictures = running.reduce((sum, part) => sum + part.pictures, 0);
  if (pictures > 0) say('template/picture-without-alternative', 'warning');
  if (worn.statusAdded !== '') say('template/status-added', 'info', { status: worn.statusAdded });
  const keepsFoot = page.hasFooter && page.hasHeader;
  if (keepsFoot && !running.some((part) => part.hasPageNumber)) say('template/no-page-number', 'warning');
  if (left?.protection === true) say('template/protection-removed', 'info');
  if (left?.compatibility !== undefined) say('template/compatibility', 'info', { year: left.compatibility });
  return all;
}

function inMillimetres(twips: number): number {
  return Math.round((twips / 1440) * 25.4);
}

/** Headings of the house that Word's list of headings would not show. */
function headingsWithoutLevel(dressing: Dressing): string[] {
  const { matches, house } = dressing;
  return Object.values(styleIds.heading).flatMap((id) => {
    const { house: style, how } = matches.get(id) ?? {};
    if (style === undefined || how !== 'named') return [];
    const isSet = house.book
      .chain(style.id)
      .some(({ element }) => childAt(element, 'w:pPr', 'w:outlineLvl') !== undefined);
    return isSet ? [] : [namesOf(id, style.name, dressing)];
  });
}

/** Styles of the house whose text is too faint on white. */
function faintStyles(dressing: Dressing): { name: string; ratio: number }[] {
  const wanted = [
    bodyText,
    styleIds.normal,
    styleIds.title,
    ...Object.values(styleIds.heading),
    styleIds.caption,
  ];
  return wanted.flatMap((id) => {
    const style = dressing.matches.get(id)?.house;
    const colour = dressing.look(id)?.colour;
    if (style === undefined || colour === undefined || isOnGround(dressing, id)) return [];
    const ratio = contrast(colour, '#ffffff');
    return ratio < (isLarge(dressing.look(id)) ? enoughContrast.large : enoughContrast.usual)
      ? [{ name: namesOf(id, style.name, dressing), ratio }]
      : [];
  });
}

/** "Rubrik 3 (Heading 3)": Word shows its own styles in the language of the user, and files hold other names. */
function namesOf(id: string, name: string, { house }: Dressing): string {
  const ours = house.template.names.styles[id]?.sv ?? name;
  return ours.toLowerCase() === name.toLowerCase() ? name : `${ours} (${name})`;
}

/** From 18 points, or 14 in bold. */
function isLarge(look: StyleLook | undefined): boolean {
  return look !== undefined && look.size >= (look.bold ? 14 : 18);
}

/** White letters on a coloured ground are not for white paper. */
function isOnGround({ matches, house }: Dressing, id: string): boolean {
  const chain = house.book.chain(matches.get(id)?.house?.id ?? '');
  return chain.some(
    ({ element }) => plainColour(attribute(childAt(element, 'w:pPr', 'w:shd'), 'w:fill')) !== undefined,
  );
}

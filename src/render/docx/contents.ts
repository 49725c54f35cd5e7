import {
  LeaderType,
  Paragraph,
  TabStopType,
  type FileChild,
  type ParagraphChild,
  type TabStopDefinition,
} from 'docx';
import type { Contents, ContentsEntry } from '../../document/tree.js';
import { blockElement, element } from './element.js';
import { fieldEnd, fieldOpening, fieldRuns } from './field-code.js';
import { Link } from './revisions.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { isKeptTogether, leadsOn } from '../../document/contents-breaks.js';
import { textWidth } from '../../document/text-width.js';
import { tabRun, textRun } from './text-run.js';

/** Deeper headings are the actions; there may be a hundred of them. */
const deepest = 2;

type ShownEntry = ContentsEntry & { depth: 1 | 2 };

/**
 * A contents field with its result already in it, so that it is not empty before Word has updated it and Word does not
 * ask to. It stands in the same kind of content control as Word's own, which gives it Word's button for updating.
 */
export function renderContents(node: Contents, setting: Setting): FileChild[] {
  const shown = node.entries.filter((entry): entry is ShownEntry => entry.depth <= deepest);
  if (shown.length === 0) return [];
  const begin = fieldOpening(`TOC \\o "1-${deepest}" \\h \\z \\u`);
  const heading = new Paragraph({
    style: styleIds.contentsHeading,
    suppressLineNumbers: true,
    children: textRun(setting.terms.contents),
  });
  // A last entry that may go would take the field's end with it out of the contents.
  const endsApart = shown.at(-1)?.change !== undefined;
  const together = isKeptTogether(shown);
  const entries = shown.map((entry, index) =>
    renderEntry(
      entry,
      leadsOn(shown, index) || (together && index < shown.length - 1),
      setting,
      index === 0 ? begin : [],
      index === shown.length - 1 && !endsApart ? [fieldEnd()] : [],
    ),
  );
  if (endsApart) entries.push(new Paragraph({ style: styleIds.seam, children: [fieldEnd()] }));
  const gallery = element(
    'w:docPartObj',
    {},
    element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    element('w:docPartUnique'),
  );
  return [
    heading,
    blockElement('w:sdt', element('w:sdtPr', {}, gallery), element('w:sdtContent', {}, ...entries)),
  ];
}

function renderEntry(
  entry: ShownEntry,
  keepNext: boolean,
  setting: Setting,
  before: ParagraphChild[],
  after: ParagraphChild[],
): Paragraph {
  const anchor = setting.anchors.of(entry.id);
  const number = entry.number === '' ? [] : [...textRun(entry.number), tabRun()];
  const words = [...number, ...textRun(entry.title)];
  const page = anchor === undefined ? [] : [tabRun(), ...fieldRuns(`PAGEREF ${anchor} \\h`, '')];
  const link = anchor === undefined ? words : [new Link({ anchor, children: [...words, ...page] })];
  const paragraph = new Paragraph({
    style: styleIds.contentsEntry[entry.depth],
    suppressLineNumbers: true,
    ...(keepNext ? { keepNext } : {}),
    ...placed(entry, setting),
    children: link,
  });
  const [written = paragraph] =
    entry.change === undefined ? [] : setting.revisions.trackedBlocks([paragraph], entry.change);
  return written instanceof Paragraph
    ? written.with({ children: [...before, ...(written.options.children ?? []), ...after] })
    : paragraph;
}

/** Between the widest number, "Bilaga 1", and its title: 4 mm. */
const afterNumber = 227;

/** A numbered entry has a stop for its title, as Word gives it; without one its title would begin at any stop. */
function placed(
  entry: ShownEntry,
  { page, profile, layout: { contentsIndent, contentsLetters } }: Setting,
): { tabStops: TabStopDefinition[]; indent?: { left: number; hanging: number } } {
  const pageNumber = { type: TabStopType.RIGHT, position: page.textWidth, leader: LeaderType.DOT };
  if (entry.number === '') return { tabStops: [pageNumber] };
  const start = contentsIndent[entry.depth];
  const room = Math.max(
    contentsIndent[entry.depth === 1 ? 2 : 3] - start,
    Math.ceil(textWidth(entry.number, profile.bodySize * contentsLetters[entry.depth])) + afterNumber,
  );
  return {
    tabStops: [{ type: TabStopType.LEFT, position: start + room }, pageNumber],
    indent: { left: start + room, hanging: room },
  };
}

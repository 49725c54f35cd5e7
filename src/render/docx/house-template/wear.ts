import type { Element } from '@xmldom/xmldom';
import { strFromU8, strToU8 } from 'fflate';
import type { Document } from '../../../document/tree.js';
import { attribute, childAt, readXmlPart, type XmlPart } from '../conformance/xml-part.js';
import { languageWithRegion } from '../language-tag.js';
import { styleIds } from '../styles/style-ids.js';
import { bring, bringAll, isKept, makeRoom, soundTargets, unlinkLost } from './bring-parts.js';
import { named, numberOf, remove, wordprocessing, xmlText } from './dom.js';
import type { Dressing } from './dressing.js';
import { factsOf, type Facts } from './facts.js';
import type { House } from './house.js';
import { listsIn, mergeBody } from './merge-body.js';
import { mergeNumbering, type MergedNumbering } from './merge-numbering.js';
import { customProperties, extendedProperties } from './merge-properties.js';
import { mergeSections, runningReferences } from './merge-sections.js';
import { mergeSettings, type LeftSettings } from './merge-settings.js';
import { mergeStyles, numberHeadings, type MergedStyles } from './merge-styles.js';
import { dropUnreached, packParts, readParts, type Parts } from './package-parts.js';
import { acceptChanges, fillRunningPart, type FilledPart } from './running-part.js';
import { placesForStatus, writeStatus } from './status-line.js';
import { styleReferences } from './style-references.js';

/** A document in the house's dress, and what was seen on the way. */
export interface Worn {
  bytes: Uint8Array;
  running: FilledPart[];
  /** The status, when a line with it was put into a head that has no place for it; "" otherwise. */
  statusAdded: string;
  /** Ids of ours of the styles that the text has. */
  shown: ReadonlySet<string>;
  /** Undefined for a house without settings. */
  left: LeftSettings | undefined;
}

const main = 'word/document.xml';
const notes = 'word/footnotes.xml';
const paths = {
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  settings: 'word/settings.xml',
  theme: 'word/theme/theme1.xml',
  fontTable: 'word/fontTable.xml',
  extended: 'docProps/app.xml',
  custom: 'docProps/custom.xml',
} as const;

const emptyStyles = `<w:styles xmlns:w="${wordprocessing}"/>`;

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Puts our document into the house's package. The house's styles, lists, theme, fonts, settings, pages, heads and feet
 * carry it; of ours come the text with its notes and pictures, and what the house lacks. Nothing of the house comes
 * along that is not named here.
 */
export function wear(ours: Uint8Array, document: Document, dressing: Dressing): Worn {
  const { house } = dressing;
  const language = languageWithRegion(document.metadata.language);
  const facts = factsOf(document.metadata, house.template.names);
  const parts = readParts(ours);
  makeRoom(parts, house);
  const stories = [...parts.keys()].filter(isStory).map((path) => readOurs(parts, path));

  const { styles, numbering } = mergeLooks(parts, stories, dressing, language);
  const shown = new Set(
    stories.flatMap(({ root }) => [...mergeBody(root, styles.ids, numbering.lists, dressing)]),
  );
  const { running, statusAdded } = wearRunningParts(parts, stories, document, facts, styles, shown, dressing);
  for (const { path, root } of stories) replace(parts, path, root);
  replace(parts, paths.styles, styles.root);
  replace(parts, paths.numbering, numbering.root);
  for (const name of ['numbering', 'theme', 'fontTable'] as const) carry(parts, house, name);
  const settings = house.settings === undefined ? undefined : house.read(house.settings.path);
  const left = settings === undefined ? undefined : mergeSettings(settings.root, language);
  if (settings !== undefined) replace(parts, paths.settings, settings.root);
  writeProperties(parts, house, facts, running);
  dropUnreached(parts);
  return { bytes: packParts(parts), running, statusAdded, shown: oursAmong(shown, styles), left };
}

/** Our text, and the heads and feet that stay where the house has none. */
function isStory(path: string): boolean {
  return path === main || path === notes || /^word\/(header|footer)\d*\.xml$/.test(path);
}

function oursAmong(shown: ReadonlySet<string>, { ids }: MergedStyles): Set<string> {
  return new Set([...ids].flatMap(([ours, id]) => (shown.has(id) ? [ours] : [])));
}

function readOurs(parts: Parts, path: string): XmlPart {
  return readXmlPart(path, strFromU8(parts.get(path)?.bytes ?? new Uint8Array()));
}

function replace(parts: Parts, path: string, root: Element): void {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  part.bytes = strToU8(xmlText(root));
}

/** The house's part in place of ours, unless it is one that both have gone into, with all that it leads to. */
function carry(parts: Parts, house: House, name: 'numbering' | 'theme' | 'fontTable'): void {
  const theirs = house[name];
  const part = parts.get(paths[name]);
  if (theirs === undefined || part === undefined) return;
  const relations = house.relations(theirs.path).filter(isKept);
  part.relations = soundTargets(relations);
  if (name !== 'numbering') part.bytes = house.template.parts.get(theirs.path) ?? part.bytes;
  bringAll(parts, house, relations);
}

function mergeLooks(
  parts: Parts,
  stories: readonly XmlPart[],
  dressing: Dressing,
  language: string,
): { styles: MergedStyles; numbering: MergedNumbering } {
  const { house, headingNumbers } = dressing;
  const ours = readOurs(parts, paths.styles);
  const theirs = house.styles === undefined ? undefined : house.read(house.styles.path);
  const { root } = theirs ?? readXmlPart(paths.styles, emptyStyles);
  acceptChanges(root);
  const styles = mergeStyles(root, ours, dressing, language);
  const chapters = headingNumbers.whose === 'ours' ? listOf(ours, styleIds.heading[1]) : undefined;
  const used = new Set(stories.flatMap((story) => [...listsIn(story.root)]));
  const housesLists = house.numbering === undefined ? undefined : house.read(house.numbering.path);
  const oursLists = readOurs(parts, paths.numbering);
  const numbering = mergeNumbering(housesLists, oursLists, used, chapters, styles.ids, dressing);
  dropDeadLists(root, numbering.root, dressing);
  const list = chapters === undefined ? undefined : numbering.lists.get(chapters);
  if (list !== undefined) numberHeadings(root, styles.ids, list);
  return { styles, numbering };
}

/** The list that one of our styles is in. */
function listOf(styles: XmlPart, id: string): string | undefined {
  const style = styles.all('w:style').find((one) => attribute(one, 'w:styleId') === id);
  return attribute(childAt(style, 'w:pPr', 'w:numPr', 'w:numId'));
}

/** Styles of the house may say that they are in a list that is not there. */
function dropDeadLists(styles: Element, numbering: Element, { lists }: Dressing): void {
  const there = new Set(named(numbering, 'w:num').map((one) => attribute(one, 'w:numId')));
  for (const style of named(styles, 'w:style')) {
    const numbered = childAt(style, 'w:pPr', 'w:numPr');
    const list = attribute(childAt(numbered, 'w:numId'));
    if (list === undefined || list === '0') continue;
    const isThere = there.has(list) && lists.has(list, numberOf(childAt(numbered, 'w:ilvl')) ?? 0);
    if (!isThere) remove(numbered);
  }
}

/** The house's pages, with their heads and feet filled in. */
function wearRunningParts(
  parts: Parts,
  stories: readonly XmlPart[],
  { metadata }: Document,
  facts: Facts,
  styles: MergedStyles,
  shown: ReadonlySet<string>,
  dressing: Dressing,
): Pick<Worn, 'running' | 'statusAdded'> {
  const { house, page } = dressing;
  const relations = parts.get(main)?.relations;
  const body = stories.find(({ path }) => path === main);
  if (body === undefined || relations === undefined) throw new Error('a document without a body');
  const used = new Map<string, string>();
  mergeSections(body.root, dressing, (path, place) => {
    const id = used.get(path) ?? `rIdMall${used.size + 1}`;
    if (!used.has(path))
      relations.push({
        id,
        address: `${officeRelations}/${place}`,
        type: place,
        target: path,
        isExternal: false,
      });
    used.set(path, id);
    return id;
  });
  relations.splice(0, relations.length, ...soundTargets(relations));
  const kept = runningReferences(body.root);
  const isRunning = (type: string): boolean => type === 'header' || type === 'footer';
  const unused = relations.filter(({ id, type }) => isRunning(type) && !kept.has(id));
  for (const one of unused) relations.splice(relations.indexOf(one), 1);

  const styleReference = styleReferences(dressing, styles.root, styles.ids, shown);
  const filledParts = [...used.keys()].flatMap((path, index) => {
    const part = house.read(path);
    if (part === undefined) return [];
    const filled = fillRunningPart(part.root, {
      facts,
      styleReference,
      fileName: `${metadata.fileName}.docx`,
      firstPicture: 10_000 + 1000 * index,
    });
    unlinkLost(part.root, house.relations(path));
    return [{ path, root: part.root, filled }];
  });
  const { marks, statusLabel } = metadata;
  const saysStatus = (path: string): boolean =>
    filledParts.some((part) => part.path === path && part.filled.shown.has(statusLabel));
  const places = marks.label ? placesForStatus(page, saysStatus) : new Set<string>();
  const style = styles.ids.get(styleIds.statusLabel) ?? styleIds.statusLabel;
  for (const { path, root } of filledParts) {
    if (places.has(path)) writeStatus(root, statusLabel, style);
    bring(parts, house, path, strToU8(xmlText(root)));
  }
  return {
    running: filledParts.map(({ filled }) => filled),
    statusAdded: places.size > 0 ? statusLabel : '',
  };
}

function writeProperties(parts: Parts, house: House, facts: Facts, running: readonly FilledPart[]): void {
  const asked = new Set(running.flatMap((part) => [...part.asked]));
  const theirs = house.relations('').find(({ type }) => type === 'custom-properties')?.target;
  const custom = parts.get(paths.custom);
  if (custom !== undefined) {
    const part = theirs === undefined ? undefined : house.read(theirs);
    custom.bytes = strToU8(customProperties(part, custom.bytes, asked, facts));
  }
  const extended = parts.get(paths.extended);
  if (extended !== undefined) extended.bytes = strToU8(extendedProperties(extended.bytes, facts));
}

import type { Element } from '@xmldom/xmldom';
import type { FactName } from '../../../profile/house-template.js';
import { cleanText } from '../clean-text.js';
import { attribute, childAt, children, elementsIn, inside } from '../conformance/xml-part.js';
import { remove } from './dom.js';
import type { Facts } from './facts.js';
import { fillFields } from './running-fields.js';
import { describePictures } from './running-pictures.js';
import { write } from './write-run.js';

/** What was done to a head or foot, and what was found in it. */
export interface FilledPart {
  /** Facts that were written into it. */
  shown: Set<string>;
  /** Fields that would have shown an error, emptied. */
  emptied: string[];
  /** Words between brackets, or in a field to click on, that somebody is to fill in. */
  left: string[];
  /** Pictures that say nothing of what they show, marked as decoration. */
  pictures: number;
  hasPageNumber: boolean;
  /** Names of the file's own properties that fields ask for. */
  asked: Set<string>;
}

export interface FillRequest {
  facts: Facts;
  /**
   * How a field that shows the text of the style `name` is to be written, and the fact that it then shows; undefined
   * when no text has such a style.
   */
  styleReference: (name: string, switches: string) => { code: string; fact?: FactName } | undefined;
  fileName: string;
  /** The first number for the pictures. */
  firstPicture: number;
}

/**
 * Makes a head or foot of the template that of the document: what shows a fact shows ours, and what would show an error
 * or fetch something is taken away. The part is changed.
 */
export function fillRunningPart(root: Element, request: FillRequest): FilledPart {
  const filled: FilledPart = {
    shown: new Set(),
    emptied: [],
    left: [],
    pictures: 0,
    hasPageNumber: false,
    asked: new Set(),
  };
  acceptChanges(root);
  for (const name of ['w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:permStart', 'w:permEnd'])
    inside(root, name).forEach(remove);
  for (const control of inside(root, 'w:sdt')) fillControl(control, request, filled);
  fillFields(root, request, filled);
  for (const text of inside(root, 'w:t')) fillPlaceholder(text, request, filled);
  filled.pictures = describePictures(root, request.firstPicture);
  return filled;
}

/** What was written stays, what was struck out goes; who did it and when is nobody's business. */
export function acceptChanges(root: Element): void {
  for (const name of ['w:del', 'w:moveFrom']) inside(root, name).forEach(remove);
  for (const name of ['w:ins', 'w:moveTo']) {
    for (const element of inside(root, name)) {
      for (const child of children(element)) element.parentNode?.insertBefore(child, element);
      remove(element);
    }
  }
  const marks =
    /^w:(\w+Change|move(From|To)Range(Start|End)|customXml\w+Range(Start|End)|cell(Ins|Del|Merge))$/;
  for (const element of elementsIn(root)) if (marks.test(element.nodeName)) remove(element);
}

/** Content controls: bound to one of Word's own properties, or called what a fact is called. */
function fillControl(control: Element, { facts }: FillRequest, { shown }: FilledPart): void {
  const properties = childAt(control, 'w:sdtPr');
  const binding = childAt(properties, 'w:dataBinding');
  const bound = /([\w-]+)(?:\[\d+\])?$/.exec(attribute(binding, 'w:xpath') ?? '')?.[1];
  const isOwn = /core-properties|extended-properties/.test(attribute(binding, 'w:prefixMappings') ?? '');
  // What is bound to other data would be emptied by it: that data is not brought along.
  if (!isOwn) remove(binding);
  const names = ['w:alias', 'w:tag'].map((name) => attribute(childAt(properties, name)) ?? '');
  const [value] = [
    isOwn && bound !== undefined ? facts.property(bound) : undefined,
    ...names.map(facts.called),
  ].filter((one) => one !== undefined && one !== '');
  const content = childAt(control, 'w:sdtContent');
  if (value === undefined || content === undefined || !write(inside(content, 'w:r'), value)) return;
  shown.add(value);
  remove(childAt(properties, 'w:showingPlcHdr'));
  for (const style of inside(content, 'w:rStyle'))
    if (/placeholder|platsh/i.test(attribute(style) ?? '')) remove(style);
}

/** "[Diarienummer]" becomes the number. Other words between brackets are for somebody to fill in. */
function fillPlaceholder(text: Element, { facts }: FillRequest, filled: FilledPart): void {
  const words = text.textContent ?? '';
  const written = words.replaceAll(/[[<«]([^\]>»]{2,60})[\]>»]/gu, (whole, name: string) => {
    const value = facts.called(name);
    if (value === undefined || value === '') {
      filled.left.push(name.trim());
      return whole;
    }
    filled.shown.add(value);
    return cleanText(value);
  });
  if (written !== words) text.textContent = written;
}

import type { Element } from '@xmldom/xmldom';
import { attribute, children, inside } from '../conformance/xml-part.js';

const decorative = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** Word's name for the mark. */
const markUri = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

/**
 * Numbers the pictures of a head or foot from `first`. Those that do not say what they show are marked as decoration;
 * gives how many they are.
 */
export function describePictures(root: Element, first: number): number {
  const silent = inside(root, 'wp:docPr').filter((picture, index) => {
    picture.setAttribute('id', String(first + index));
    const isDescribed = (attribute(picture, 'descr') ?? '').trim() !== '';
    return !isDescribed && !isDecoration(picture) && !isTextBox(picture);
  });
  silent.forEach(decorate);
  return silent.length;
}

function isDecoration(picture: Element): boolean {
  return inside(picture, 'adec:decorative').some((mark) => attribute(mark, 'val') === '1');
}

/** It is read out by its text. */
function isTextBox({ parentNode }: Element): boolean {
  return parentNode !== null && inside(parentNode as Element, 'w:txbxContent').length > 0;
}

function decorate(picture: Element): void {
  const document = picture.ownerDocument;
  if (document === null) return;
  const list =
    children(picture).find(({ nodeName }) => nodeName === 'a:extLst') ??
    picture.appendChild(document.createElementNS(drawingMain, 'a:extLst'));
  const extension = document.createElementNS(drawingMain, 'a:ext');
  extension.setAttribute('uri', markUri);
  const mark = document.createElementNS(decorative, 'adec:decorative');
  mark.setAttribute('val', '1');
  extension.appendChild(mark);
  list.appendChild(extension);
}

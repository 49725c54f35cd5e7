import type { Element } from '@xmldom/xmldom';
import type { PhrasingContent } from 'mdast';
import { childElements } from '../../office-package/child-elements.js';
import { childOf, wordName, wordValue } from '../replies/word-xml.js';
import { isOn, type ListBook } from './word-lists.js';

/** What reading one line needs. */
export interface LineContext {
  book: ListBook;
  links: ReadonlyMap<string, string>;
  /** Words that stand in an empty field and are no answer. */
  placeholders: ReadonlySet<string>;
  /** Takes a note in, and gives the label by which it is called. */
  addNote(key: string): string | undefined;
  remark: (code: string) => void;
}

interface Look {
  bold: boolean;
  italic: boolean;
  strike: boolean;
  code: boolean;
}

const plain: Look = { bold: false, italic: false, strike: false, code: false };

/** The addresses that an answer can lead to. */
const allowed = /^(https?:\/\/|mailto:|tel:)/i;
const longestAddress = 2000;

/** The words of a paragraph with their looks, and the text boxes that hang on it. */
export function readLine(
  paragraph: Element,
  context: LineContext,
): { content: PhrasingContent[]; beside: Element[] } {
  const beside: Element[] = [];
  /** Fields of Word's own that have begun, with what they ask for. */
  const codes: { code: string; isResult: boolean; from: number }[] = [];
  const content: PhrasingContent[] = [];
  read(paragraph, undefined, content);
  return { content, beside };

  function read(parent: Element, address: string | undefined, into: PhrasingContent[]): void {
    for (const element of childElements(parent)) {
      switch (wordName(element)) {
        case 'r':
          readRun(element, into);
          break;
        case 'hyperlink': {
          const inside: PhrasingContent[] = [];
          const url = context.links.get(relationOf(element)) ?? '';
          read(element, url, inside);
          into.push(...linked(url, inside));
          break;
        }
        case 'fldSimple': {
          const inside: PhrasingContent[] = [];
          read(element, address, inside);
          into.push(...linked(addressIn(wordValue(element, 'instr')), inside));
          break;
        }
        case 'del':
        case 'moveFrom':
        case 'pPr':
        case 'sdtPr':
          break;
        default:
          if (element.localName !== 'Fallback') read(element, address, into);
      }
    }
  }

  function readRun(run: Element, into: PhrasingContent[]): void {
    const properties = childOf(run, 'rPr');
    const style = context.book.lookOf(wordValue(childOf(properties, 'rStyle')));
    const look: Look = {
      bold: isOn(childOf(properties, 'b')) ?? style.bold,
      italic: isOn(childOf(properties, 'i')) ?? style.italic,
      strike: isOn(childOf(properties, 'strike')) ?? style.strike,
      code: style.isCode,
    };
    const words = (value: string): void => {
      if (style.isPlaceholder && context.placeholders.has(value.trim())) return;
      into.push(...looking(value, look));
    };
    if (isOn(childOf(properties, 'vanish')) === true) return;
    inRun(run, words, into);
  }

  function inRun(run: Element, words: (value: string) => void, into: PhrasingContent[]): void {
    for (const element of childElements(run)) {
      switch (wordName(element)) {
        case 't':
          words(element.textContent ?? '');
          break;
        case 'tab':
        case 'ptab':
          words(' ');
          break;
        case 'br':
        case 'cr':
          into.push({ type: 'break' });
          break;
        case 'noBreakHyphen':
          words('\u2011');
          break;
        case 'sym':
          words('\uFFFD');
          break;
        case 'footnoteReference':
        case 'endnoteReference': {
          const kind = wordName(element).replace('Reference', '');
          const label = context.addNote(`${kind} ${wordValue(element, 'id')}`);
          if (label !== undefined) into.push({ type: 'footnoteReference', identifier: label, label });
          break;
        }
        case 'fldChar':
          fieldCharacter(wordValue(element, 'fldCharType'), into);
          break;
        case 'instrText': {
          const last = codes.at(-1);
          if (last !== undefined) last.code += element.textContent ?? '';
          break;
        }
        case 'drawing':
        case 'pict':
        case 'object':
          beyondWords(element);
          break;
        case 'rPr':
        case 'delText':
        case 'delInstrText':
          break;
        default:
          if (element.localName === 'AlternateContent') beyondWords(element);
      }
    }
  }

  /** A picture, or a text box: its words follow the paragraph. */
  function beyondWords(element: Element): void {
    const boxes = boxesIn(element);
    if (boxes.length === 0) context.remark('import/picture-left-out');
    beside.push(...boxes);
  }

  function fieldCharacter(type: string, into: PhrasingContent[]): void {
    const last = codes.at(-1);
    if (type === 'begin') codes.push({ code: '', isResult: false, from: into.length });
    else if (type === 'separate' && last !== undefined)
      Object.assign(last, { isResult: true, from: into.length });
    else if (type === 'end' && last !== undefined) {
      codes.pop();
      const url = addressIn(last.code);
      if (url !== '') into.push(...linked(url, into.splice(last.from)));
    }
  }
}

/** `HYPERLINK "https://…"` */
function addressIn(code: string): string {
  return /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(code)?.[1] ?? '';
}

function relationOf(element: Element): string {
  for (const attribute of Array.from(element.attributes))
    if (attribute.localName === 'id' && (attribute.namespaceURI ?? '').endsWith('/relationships'))
      return attribute.value;
  return '';
}

/** Words that lead somewhere; where the answer cannot lead there, the address stands beside them. */
function linked(url: string, children: PhrasingContent[]): PhrasingContent[] {
  if (url === '' || children.length === 0) return children;
  const words = children.map((node) => ('value' in node ? node.value : '')).join('');
  if (!allowed.test(url) || url.length > longestAddress || !URL.canParse(url)) {
    const isShown = words.includes(url) || url.startsWith('#');
    return isShown ? children : [...children, { type: 'text', value: ` (${url.slice(0, longestAddress)})` }];
  }
  return [{ type: 'link', url, children: children }];
}

function boxesIn(root: Element): Element[] {
  const boxes: Element[] = [];
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (wordName(next) === 'txbxContent') boxes.push(next);
    else if (next.localName !== 'Fallback') stack.push(...childElements(next).reverse());
  }
  return boxes;
}

/** No pattern for control characters: the loader of answers refuses them, so they are taken out here. */
function looking(value: string, { bold, italic, strike, code }: Look = plain): PhrasingContent[] {
  const text = value
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC');
  if (text === '') return [];
  let node: PhrasingContent = code ? { type: 'inlineCode', value: text } : { type: 'text', value: text };
  if (strike) node = { type: 'delete', children: [node] };
  if (italic) node = { type: 'emphasis', children: [node] };
  if (bold) node = { type: 'strong', children: [node] };
  return [node];
}

import type { Element } from '@xmldom/xmldom';
import { attribute, children, inside } from '../conformance/xml-part.js';
import { named, remove, wordprocessing } from './dom.js';
import type { FilledPart, FillRequest } from './running-part.js';
import { write } from './write-run.js';

/** Word works these out whenever it shows the page, or they show what the file keeps. */
const keptFields =
  /^(PAGE|NUMPAGES|SECTION|SECTIONPAGES|STYLEREF|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|LASTSAVEDBY|DOCPROPERTY|FILENAME|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|NUMWORDS|NUMCHARS|FILESIZE|IF|COMPARE|QUOTE|=|SYMBOL|ADVANCE|HYPERLINK|MACROBUTTON)$/;

/** What a field of the house is to be. */
interface Outcome {
  /** Another code. */
  code?: string;
  /** Another result. */
  text?: string;
  /** Whether only the result is to stand. */
  flatten?: true;
}

/** Fills the fields of a head or foot in. What is no field of the kept kinds becomes the text that it shows. */
export function fillFields(root: Element, request: FillRequest, filled: FilledPart): void {
  for (const field of inside(root, 'w:fldSimple')) fillSimple(field, request, filled);
  for (const field of fieldsIn(root)) fillField(field, request, filled);
}

/** A field of several runs. */
interface Field {
  code: string;
  codes: Element[];
  /** The runs with the words that it shows. */
  result: Element[];
  runs: Element[];
  hasInner: boolean;
}

function fieldsIn(root: Element): Field[] {
  const open: (Field & { isResult: boolean })[] = [];
  const found: Field[] = [];
  for (const run of inside(root, 'w:r')) {
    for (const field of open) field.runs.push(run);
    for (const child of children(run)) {
      const type = child.nodeName === 'w:fldChar' ? attribute(child, 'w:fldCharType') : undefined;
      const last = open.at(-1);
      if (type === 'begin') {
        for (const field of open) field.hasInner = true;
        open.push({ code: '', codes: [], result: [], runs: [run], hasInner: false, isResult: false });
      } else if (type === 'separate' && last !== undefined) {
        last.isResult = true;
      } else if (type === 'end' && last !== undefined) {
        found.push(last);
        open.pop();
      } else if (child.nodeName === 'w:instrText' && last !== undefined) {
        last.code += child.textContent ?? '';
        last.codes.push(child);
      }
    }
    const inside = open.at(-1);
    if (inside?.isResult === true && isText(run)) inside.result.push(run);
  }
  return found;
}

/** Words, or the place that is left for them. */
function isText(run: Element): boolean {
  return children(run).every(({ nodeName }) => ['w:rPr', 'w:t', 'w:tab', 'w:br'].includes(nodeName));
}

function fillField(field: Field, request: FillRequest, filled: FilledPart): void {
  const { code, text, flatten } = outcomeOf(field.code, request, filled);
  if (field.hasInner) return;
  if (code !== undefined) {
    const [first, ...others] = field.codes;
    if (first !== undefined) first.textContent = code;
    others.forEach(remove);
  }
  if (text !== undefined) write(field.result, text);
  if (flatten !== true) return;
  const [first] = field.runs;
  const shown = new Set(field.result);
  if (shown.size === 0 && first !== undefined && text !== undefined && text !== '') {
    for (const child of children(first)) if (child.nodeName !== 'w:rPr') remove(child);
    write([first], text);
    shown.add(first);
  }
  for (const run of field.runs) if (!shown.has(run)) remove(run);
}

function fillSimple(field: Element, request: FillRequest, filled: FilledPart): void {
  const { code, text, flatten } = outcomeOf(attribute(field, 'w:instr') ?? '', request, filled);
  if (code !== undefined) field.setAttributeNS(wordprocessing, 'w:instr', code);
  if (text !== undefined) write(named(field, 'w:r'), text);
  if (flatten !== true) return;
  for (const child of children(field)) field.parentNode?.insertBefore(child, field);
  remove(field);
}

function outcomeOf(
  code: string,
  { facts, styleReference, fileName }: FillRequest,
  filled: FilledPart,
): Outcome {
  const [name = '', ...words] = code.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const kind = name.toUpperCase();
  const argument = (words[0] ?? '').replaceAll('"', '').trim();
  if (!keptFields.test(kind)) return { flatten: true };
  switch (kind) {
    case 'PAGE':
      filled.hasPageNumber = true;
      return {};
    case 'TITLE':
    case 'SUBJECT':
    case 'AUTHOR':
    case 'KEYWORDS':
      return showing(facts.property(kind.toLowerCase()));
    case 'FILENAME':
      return { text: fileName };
    case 'DATE':
    case 'CREATEDATE':
    case 'SAVEDATE':
    case 'PRINTDATE':
      // Word would show the day on which the document is opened, and another one the next time.
      return { ...showing(facts.values.date), flatten: true };
    case 'TIME':
      return { text: '', flatten: true };
    case 'DOCPROPERTY':
      filled.asked.add(argument);
      return showing(facts.called(argument) ?? facts.property(argument));
    case 'STYLEREF':
      return styleText();
    case 'HYPERLINK':
      return /^(https?:\/\/|mailto:|tel:)/i.test(argument) ? {} : { flatten: true };
    case 'MACROBUTTON':
      return placeToClick(words.slice(1).join(' ').replaceAll('"', ''));
    default:
      return {};
  }

  function showing(value: string | undefined): Outcome {
    if (value === undefined) return {};
    if (value !== '') filled.shown.add(value);
    return { text: value };
  }

  /** A style that the document does not use would make Word show an error in place of its text. */
  function styleText(): Outcome {
    const reference = styleReference(argument, words.slice(1).join(' '));
    if (reference !== undefined) {
      // Word finds the text when it lays out the page. What the template's own pages had there is not it.
      const value = reference.fact === undefined ? '' : facts.values[reference.fact];
      return { code: reference.code, ...showing(value) };
    }
    const value = facts.called(argument);
    if (value === undefined) filled.emptied.push(`STYLEREF ${argument}`);
    return { ...showing(value ?? ''), flatten: true };
  }

  /** Words to click on and write over. */
  function placeToClick(shown: string): Outcome {
    const value = facts.called(shown);
    if (value !== undefined && value !== '') return { ...showing(value), flatten: true };
    filled.left.push(shown.replace(/^\[|\]$/g, ''));
    return {};
  }
}

import type { Element } from '@xmldom/xmldom';
import { shown, type Danger } from './danger.js';
import { elementsIn } from './elements-in.js';

/** Elements of WordprocessingML that hold or fetch a foreign document. */
const activeElements = new Set(['object', 'control', 'altChunk', 'subDoc', 'frame', 'movie']);

/** Fields that run or open other programs, and those that fetch what they show. */
const activeFields = ['DDE', 'DDEAUTO', 'LINK', 'DATABASE', 'EMBED', 'CONTROL', 'HTMLCONTROL'];
const fetchingFields = ['INCLUDE', 'INCLUDEPICTURE', 'INCLUDETEXT', 'IMPORT', 'RD'];

/** Stands in a field's code for a field inside it. */
const inner = '\u0000';

/** Foreign documents, pictures by their address, and fields that fetch or run. The part has the prefixes of Word. */
export function dangerousElements(root: Element): Danger[] {
  const found: Danger[] = [];
  const open: string[] = [];
  for (const element of elementsIn(root)) {
    const name = element.nodeName;
    const type = name === 'w:fldChar' ? element.getAttribute('w:fldCharType') : null;
    if (name.startsWith('w:') && activeElements.has(name.slice(2)))
      found.push({ code: 'template/active-content', details: { part: `<${name}>` } });
    else if (name === 'w:fldSimple') found.push(...dangerousField(element.getAttribute('w:instr') ?? ''));
    else if (type === 'begin') {
      add(open, inner);
      open.push('');
    } else if (type === 'end') found.push(...dangerousField(open.pop() ?? ''));
    // Word may divide the code of a field in any way.
    else if (name === 'w:instrText' || name === 'w:delInstrText') add(open, element.textContent ?? '');
    else if (element.namespaceURI?.startsWith('urn:schemas-microsoft-com:') === true)
      found.push(...byAddress(element));
  }
  return found;
}

/** Adds to the code of the innermost field that is open. */
function add(open: string[], code: string): void {
  const last = open.pop();
  if (last !== undefined) open.push(last + code);
}

function dangerousField(code: string): Danger[] {
  const [, name = '', after = ''] = /^[\s"]*([A-Za-z]*)([^]?)/.exec(code) ?? [];
  const kind = name.toUpperCase();
  // A name that another field is to complete can become any.
  const canBecome = (one: string): boolean => (after === inner ? one.startsWith(kind) : one === kind);
  const part = after === inner ? `${kind}{…}` : kind;
  if (activeFields.some(canBecome)) return [{ code: 'template/active-content', details: { part } }];
  return fetchingFields.some(canBecome)
    ? [
        {
          code: 'template/external-content',
          details: { target: shown(code.replaceAll(inner, '{…}').trim()), part },
        },
      ]
    : [];
}

/** Drawings of the old kind can name their picture by its address instead of by a relationship. */
function byAddress(element: Element): Danger[] {
  return ['src', 'o:href', 'r:href'].flatMap((name): Danger[] => {
    const target = element.getAttribute(name) ?? '';
    return /^\s*([a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(target)
      ? [{ code: 'template/external-content', details: { target: shown(target), part: element.nodeName } }]
      : [];
  });
}

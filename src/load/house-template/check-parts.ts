import type { Element, Node } from '@xmldom/xmldom';
import type { Details } from '../../diagnostics/diagnostic.js';
import { limits } from '../limits.js';
import { readSafeXml } from '../safe-xml.js';

/** Something that keeps a template from being used. */
export interface Danger {
  code:
    | 'template/damaged'
    | 'template/not-word'
    | 'template/strict'
    | 'template/doctype'
    | 'template/too-much-text'
    | 'template/macros'
    | 'template/active-content'
    | 'template/external-content';
  details: Details;
  hint?: string;
}

type Parts = ReadonlyMap<string, Uint8Array>;

const contentTypes = '[Content_Types].xml';
const packageRelations = '_rels/.rels';
const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strictRelations = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';

/** Documents and templates without macros. */
const wordTypes =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml$/;
const macroTypes = /macroEnabled|vbaProject|ms-word\.(template|document)\.macro|ms-office\.vba/i;
const macroPaths = /(^|\/)(vbaProject\w*\.bin|vbaData\.xml)$/i;
const macroRelations = /^(vbaProject|wordVbaData)$/i;
const activePaths = /(^|\/)(activeX|embeddings)\//i;
const activeRelations = /^(oleObject|package|control|activeXControlBinary|aFChunk|subDocument|frame)$/i;
/** Elements of WordprocessingML that hold or fetch a foreign document. */
const activeElements = new Set(['object', 'control', 'altChunk', 'subDoc', 'frame', 'movie']);

/** Fields that run or open other programs, and those that fetch what they show. */
const activeFields = /^(DDE|DDEAUTO|LINK|DATABASE|EMBED|CONTROL|HTMLCONTROL)$/;
const fetchingFields = /^(INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|RD)$/;

/**
 * Everything in a template that could do harm, or that makes it no template; each kind once. Nothing here is judged by
 * where it stands: that what the template's own pages hold is thrown away makes it no better.
 */
export function dangersIn(parts: Parts): Danger[] {
  const foreign = foreignPackage(parts);
  if (foreign !== undefined) return [foreign];
  const roots = new Map<string, Element>();
  let size = 0;
  for (const [path, bytes] of parts) {
    if (!isXml(path)) continue;
    size += bytes.length;
    if (size > limits.houseTemplateXmlBytes) return [{ code: 'template/too-much-text', details: {} }];
    const outcome = readSafeXml(bytes, limits.houseTemplateDepth);
    if (typeof outcome === 'string') return [{ code: `template/${outcome}`, details: { part: path } }];
    roots.set(path, outcome);
  }
  const kind = mainKind(roots);
  if (kind !== undefined) return [kind];
  const found = [...inPaths(parts), ...inRelations(roots), ...[...roots.values()].flatMap(inElements)];
  return found.filter(({ code }, index) => found.findIndex((one) => one.code === code) === index);
}

function isXml(path: string): boolean {
  return /\.(xml|rels)$/i.test(path);
}

/** Another kind of file that is a zip archive too. */
function foreignPackage(parts: Parts): Danger | undefined {
  const mimetype = parts.get('mimetype');
  if (mimetype !== undefined && Buffer.from(mimetype).toString('latin1').includes('opendocument')) {
    return { code: 'template/not-word', details: {}, hint: 'libreoffice' };
  }
  return parts.has(contentTypes) && parts.has(packageRelations)
    ? undefined
    : { code: 'template/not-word', details: {} };
}

/** What the package says that it is; undefined when it is a Word document or template. */
function mainKind(roots: ReadonlyMap<string, Element>): Danger | undefined {
  const relations = relationsIn(roots.get(packageRelations));
  if (relations.some(({ address }) => address === strictRelations))
    return { code: 'template/strict', details: {} };
  const main = relations.find(({ type }) => type === 'officeDocument')?.target.replace(/^\//, '');
  const root = roots.get(main ?? '');
  const type = typeOf(main ?? '', roots.get(contentTypes));
  if (macroTypes.test(type)) return { code: 'template/macros', details: {} };
  const isWord = wordTypes.test(type) && root?.localName === 'document';
  if (!isWord) return { code: 'template/not-word', details: {} };
  return root.nodeName === 'w:document' && root.namespaceURI === wordprocessing
    ? undefined
    : { code: 'template/strict', details: {} };
}

function typeOf(path: string, types: Element | undefined): string {
  const rows = types === undefined ? [] : children(types);
  const own = rows.find((row) => row.getAttribute('PartName')?.toLowerCase() === `/${path.toLowerCase()}`);
  const ending = path.replace(/^.*\./, '').toLowerCase();
  const byEnding = rows.find((row) => row.getAttribute('Extension')?.toLowerCase() === ending);
  return (own ?? byEnding)?.getAttribute('ContentType') ?? '';
}

function inPaths(parts: Parts): Danger[] {
  return [...parts.keys()].flatMap((part): Danger[] => {
    if (macroPaths.test(part)) return [{ code: 'template/macros', details: {} }];
    return activePaths.test(part) ? [{ code: 'template/active-content', details: { part } }] : [];
  });
}

function inRelations(roots: ReadonlyMap<string, Element>): Danger[] {
  return [...roots].flatMap(([path, root]) =>
    path.endsWith('.rels') ? relationsIn(root).flatMap((relation) => dangerOf(relation, path)) : [],
  );
}

/**
 * The template that a template is itself made from is named in nearly all, as a file; it is only a name, and is taken
 * away. One that Word would fetch from the web is how a harmless file is made to bring a harmful one.
 */
function isHarmlessOutside(type: string, target: string): boolean {
  if (/^attachedTemplate$/i.test(type)) return !/^\s*(?!file:)[a-z][a-z0-9+.-]+:/i.test(target);
  return /^hyperlink$/i.test(type);
}

function dangerOf({ type, target, isExternal }: Relation, path: string): Danger[] {
  if (macroRelations.test(type)) return [{ code: 'template/macros', details: {} }];
  if (activeRelations.test(type))
    return [{ code: 'template/active-content', details: { part: ownerOf(path) } }];
  if (!isExternal || isHarmlessOutside(type, target)) return [];
  const details = { target: shown(target), part: ownerOf(path) };
  const isTemplate = /^attachedTemplate$/i.test(type);
  return [{ code: 'template/external-content', details, ...(isTemplate ? { hint: 'attached' } : {}) }];
}

interface Relation {
  /** The last word of its type. */
  type: string;
  /** Its type in full. */
  address: string;
  target: string;
  isExternal: boolean;
}

function relationsIn(root: Element | undefined): Relation[] {
  return (root === undefined ? [] : children(root)).map((row) => {
    const address = row.getAttribute('Type') ?? '';
    return {
      address,
      type: address.replace(/^.*\//, ''),
      target: row.getAttribute('Target') ?? '',
      isExternal: row.getAttribute('TargetMode') === 'External',
    };
  });
}

function ownerOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

function shown(target: string): string {
  return target.length > 80 ? `${target.slice(0, 79)}…` : target;
}

/** Foreign documents, pictures by their address, and fields that fetch or run. */
function inElements(root: Element): Danger[] {
  const found: Danger[] = [];
  const open: string[] = [];
  for (const element of elementsIn(root)) {
    const { localName, namespaceURI } = element;
    if (namespaceURI === wordprocessing) {
      const name = localName ?? '';
      if (activeElements.has(name))
        found.push({ code: 'template/active-content', details: { part: `<w:${name}>` } });
      if (name === 'fldSimple') found.push(...dangerousField(element.getAttribute('w:instr') ?? ''));
      if (name === 'fldChar' && element.getAttribute('w:fldCharType') === 'begin') open.push('');
      // Word may divide the code of a field in any way.
      if (name === 'instrText' && open.length > 0)
        open.push((open.pop() ?? '') + (element.textContent ?? ''));
      if (name === 'fldChar' && element.getAttribute('w:fldCharType') === 'end')
        found.push(...dangerousField(open.pop() ?? ''));
    } else if (namespaceURI?.startsWith('urn:schemas-microsoft-com:') === true) {
      found.push(...byAddress(element));
    }
  }
  return found;
}

function dangerousField(code: string): Danger[] {
  const name = /^[\s"]*([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
  if (activeFields.test(name)) return [{ code: 'template/active-content', details: { part: name } }];
  return fetchingFields.test(name)
    ? [{ code: 'template/external-content', details: { target: shown(code.trim()), part: name } }]
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

function* elementsIn(root: Element): Generator<Element> {
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    stack.push(...children(next).reverse());
  }
}

function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let child: Node | null = element.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === 1) found.push(child as Element);
  return found;
}

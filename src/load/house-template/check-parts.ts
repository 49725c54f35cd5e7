import type { Element } from '@xmldom/xmldom';
import { contentTypeOf, contentTypesPath } from '../../office-package/content-types.js';
import {
  ownerOf,
  partAt,
  relationsIn,
  relationsPath,
  type Relation,
} from '../../office-package/relations.js';
import { shown, type Danger } from './danger.js';
import { dangerousElements } from './dangerous-elements.js';
import { otherPrefixes } from './usual-prefixes.js';
import { readXmlParts } from './xml-parts.js';

type Parts = ReadonlyMap<string, Uint8Array>;

const packageRelations = relationsPath('');
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

/**
 * The paths of a template's parts that are XML; or everything in it that could do harm, or that makes it no template,
 * each kind once. Nothing here is judged by where it stands: that what the template's own pages hold is thrown away makes
 * it no better.
 */
export function checkParts(parts: Parts): { xml: ReadonlySet<string> } | { dangers: Danger[] } {
  const foreign = foreignPackage(parts);
  if (foreign !== undefined) return { dangers: [foreign] };
  const roots = readXmlParts(parts);
  if (!(roots instanceof Map)) return { dangers: [roots] };
  const kind = mainKind(roots, parts);
  if (kind !== undefined) return { dangers: [kind] };
  const found = [
    ...inPaths(parts),
    ...inRelations(roots),
    ...otherPrefixes(roots),
    ...[...roots.values()].flatMap(dangerousElements),
  ];
  const dangers = found.filter(({ code }, index) => found.findIndex((one) => one.code === code) === index);
  return dangers.length > 0 ? { dangers } : { xml: new Set(roots.keys()) };
}

/** Another kind of file that is a zip archive too. */
function foreignPackage(parts: Parts): Danger | undefined {
  const mimetype = parts.get('mimetype');
  if (mimetype !== undefined && Buffer.from(mimetype).toString('latin1').includes('opendocument')) {
    return { code: 'template/not-word', details: {}, hint: 'libreoffice' };
  }
  return parts.has(contentTypesPath) && parts.has(packageRelations)
    ? undefined
    : { code: 'template/not-word', details: {} };
}

/** What the package says that it is; undefined when it is a Word document or template. */
function mainKind(roots: ReadonlyMap<string, Element>, parts: Parts): Danger | undefined {
  const relations = relationsIn(roots.get(packageRelations), '');
  if (relations.some(({ address }) => address === strictRelations))
    return { code: 'template/strict', details: {} };
  const main = partAt(relations.find(({ type }) => type === 'officeDocument')?.target ?? '', parts);
  const root = roots.get(main);
  const type = contentTypeOf(main, roots.get(contentTypesPath));
  if (macroTypes.test(type)) return { code: 'template/macros', details: {} };
  const isWord = wordTypes.test(type) && root?.localName === 'document';
  if (!isWord) return { code: 'template/not-word', details: {} };
  return root.namespaceURI === wordprocessing ? undefined : { code: 'template/strict', details: {} };
}

function inPaths(parts: Parts): Danger[] {
  return [...parts.keys()].flatMap((part): Danger[] => {
    if (macroPaths.test(part)) return [{ code: 'template/macros', details: {} }];
    return activePaths.test(part) ? [{ code: 'template/active-content', details: { part } }] : [];
  });
}

function inRelations(roots: ReadonlyMap<string, Element>): Danger[] {
  return [...roots].flatMap(([path, root]) => {
    const owner = ownerOf(path);
    return owner === undefined
      ? []
      : relationsIn(root, owner).flatMap((relation) => dangerOf(relation, owner));
  });
}

/**
 * The template that a template is itself made from is named in nearly all, as a file; it is only a name, and is taken
 * away. One that Word would fetch from the web is how a harmless file is made to bring a harmful one.
 */
function isHarmlessOutside(type: string, target: string): boolean {
  if (/^attachedTemplate$/i.test(type)) return !/^\s*(?!file:)[a-z][a-z0-9+.-]+:/i.test(target);
  return /^hyperlink$/i.test(type);
}

function dangerOf({ type, target, isExternal }: Relation, part: string): Danger[] {
  if (macroRelations.test(type)) return [{ code: 'template/macros', details: {} }];
  if (activeRelations.test(type)) return [{ code: 'template/active-content', details: { part } }];
  if (!isExternal || isHarmlessOutside(type, target)) return [];
  const details = { target: shown(target), part };
  const isTemplate = /^attachedTemplate$/i.test(type);
  return [{ code: 'template/external-content', details, ...(isTemplate ? { hint: 'attached' } : {}) }];
}

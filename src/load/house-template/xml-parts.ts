import type { Element } from '@xmldom/xmldom';
import { contentTypesPath, isXmlPart } from '../../office-package/content-types.js';
import { ownerOf, partAt, relationsIn } from '../../office-package/relations.js';
import { limits } from '../limits.js';
import { readSafeXml } from '../safe-xml.js';
import type { Danger } from './danger.js';

/** What the program reads of a template, by the last word of the relationship's type. */
const readTypes =
  /^(officeDocument|styles|numbering|settings|theme|fontTable|header|footer|custom-properties)$/;

/**
 * The roots of all parts that are XML, by path: those that end so, those that the list of types says are, and those that
 * a relationship says are something that is read. One that cannot be read keeps the template from being used.
 */
export function readXmlParts(parts: ReadonlyMap<string, Uint8Array>): Map<string, Element> | Danger {
  const roots = new Map<string, Element>();
  let size = 0;
  const read = (path: string): Danger | undefined => {
    const bytes = parts.get(path);
    if (bytes === undefined || roots.has(path)) return undefined;
    size += bytes.length;
    if (size > limits.houseTemplateXmlBytes) return { code: 'template/too-much-text', details: {} };
    const root = readSafeXml(bytes, limits.houseTemplateDepth);
    if (typeof root === 'string') return { code: `template/${root}`, details: { part: path } };
    roots.set(path, root);
    return undefined;
  };
  const faultIn = (paths: Iterable<string>): Danger | undefined => {
    for (const path of paths) {
      const fault = read(path);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
  const named = (): string[] => {
    const types = roots.get(contentTypesPath);
    return [...parts.keys()].filter((path) => isXmlPart(path, types));
  };
  return faultIn([contentTypesPath]) ?? faultIn(named()) ?? faultIn(readTargets(roots, parts)) ?? roots;
}

function readTargets(roots: ReadonlyMap<string, Element>, parts: ReadonlyMap<string, Uint8Array>): string[] {
  return [...roots].flatMap(([path, root]) => {
    const owner = ownerOf(path);
    const relations = owner === undefined ? [] : relationsIn(root, owner);
    return relations
      .filter(({ type, isExternal }) => !isExternal && readTypes.test(type))
      .map(({ target }) => partAt(target, parts));
  });
}

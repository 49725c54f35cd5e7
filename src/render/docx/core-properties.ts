import type { Metadata } from '../../document/tree.js';
import { cleanText } from './clean-text.js';
import { languageWithRegion } from './language-tag.js';

/**
 * `docProps/core.xml`. The library writes the time of writing and no language; here the dates are the document's own,
 * so that the same answers give the same file.
 */
export function coreProperties(metadata: Metadata): string {
  const date = metadata.date === '' ? '' : `${metadata.date}T00:00:00Z`;
  const properties = [
    property('dc:title', metadata.title),
    property('dc:subject', metadata.documentTypeLabel),
    property('dc:creator', metadata.responsible),
    property('cp:keywords', metadata.diarienummer),
    property('cp:contentStatus', metadata.statusLabel),
    property('dc:language', languageWithRegion(metadata.language)),
    property('cp:lastModifiedBy', metadata.responsible),
    property('cp:revision', '1'),
    property('dcterms:created', date, ' xsi:type="dcterms:W3CDTF"'),
    property('dcterms:modified', date, ' xsi:type="dcterms:W3CDTF"'),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${namespaces}>${properties.join('')}</cp:coreProperties>`;
}

const namespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

function property(name: string, value: string, attributes = ''): string {
  const text = cleanText(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return text === '' ? '' : `<${name}${attributes}>${text}</${name}>`;
}

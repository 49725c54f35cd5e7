import { PDFName, PDFRef, type PDFDocument } from '@cantoo/pdf-lib';
import type { ArchiveProfile } from '../../../profile/profile.js';

/** What the file says of itself, in the properties and in XMP alike: archives reject files where they differ. */
export interface Properties {
  title: string;
  author: string;
  subject: string;
  /** BCP 47. */
  language: string;
  creator: string;
  producer: string;
  /** UTC, "2026-06-15T00:00:00Z". */
  date: string;
}

/** What the file claims to conform to; written only when the check has passed. */
export interface Claims {
  accessible: boolean;
  archive: ArchiveProfile;
}

/** UA 7.1-8, A 6.6.2.1-1: the properties as XMP, with the claims. */
export function setXmp(pdf: PDFDocument, properties: Properties, claims: Claims): void {
  const bytes = Buffer.from(xmp(properties, claims), 'utf8');
  const stream = pdf.context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' });
  const before = pdf.catalog.get(PDFName.of('Metadata'));
  if (before instanceof PDFRef) pdf.context.delete(before);
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

export function xmp(properties: Properties, { accessible, archive }: Claims): string {
  const { title, author, subject, language, creator, producer, date } = properties;
  const claims = [
    ...(accessible ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
    ...(archive === 'none'
      ? []
      : [
          `<pdfaid:part>${archive.slice(0, 1)}</pdfaid:part>`,
          `<pdfaid:conformance>${archive.slice(1).toUpperCase()}</pdfaid:conformance>`,
        ]),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
${claims.join('\n')}
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>
<pdf:Producer>${escaped(producer)}</pdf:Producer>
${extensionSchema}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** PDF/A wants every property that its standard does not list to be described in the file: here PDF/UA's own. */
const extensionSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

function escaped(words: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // What XML cannot hold is left out; a title with such a character is refused long before.
  return words
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

import { PDFArray, PDFBool, PDFDict, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import type { ConformanceRule } from '../check.js';
import { numberAt, type CheckedFile } from '../checked-file.js';
import type { ArchiveProfile } from '../../../../profile/profile.js';
import { notEmbedded, privateUse, withoutGlyph, withoutUnicode } from './fonts.js';
import { longNames, longStrings } from './limits.js';
import { name } from '../../pdf-name.js';

/** Links inside the document and to the web are all that an archived file may do. */
const allowedActions = new Set(['GoTo', 'URI']);
/** Flags of an annotation (ISO 32000-1, 12.5.3): it is printed, and neither hidden nor invisible. */
const flags = { invisible: 1, hidden: 2, print: 4, noView: 32 };

/** What an attached file can be to the document. */
const relationships = new Set(['/Source', '/Data', '/Alternative', '/Supplement', '/Unspecified']);

export function archiveRules(profile: Exclude<ArchiveProfile, 'none'>): readonly ConformanceRule[] {
  return [
    { id: 'a-identifier', clause: '6.1.3-1', breaks: identifier },
    { id: 'a-no-encryption', clause: '6.1.3-2', breaks: encryption },
    { id: 'a-filters', clause: '6.1.7.2-1', breaks: filters },
    { id: 'a-output-intent', clause: '6.2.3-1', breaks: outputIntent },
    { id: 'a-names', clause: '6.1.13-4', breaks: longNames },
    { id: 'a-strings', clause: '6.1.13-3', breaks: longStrings },
    { id: 'a-fonts', clause: '6.2.11.4.1-1', breaks: notEmbedded },
    { id: 'a-glyphs', clause: '6.2.11.8-1', breaks: withoutGlyph },
    { id: 'a-unicode', clause: '6.2.11.7.2-1', breaks: withoutUnicode },
    ...(profile === '2u' ? [] : [{ id: 'a-private-use', clause: '6.2.11.7.3-1', breaks: privateUse }]),
    { id: 'a-images', clause: '6.2.8-1', breaks: images },
    { id: 'a-annotations', clause: '6.3.2-1', breaks: annotations },
    { id: 'a-actions', clause: '6.5.1-1', breaks: actions },
    profile === '3a'
      ? { id: 'a-attachments', clause: '6.8-1', breaks: attachments }
      : { id: 'a-no-attachments', clause: '6.8-1', breaks: anyAttachment },
  ];
}

function identifier({ pdf }: CheckedFile): string[] {
  const { ID } = pdf.context.trailerInfo;
  return ID instanceof PDFArray && ID.size() === 2 ? [] : ['no identifier in the trailer'];
}

function encryption({ pdf }: CheckedFile): string[] {
  return pdf.context.trailerInfo.Encrypt === undefined ? [] : ['encrypted'];
}

function filters({ pdf }: CheckedFile): string[] {
  return streams(pdf.context.enumerateIndirectObjects()).flatMap(({ dict }) => {
    const filter = dict.lookup(name('Filter'));
    const used = filter instanceof PDFArray ? filter.asArray() : [filter];
    return used.filter((one) => one === name('LZWDecode') || one === name('Crypt')).map((one) => String(one));
  });
}

function outputIntent({ pdf }: CheckedFile): string[] {
  const intents = pdf.catalog.lookupMaybe(name('OutputIntents'), PDFArray);
  const first = intents === undefined || intents.size() === 0 ? undefined : intents.lookup(0);
  const profile = first instanceof PDFDict ? first.lookup(name('DestOutputProfile')) : undefined;
  return profile instanceof PDFStream ? [] : ['no colour profile'];
}

function images({ pdf }: CheckedFile): string[] {
  return streams(pdf.context.enumerateIndirectObjects())
    .filter(({ dict }) => dict.get(name('Type')) === name('XObject'))
    .flatMap(({ dict }) => [
      ...(dict.get(name('Subtype')) === name('PS') ? ['PostScript'] : []),
      ...(dict.has(name('Alternates')) ? ['alternate images'] : []),
      ...(dict.lookupMaybe(name('Interpolate'), PDFBool)?.asBoolean() === true ? ['interpolation'] : []),
    ]);
}

function annotations({ pages }: CheckedFile): string[] {
  return pages.flatMap(({ number, annotations: all }) =>
    all.flatMap((annotation) => {
      const set = numberAt(annotation, 'F') ?? 0;
      const isShown = (set & (flags.invisible | flags.hidden | flags.noView)) === 0;
      return isShown && (set & flags.print) !== 0
        ? []
        : [`page ${number}: an annotation that is not printed`];
    }),
  );
}

function actions({ pdf }: CheckedFile): string[] {
  const dicts = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const names = pdf.catalog.lookupMaybe(name('Names'), PDFDict);
  return [
    ...(names?.has(name('JavaScript')) === true ? ['JavaScript'] : []),
    ...(dicts.some((dict) => dict.has(name('AA'))) ? ['actions that start by themselves'] : []),
    ...[pdf.catalog.lookup(name('OpenAction')), ...dicts.map((dict) => dict.lookup(name('A')))].flatMap(
      (action) => {
        const kind = action instanceof PDFDict ? action.lookup(name('S')) : undefined;
        return kind instanceof PDFName && !allowedActions.has(kind.decodeText()) ? [kind.decodeText()] : [];
      },
    ),
  ];
}

function anyAttachment({ pdf }: CheckedFile): string[] {
  const names = pdf.catalog.lookupMaybe(name('Names'), PDFDict);
  const has = names?.has(name('EmbeddedFiles')) === true || pdf.catalog.has(name('AF'));
  return has ? ['an attached file'] : [];
}

/** PDF/A-3, 6.8: every attached file has a name, a type and a date, and says what it is to the document. */
function attachments({ pdf }: CheckedFile): string[] {
  const associated = pdf.catalog.lookupMaybe(name('AF'), PDFArray)?.asArray() ?? [];
  const known = new Set(associated.map((one) => pdf.context.lookup(one)));
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || !object.has(name('EF'))) return [];
    const file = object.lookupMaybe(name('EF'), PDFDict)?.lookup(name('F'));
    const dict = file instanceof PDFStream ? file.dict : undefined;
    return [
      ...(['F', 'UF'].every((key) => object.has(name(key))) ? [] : ['an attached file without a name']),
      ...(relationships.has(String(object.get(name('AFRelationship'))))
        ? []
        : ['an attached file of no use']),
      ...(dict?.lookup(name('Subtype')) instanceof PDFName ? [] : ['an attached file without a type']),
      ...(dict?.lookupMaybe(name('Params'), PDFDict)?.has(name('ModDate')) === true
        ? []
        : ['an attached file without a date']),
      ...(known.has(object) ? [] : ['an attached file that the document does not know of']),
    ];
  });
}

function streams(objects: readonly [unknown, PDFObject][]): PDFStream[] {
  return objects.flatMap(([, object]) => (object instanceof PDFStream ? [object] : []));
}

import type { Consultation, Remissinstans } from '../answers/consultation.js';
import { consulteesByKind, isAskedToReply } from '../consult/address-list.js';
import { csvFile } from '../consultation/csv.js';
import type { Edition } from '../consultation/edition.js';
import type { Document } from '../document/tree.js';
import { formatList } from '../language/format.js';
import { slugify } from '../language/slug.js';
import type { Terms } from '../language/terms.js';
import type { MadeDocument } from '../write/write-documents.js';
import type { Maker } from './consult-makers.js';

const letterFormats = ['docx', 'pdf'] as const;
/** What makers of the reply form call it, in whatever format: the letter speaks of it. */
const formType = 'svarsblankett';

/** The letter that goes out with the proposal. */
export const makeCoverLetter: Maker = async (edition, agenda, { compose, render, letterDress, made }) => {
  const { remissinstanser, kontakt = {}, inriktning, frågor, svar } = edition.consultation;
  const forms = made.filter(({ type }) => type === formType).map(({ format }) => format);
  const ways = [kontakt.e_post, kontakt.telefon].filter((way) => way !== undefined).length;
  const letter = await compose('missiv', {
    dnr: caseNumberOf(edition),
    kontakt: Object.keys(kontakt).length > 0,
    svarsadress: onOneLine(svar.adress ?? '') || false,
    synpunkter: inriktning !== undefined || frågor !== undefined,
    kontaktvägar: [...(ways > 0 ? ['någon'] : []), ...(ways > 1 ? ['båda'] : [])],
    särskilda: remissinstanser.some(({ frågor }) => frågor !== undefined),
    stycken: edition.paragraphs.length > 0,
    blanketter: forms.length > 0,
    blankettformat: forms,
    bifogat: enclosuresIn(made, letterDress.terms),
  });
  return render(asLetter(letter, agenda, edition), letterFormats, letterDress);
};

/** To whom it goes, as a document and as a table for merging addresses. */
export const makeAddressList: Maker = async (edition, agenda, { compose, render, letterDress }) => {
  const { terms } = letterDress;
  const { consultation } = edition;
  const { remissinstanser } = consultation;
  const rows = consulteesByKind(consultation).map((consultee) => rowOf(consultee, consultation, terms));
  const composed = await compose('sandlista', {
    instanser: rows.map((row) => ({ ...row, adresser: formatList(row.addresses, terms.and) })),
    antal: remissinstanser.length,
    väntas: remissinstanser.filter(isAskedToReply).length,
    allaSvarar: remissinstanser.every(isAskedToReply),
    särskilda: remissinstanser.some(({ frågor }) => frågor !== undefined),
  });
  const list = asLetter(composed, agenda, edition);
  const { columns, yes, no } = terms.addressList;
  const cells = rows.map(({ id, namn, typ, e_post, adress, svarar, frågor }) => [
    ...[id, namn, typ, e_post, adress, svarar ? yes : no, frågor || ''],
    ...[consultation.sista_svarsdag, caseNumberOf(edition), edition.id],
  ]);
  const table: MadeDocument = {
    type: list.type,
    format: 'csv',
    path: `${list.metadata.fileName}.csv`,
    bytes: csvFile([columns, ...cells]),
  };
  return [...(await render(list, letterFormats, letterDress)), table];
};

/** A letter is dated by the day it is sent, signed by a function, and has no period of its own. */
export function asLetter(letter: Document, { metadata: { title } }: Document, edition: Edition): Document {
  const { sänds, undertecknas, kontakt } = edition.consultation;
  return {
    ...letter,
    metadata: {
      ...letter.metadata,
      date: sänds,
      diarienummer: caseNumberOf(edition),
      responsible: undertecknas ?? kontakt?.funktion ?? letter.metadata.responsible,
      period: '',
      version: '',
      fileName: slugify(`${letter.type} ${title}`, letter.type),
    },
  };
}

export function caseNumberOf({ consultation, answers }: Edition): string {
  return consultation.diarienummer ?? answers.dokument.diarienummer ?? '';
}

/** Each document that is enclosed, with the formats in which it is. */
function enclosuresIn(made: readonly MadeDocument[], { formatNames }: Terms) {
  const types = [...new Set(made.map(({ type }) => type))];
  return types.map((type) => {
    const files = made.filter((one) => one.type === type);
    const formats = files.map(({ format }) => formatNames[format] ?? format.toUpperCase());
    return { typ: type, namn: files[0]?.path ?? type, format: [...new Set(formats)] };
  });
}

/** One consultee as the template and the table have it. */
function rowOf(consultee: Remissinstans, consultation: Consultation, terms: Terms) {
  const { id, namn, typ, e_post = '' } = consultee;
  const adress = onOneLine(consultee.adress ?? '');
  return {
    ...{ id, namn, typ: terms.consulteeKinds[typ] ?? typ, e_post, adress },
    addresses: [e_post, adress].filter((one) => one !== ''),
    svarar: isAskedToReply(consultee),
    // False and not "" is what a template takes for no answer.
    frågor: questionsOf(consultee, consultation) || false,
  } as const;
}

/** An address as it stands in running text: "Box 1, 990 01 Lingonåsa". */
function onOneLine(address: string): string {
  return address.trim().replace(/\s*,?\s*\n\s*/g, ', ');
}

/** "1, 3": the numbers of the questions that are put to it especially. */
function questionsOf({ frågor: asked = [] }: Remissinstans, { frågor = [] }: Consultation): string {
  const numbers = frågor.flatMap(({ id }, index) => (asked.includes(id) ? [index + 1] : []));
  return numbers.join(', ');
}

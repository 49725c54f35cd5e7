import { consulteesByKind, isAskedToReply } from '../consult/address-list.js';
import type { Consultation, Remissinstans } from '../answers/consultation.js';
import type { Edition } from '../consultation/edition.js';
import { csvFile } from '../consultation/csv.js';
import type { Document } from '../document/tree.js';
import { slugify } from '../language/slug.js';
import type { Terms } from '../language/terms.js';
import type { MadeDocument } from '../write/write-documents.js';
import type { Maker } from './consult-makers.js';

const letterFormats = ['docx', 'pdf'] as const;
/** What makers of the reply form call it, in whatever format: the letter speaks of it. */
const formType = 'svarsblankett';

/** The letter that goes out with the proposal. */
export const makeCoverLetter: Maker = async (edition, agenda, { compose, render, letterDress, made }) => {
  const { remissinstanser, kontakt } = edition.consultation;
  const forms = made.filter(({ type }) => type === formType).map(({ format }) => format);
  const letter = await compose('missiv', {
    dnr: caseNumberOf(edition),
    kontakt: kontakt !== undefined,
    särskilda: remissinstanser.some(({ frågor }) => frågor !== undefined),
    stycken: edition.paragraphs.length > 0,
    blanketter: forms.length > 0,
    wordblankett: forms.includes('docx'),
    webblankett: forms.includes('html'),
    bifogat: enclosuresIn(made, letterDress.terms),
  });
  return render(asLetter(letter, agenda, edition), letterFormats, letterDress);
};

/** To whom it goes, as a document and as a table for merging addresses. */
export const makeAddressList: Maker = async (edition, agenda, { compose, render, letterDress }) => {
  const { terms } = letterDress;
  const { remissinstanser } = edition.consultation;
  const list = asLetter(
    await compose('sandlista', {
      grupper: groupsOf(edition, terms),
      antal: remissinstanser.length,
      väntas: remissinstanser.filter(isAskedToReply).length,
      allaSvarar: remissinstanser.every(isAskedToReply),
      särskilda: remissinstanser.some(({ frågor }) => frågor !== undefined),
    }),
    agenda,
    edition,
  );
  const table: MadeDocument = {
    type: list.type,
    format: 'csv',
    path: `${list.metadata.fileName}.csv`,
    bytes: csvFile(addressRows(edition, terms)),
  };
  return [...(await render(list, letterFormats, letterDress)), table];
};

/** A letter is dated by the day it is sent, signed by a function, and has no period of its own. */
function asLetter(letter: Document, { metadata: { title } }: Document, edition: Edition): Document {
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

function caseNumberOf({ consultation, answers }: Edition): string {
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

/** The consultees as the templates see them. */
function groupsOf({ consultation }: Edition, terms: Terms) {
  const questions = questionNumbers(consultation);
  return consulteesByKind(consultation).map(({ kind, consultees }, index) => ({
    nr: index + 1,
    rubrik: terms.consulteeKinds[kind]?.many ?? kind,
    instanser: consultees.map((consultee) => ({
      namn: consultee.namn,
      adresser: addressesOf(consultee),
      frågor: questionsOf(consultee, questions) || false,
      svarar: isAskedToReply(consultee),
    })),
  }));
}

function addressesOf({ e_post, adress }: Remissinstans): string[] {
  return [e_post, adress?.trim().replace(/\s*\n\s*/g, ', ')].filter((one) => one !== undefined);
}

function questionNumbers({ frågor = [] }: Consultation): ReadonlyMap<string, number> {
  return new Map(frågor.map(({ id }, index) => [id, index + 1]));
}

/** "1, 3": the questions that are put to it especially. */
function questionsOf({ frågor = [] }: Remissinstans, numbers: ReadonlyMap<string, number>): string {
  return frågor
    .flatMap((id) => numbers.get(id) ?? [])
    .sort((left, right) => left - right)
    .join(', ');
}

function addressRows(edition: Edition, terms: Terms): string[][] {
  const { consultation, id } = edition;
  const questions = questionNumbers(consultation);
  const { columns, yes, no } = terms.addressList;
  const rows = consulteesByKind(consultation).flatMap(({ kind, consultees }) =>
    consultees.map((consultee) => [
      consultee.id,
      consultee.namn,
      terms.consulteeKinds[kind]?.one ?? kind,
      consultee.e_post ?? '',
      (consultee.adress ?? '').trim().replace(/\s*\n\s*/g, ', '),
      isAskedToReply(consultee) ? yes : no,
      questionsOf(consultee, questions),
      consultation.sista_svarsdag,
      caseNumberOf(edition),
      id,
    ]),
  );
  return [columns, ...rows];
}

import { fieldTag, freeRows, rowTag, targetsWithFields } from '../consultation/form-fields.js';
import type { Target } from '../consultation/target.js';
import { isAskedToReply } from '../consult/address-list.js';
import type { FormTerms } from '../language/terms.js';
import { formats } from '../render/formats.js';
import { asLetter, caseNumberOf } from './consult-letters.js';
import type { Maker } from './consult-makers.js';

/** The form to reply in, as a Word file with fields to fill in. */
export const makeWordForm: Maker = async (edition, agenda, { compose, letterDress }) => {
  const { consultation } = edition;
  const { form, replies } = letterDress.terms;
  const questions = consultation.frågor ?? [];
  const composed = await compose('svarsblankett', {
    utgåva: edition.id,
    dnr: caseNumberOf(edition) || false,
    svarsadress: consultation.svar.adress ?? '',
    instanser: consultation.remissinstanser.filter(isAskedToReply).map(({ namn }) => namn),
    lägen: Object.values(replies.positions).map(capital),
    fält: {
      namn: fieldTag('name'),
      diarienummer: fieldTag('diarienummer'),
      beslutad: fieldTag('decided'),
      kontakt: fieldTag('contact'),
    },
    helhet: {
      läge: fieldTag('position'),
      synpunkt: fieldTag('text', { kind: 'whole', id: '' }),
    },
    frågor: questions.map((question, index) => ({
      ...fieldsOf(
        { kind: 'question', id: question.id, number: `${index + 1}.`, title: question.fråga },
        form,
      ),
      förklaring: question.förklaring ?? false,
    })),
    delar: targetsWithFields(edition).map((target) => fieldsOf(target, form)),
    stycken: edition.paragraphs.length > 0,
    rader: Array.from({ length: freeRows }, (_, index) => rowOf(index + 1, form)),
  });
  const document = asLetter(composed, agenda, edition);
  // No PDF: it would be a form that nothing can read back.
  const word = await formats.docx.open();
  try {
    const rendered = await word.render(document, { ...letterDress, edition: edition.id });
    const path = `${document.metadata.fileName}.${formats.docx.ending}`;
    return [{ type: document.type, format: 'docx', path, ...rendered }];
  } finally {
    await word.close();
  }
};

/** A part or a question with the tags of its fields, and what they are called to those who listen. */
function fieldsOf(target: Target, form: FormTerms) {
  const { kind, id, number, title } = target;
  const place = [number, title].filter((words) => words !== '').join(' ');
  const called = (pattern: string): string => pattern.replace('{place}', () => place);
  return {
    ref: `${kind}/${id}`,
    rubrik: place,
    kapitel: (kind === 'chapter' || kind === 'appendix') && !number.includes('.'),
    läge: fieldTag('position', target),
    lägestitel: called(form.position),
    synpunkt: fieldTag('text', target),
    synpunktstitel: called(kind === 'question' ? form.answer : form.view),
    förslag: fieldTag('proposal', target),
    förslagstitel: called(form.proposal),
  };
}

function rowOf(row: number, { rowParagraph, rowView, rowProposal }: FormTerms) {
  const called = (pattern: string): string => pattern.replace('{row}', String(row));
  return {
    stycke: rowTag('paragraph', row),
    stycketitel: called(rowParagraph),
    synpunkt: rowTag('text', row),
    synpunktstitel: called(rowView),
    förslag: rowTag('proposal', row),
    förslagstitel: called(rowProposal),
  };
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}

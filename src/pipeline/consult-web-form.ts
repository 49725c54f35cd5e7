import { consulteesByKind, isAskedToReply } from '../consult/address-list.js';
import type { Block, Document } from '../document/tree.js';
import { textOf } from '../document/walk.js';
import { slugify } from '../language/slug.js';
import { renderReplyPage, type Section } from '../render/html/reply-page/render-reply-page.js';
import type { Maker } from './consult-makers.js';

/** Before the ids of the template's headings. */
const prefix = 'webb:';
/** The form is one document type, in Word and on the web. */
const formType = 'svarsblankett';

/** The page to reply on: the agenda with room for views, in one file that sends nothing. */
export const makeReplyPage: Maker = async (edition, agenda, { compose, dress }) => {
  const { consultation, answers } = edition;
  const dnr = consultation.diarienummer ?? answers.dokument.diarienummer ?? '';
  const questions = consultation.frågor ?? [];
  const prose = await compose('svarsblankett-webb', {
    dnr: dnr === '' ? false : dnr,
    svarsadress: (consultation.svar.adress ?? '').trim().replace(/\s*,?\s*\n\s*/g, ', ') || false,
    stycken: edition.paragraphs.length > 0,
    frågor: questions.map(({ id, fråga, förklaring }) => ({
      ref: `question/${id}`,
      titel: fråga,
      förklaring: förklaring ?? false,
    })),
  });
  const section = (name: string): Section => sectionOf(prose, `${prefix}${name}`);
  const asked = consulteesByKind(consultation).filter(isAskedToReply);
  const bytes = renderReplyPage(
    {
      edition,
      agenda,
      prose: {
        guidance: section('så'),
        about: section('om'),
        withoutScript: section('utan-skript'),
        send: section('skicka'),
        question: (id) => section(`question/${id}`).blocks,
      },
      consultees: [...asked, ...consultation.remissinstanser.filter((one) => !isAskedToReply(one))].map(
        ({ id, namn, typ, frågor = [] }) => ({ id, name: namn, many: typ === 'allmänhet', asked: frågor }),
      ),
      diarienummer: dnr,
    },
    { ...dress, edition: edition.id },
  );
  const path = `${slugify(`svara pa webben ${agenda.metadata.title}`, formType)}.html`;
  return [{ type: formType, format: 'html', path, bytes }];
};

/** What stands under a heading, up to the next; without the numbers of paragraphs, which are those of the agenda. */
function sectionOf({ body }: Document, id: string): Section {
  const start = body.findIndex((block) => block.type === 'heading' && block.id === id);
  const heading = body[start];
  if (heading?.type !== 'heading') throw new Error(`the template svarsblankett-webb has no heading ${id}`);
  const end = body.findIndex((block, index) => index > start && block.type === 'heading');
  return {
    title: textOf(heading.children),
    blocks: body.slice(start + 1, end === -1 ? undefined : end).map(unnumbered),
  };
}

function unnumbered(block: Block): Block {
  if (!('paragraphNumber' in block)) return block;
  const { paragraphNumber: _, ...rest } = block;
  return rest;
}

import type { Frågesvar, ReplyFile, Synpunkt } from '../answers/reply-file.js';
import type { Edition } from '../consultation/edition.js';
import { paragraphsOf, plainText } from '../consultation/plain-text.js';
import type { ReadReply } from '../consultation/read-reply.js';
import type { Position, ReplyRemark, View, ViewKind } from '../consultation/reply.js';
import type { ViewTarget } from '../consultation/target.js';
import { nameKey } from '../language/names.js';
import type { ReplyTerms } from '../language/terms.js';
import { filledWith } from './fill-words.js';
import { placeWords } from './place-words.js';
import { resolveTarget } from './resolve-target.js';

const kinds: Readonly<Record<NonNullable<Synpunkt['typ']>, ViewKind>> = {
  synpunkt: 'comment',
  ändringsförslag: 'wording',
  fel: 'fault',
};

/** What the secretariat has typed of a letter as a reply to `edition`, the one that it answers. */
export function typedReply(typed: ReplyFile, edition: Edition, terms: ReplyTerms): ReadReply {
  const answers = (typed.svar_på_frågor ?? []).map((one, index) => answerView(one, index, edition, terms));
  const views = (typed.synpunkter ?? []).map((one, index) => viewOf(one, index, edition, terms));
  const all = [...answers, ...views];
  const kept = all.map(({ view }) => view).filter(saysSomething);
  const position = positionOf(typed.ställningstagande, terms);
  const lost = all.filter(({ found }) => !found).length;
  const remarks: ReplyRemark[] =
    lost === 0 ? [] : [{ code: 'reply/unknown-place', details: { count: lost } }];
  const letter = plainText(typed.hela_svaret ?? '');
  const outside = letter === '' ? [] : kept.filter((view) => !isIn(view, letter));
  if (outside.length > 0)
    remarks.push({ code: 'reply/view-not-in-letter', details: { count: outside.length } });
  return {
    channel: 'typed',
    ...(typed.utgåva === undefined ? {} : { edition: typed.utgåva }),
    sender: {
      // The list knows it by its id or its name: `register` looks.
      name: plainText(typed.namn ?? typed.remissinstans),
      id: typed.remissinstans,
      ...(typed.kontakt === undefined ? {} : { contact: plainText(typed.kontakt) }),
    },
    received: typed.inkom,
    ...(typed.beslutad === undefined ? {} : { decided: typed.beslutad }),
    ...(typed.diarienummer === undefined ? {} : { diarienummer: plainText(typed.diarienummer) }),
    ...(position === undefined ? {} : { position }),
    views: kept,
    ...(letter === '' ? { isExtract: true } : {}),
    wholeText:
      letter === ''
        ? kept.flatMap((view) => wordsOf(view, edition, terms))
        : [...paragraphsOf(letter), ...outside.flatMap((view) => wordsOf(view, edition, terms))],
    remarks,
  };
}

interface Found {
  view: View;
  found: boolean;
}

function answerView(
  { fråga, ställningstagande, svar }: Frågesvar,
  index: number,
  { targets }: Edition,
  terms: ReplyTerms,
): Found {
  const questions = targets.filter(({ kind }) => kind === 'question');
  const words = String(fråga).trim();
  const key = nameKey(words).replace(/[.:]$/, '');
  const question =
    questions.find(({ id }) => nameKey(id) === key) ??
    // "2" or "fråga 2"; the number in any other words is a part of a name.
    questions.find(({ number }) => [nameKey(number), number.replace(/^\D+/, '')].includes(key));
  const target: ViewTarget =
    question === undefined ? { kind: 'whole', id: '', stated: words } : { kind: 'question', id: question.id };
  return {
    view: {
      key: `fråga-${index + 1}`,
      kind: 'comment',
      target,
      text: plainText(svar ?? ''),
      ...optionalPosition(ställningstagande, terms),
    },
    found: question !== undefined,
  };
}

function viewOf(typed: Synpunkt, index: number, edition: Edition, terms: ReplyTerms): Found {
  const { gäller = '', typ, text = '', förslag, citat, ställningstagande } = typed;
  const { target, found } = resolveTarget(String(gäller), edition, terms);
  const kind = typ === undefined ? (förslag === undefined ? 'comment' : 'wording') : kinds[typ];
  return {
    view: {
      key: `synpunkt-${index + 1}`,
      kind,
      target,
      text: plainText(text),
      ...(förslag === undefined ? {} : { proposal: plainText(förslag) }),
      ...(citat === undefined ? {} : { quoted: plainText(citat) }),
      ...optionalPosition(ställningstagande, terms),
    },
    found,
  };
}

/** An entry that nobody has filled in is no view. */
function saysSomething({ text, proposal, position }: View): boolean {
  return text !== '' || proposal !== undefined || position !== undefined;
}

function isIn({ text, proposal = '' }: View, letter: string): boolean {
  const flat = (words: string): string => words.replace(/\s+/gu, ' ').trim();
  return [text, proposal].every((words) => flat(letter).includes(flat(words)));
}

/** A view as it stands in the whole reply when the letter itself was not typed in. */
function wordsOf(
  { target, text, proposal, quoted, position }: View,
  edition: Edition,
  terms: ReplyTerms,
): string[] {
  const words = (pattern: string, said: string): string => filledWith(pattern, { words: said });
  return [
    placeWords(target, edition, terms),
    ...(position === undefined ? [] : [words(terms.position, terms.positions[position] ?? position)]),
    ...(quoted === undefined ? [] : paragraphsOf(words(terms.quoted, quoted))),
    ...paragraphsOf(text),
    ...(proposal === undefined ? [] : paragraphsOf(words(terms.proposal, proposal))),
  ];
}

function optionalPosition(words: string | undefined, terms: ReplyTerms): { position?: Position } {
  const position = positionOf(words, terms);
  return position === undefined ? {} : { position };
}

function positionOf(words: string | undefined, { positions }: ReplyTerms): Position | undefined {
  return Object.entries(positions).find(([, called]) => called === words)?.[0] as Position | undefined;
}

import type { Consultation, Remissinstans } from '../answers/consultation.js';
import type { Edition } from '../consultation/edition.js';
import { paragraphsOf } from '../consultation/plain-text.js';
import { positions, type Position, type ReplyRemark } from '../consultation/reply.js';
import { capitalise } from '../language/format.js';
import { nameKey } from '../language/names.js';
import type { Terms } from '../language/terms.js';
import { consulteesByKind, isAskedToReply } from './address-list.js';
import type { AssessedView } from './assess/assessed-views.js';
import { filledWith } from './fill-words.js';
import type { Register, RegisteredReply, VanishedFile } from './register.js';

/** What the consultation's own documents are made of. */
export interface CompilationInput {
  consultation: Consultation;
  /** The newest. */
  edition: Edition;
  register: Register;
  views: readonly AssessedView[];
  /** What the agenda as it is now calls its parts, by "action/kontaktcenter". */
  current: ReadonlyMap<string, string>;
  /** What the name of a change in the assessment is called by those who read the agenda. */
  nameChange: (name: string) => string;
  terms: Terms;
}

/** The figures of a consultation, counted once: every document and report tells these. */
export interface ConsultationFigures {
  consultees: number;
  /** Those whose reply is waited for. */
  asked: number;
  /** Of those. */
  answered: number;
  /** Others on the list that have replied all the same. */
  answeredUnasked: number;
  /** Replies that count. */
  replies: number;
  notOnList: number;
  late: number;
  views: number;
  assessed: number;
  /** Views with nothing to assess. */
  agreeing: number;
  unassessed: number;
  /** Those that stand in no reply but such as have been replaced by a later one. */
  replaced: number;
  /** Those that stand in no reply but such as the secretariat has set aside, with its reason. */
  setAside: number;
  /** Files that nobody has accounted for. */
  unread: number;
  /** Files that were registered, are gone and that nobody has accounted for. */
  vanished: number;
}

/** No answer, as a template takes it. */
const none = false as const;

export const assessments = ['tillgodoses', 'tillgodoses delvis', 'tillgodoses inte', 'besvaras'] as const;

export function figuresOf({
  consultation,
  register,
  views,
}: Pick<CompilationInput, 'consultation' | 'register' | 'views'>): ConsultationFigures {
  const counting = register.replies.filter(({ counts }) => counts);
  const listed = new Set(counting.flatMap(({ consultee }) => consultee.listed?.id ?? []));
  const { remissinstanser } = consultation;
  const asked = remissinstanser.filter(isAskedToReply);
  const count = (...states: AssessedView['state'][]): number =>
    views.filter(({ state }) => states.includes(state)).length;
  return {
    consultees: remissinstanser.length,
    asked: asked.length,
    answered: asked.filter(({ id }) => listed.has(id)).length,
    answeredUnasked: remissinstanser.filter((one) => !isAskedToReply(one) && listed.has(one.id)).length,
    replies: counting.length,
    notOnList: counting.filter(({ consultee }) => consultee.listed === undefined).length,
    late: counting.filter(({ isLate }) => isLate).length,
    views: views.length,
    assessed: count('complete'),
    agreeing: count('none'),
    unassessed: count('assessment', 'reason'),
    replaced: views.filter(({ counts, setAside }) => !counts && setAside === undefined).length,
    setAside: views.filter(({ setAside }) => setAside !== undefined).length,
    unread: register.unread.filter(({ accounted }) => accounted === undefined).length,
    vanished: unaccounted(register).length,
  };
}

/** Files that were here and are looked for. One that has another name now is here. */
function unaccounted({ vanished }: Register): VanishedFile[] {
  return vanished.filter(
    ({ note, renamed, isAccounted }) => !isAccounted && renamed === undefined && note.sha256,
  );
}

/** The whole consultation as plain data with Swedish keys, for the templates of its documents. False is no answer. */
export function compilationData(input: CompilationInput) {
  const { consultation, edition, register, views, terms } = input;
  const figures = figuresOf(input);
  const counting = inListOrder(register, consultation);
  const chapters = [...new Map(views.map(({ item }) => [item.chapter.ref, item.chapter])).values()];
  return {
    utgåva: { id: edition.id, nr: edition.number },
    dnr: consultation.diarienummer ?? edition.answers.dokument.diarienummer ?? none,
    antal: {
      remissinstanser: figures.consultees,
      tillfrågade: figures.asked,
      svarat: figures.answered,
      svarat_ändå: figures.answeredUnasked,
      svar: figures.replies,
      utanför: figures.notOnList,
      sena: figures.late,
      synpunkter: figures.views,
      bedömda: figures.assessed,
      instämmande: figures.agreeing,
      obedömda: figures.unassessed,
      ersatta: figures.replaced,
      undantagna: figures.setAside,
      olästa: figures.unread,
      försvunna: figures.vanished,
      saknas: register.missing.length,
      utan_ställningstagande: counting.filter(({ reply }) => reply.position === undefined).length,
      övriga: views.filter(({ entry, state }) => state === 'none' || entry?.bedömning === undefined).length,
    },
    kontakt: contactOf(consultation),
    klar: figures.unassessed === 0 && figures.unread === 0 && figures.vanished === 0,
    ställningstaganden: positions.map((position) => {
      const these = counting.filter(({ reply }) => reply.position === position);
      return { namn: positionName(position, terms), antal: these.length, vem: these.map(nameOf) };
    }),
    utan_ställningstagande: counting.filter(({ reply }) => reply.position === undefined).map(nameOf),
    instanser: counting.map((row) => consulteeData(row, views, terms)),
    bedömningar: assessments.map((assessment) => ({
      namn: capitalise(assessment),
      antal: views.filter(({ entry, state }) => state !== 'none' && entry?.bedömning === assessment).length,
    })),
    kapiteltal: chapters.map((chapter) => {
      const here = views.filter(({ item }) => item.chapter.ref === chapter.ref);
      const count = (wanted: string): number =>
        here.filter(({ entry, state }) => state !== 'none' && entry?.bedömning === wanted).length;
      return {
        rubrik: chapter.words,
        antal: here.length,
        tillgodoses: count('tillgodoses'),
        delvis: count('tillgodoses delvis'),
        inte: count('tillgodoses inte'),
        besvaras: count('besvaras'),
        övriga: here.filter(({ entry, state }) => state === 'none' || entry?.bedömning === undefined).length,
      };
    }),
    diagram: { instanser: positionsByKind(input), delar: positionsByPart(input) },
    kapitel: chapters.map((chapter, index) => chapterData(chapter, String(index + 1), input)),
    ändringar: changeData(input),
    utan_invändning: counting
      .filter(({ reply: { position } }) => position === 'tillstyrker' || position === 'inget-att-invända')
      .map(nameOf),
    avstår: counting.filter(({ reply }) => reply.position === 'avstår').map(nameOf),
    // No clock: the day has passed when something has come in after it.
    saknas: register.missing.map(({ consultee, lastDay }, index) =>
      missingData(consultee, lastDay, index, input),
    ),
    svaren: [...counting, ...register.replies.filter(({ counts }) => !counts)].map((row, index) =>
      replyData(row, index, views, terms),
    ),
    filer: [
      ...register.replies.map((row) => fileData(row, views, terms)),
      ...register.unread.map(({ file, remark, accounted }) => ({
        ...{ ...noReply, fil: file },
        // Somebody has seen to a file that is no reply: what was done about it is what is left to tell.
        anmärkningar: [accounted ?? remark].map((one) => remarkWords(one, terms)),
        att_reda_ut: accounted === undefined,
      })),
      ...register.vanished
        .filter(({ note, renamed }) => renamed === undefined && note.sha256 !== undefined)
        .map(({ file, note, isAccounted }) => ({
          ...{ ...noReply, fil: file, namn: note.avsändare ?? none, antal: note.antal_synpunkter ?? 0 },
          anmärkningar: [
            goneRemark,
            ...(isAccounted ? [{ code: 'reply/not-counted', details: { reason: note.skäl ?? '–' } }] : []),
          ].map((one) => remarkWords(one, terms)),
          att_reda_ut: !isAccounted,
        })),
    ],
    olästa: register.unread
      .filter(({ accounted }) => accounted === undefined)
      .map(({ file, remark }) => ({ fil: file, vad: remarkWords(remark, terms) })),
    försvunna: unaccounted(register).map(({ file, note }) => ({
      fil: file,
      vem: note.avsändare ?? none,
      antal: note.antal_synpunkter ?? 0,
    })),
  };
}

/** What is known in the register of a file that is no reply. */
const noReply = {
  ...{ namn: none, typ: none, inkom: none, beslutad: none, dnr: none, ställningstagande: none },
  ...{ antal: 0, kanal: none, utgåva: none, räknas: none },
};

const goneRemark: ReplyRemark = { code: 'assess/vanished-file', details: {} };

/** "Digitaliseringsstrategen, digital@lingonasa.example, 0990-100 00" */
function contactOf({ kontakt: { funktion, e_post, telefon } = {} }: Consultation): string | false {
  return [funktion, e_post, telefon].filter((one) => one !== undefined).join(', ') || none;
}

/** A remark on a reply in the words of the register. */
export function remarkWords({ code, details }: ReplyRemark, { replies }: Terms): string {
  return filledWith(replies.remarks[code] ?? code, details);
}

function nameOf({ consultee, reply }: RegisteredReply): string {
  return consultee.name || reply.file;
}

/** The replies that count: kind by kind as in the address list, those that are not on it last. */
function inListOrder({ replies }: Register, consultation: Consultation): RegisteredReply[] {
  const counting = replies.filter(({ counts }) => counts);
  const listed = consulteesByKind(consultation).flatMap(({ id }) =>
    counting.filter(({ consultee }) => consultee.listed?.id === id),
  );
  return [...listed, ...counting.filter(({ consultee }) => consultee.listed === undefined)];
}

function consulteeData(row: RegisteredReply, views: readonly AssessedView[], terms: Terms) {
  const { reply, consultee, received, isLate } = row;
  return {
    namn: nameOf(row),
    typ: kindName(consultee.listed, terms),
    inkom: received ?? none,
    sent: isLate,
    dnr: reply.diarienummer ?? none,
    ställningstagande: reply.position === undefined ? none : positionName(reply.position, terms),
    antal: viewsFrom(row, views).length,
  };
}

/** All of a consultee's views are told of at the reply that counts. */
function viewsFrom(
  { consultee, reply, counts }: RegisteredReply,
  views: readonly AssessedView[],
): AssessedView[] {
  return views.filter((view) =>
    counts
      ? view.counts && view.consultee.key === consultee.key
      : !view.counts && view.reply.file === reply.file,
  );
}

/** A chart of positions, the same as the rows of a table, and what its text alternative tells; false when there are none. */
function positionChart(rows: { name: string; counts: number[] }[], { terms }: CompilationInput) {
  const named = [...positions.map((position) => positionName(position, terms)), terms.replies.noPosition];
  const series = named.slice(0, Math.max(...rows.map(({ counts }) => counts.length), 0));
  const told = series.flatMap((name, index) => {
    const antal = rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0);
    return antal === 0 ? [] : [{ namn: name, antal }];
  });
  const taken = rows.filter(({ counts }) => counts.some((count) => count > 0));
  if (taken.length === 0) return none;
  return {
    chart: { series, rows: taken, total: terms.charts.total },
    serier: series,
    rader: taken.map(({ name, counts }) => ({
      namn: name,
      tal: counts,
      summa: counts.reduce((sum, count) => sum + count, 0),
    })),
    fördelning: told,
  };
}

/** How each kind of consultee stands to the proposal. Those who were not asked are a kind of their own. */
function positionsByKind(input: CompilationInput) {
  const { register, consultation, terms } = input;
  const counting = inListOrder(register, consultation);
  const nameOfKind = ({ consultee }: RegisteredReply): string =>
    kindName(consultee.listed, terms) || terms.replies.notAsked;
  const kinds = [...new Set(counting.map(nameOfKind))];
  const rows = kinds.map((name) => {
    const here = counting.filter((row) => nameOfKind(row) === name);
    const count = (wanted: Position | undefined): number =>
      here.filter(({ reply }) => reply.position === wanted).length;
    return { name, counts: [...positions, undefined].map(count) };
  });
  return positionChart(rows, input);
}

/** The positions to each question and within each chapter; views without a position are no part of it. */
function positionsByPart(input: CompilationInput) {
  const { views } = input;
  const parts = [
    ...new Map(
      views.map(({ item, target }) =>
        target.kind === 'question' ? [item.ref, item] : [item.chapter.ref, item.chapter],
      ),
    ).values(),
  ];
  const rows = parts.map(({ ref, words }) => {
    const here = views.filter(
      ({ item, target }) => ref === (target.kind === 'question' ? item.ref : item.chapter.ref),
    );
    const count = (wanted: Position): number => here.filter(({ position }) => position === wanted).length;
    return { name: words, counts: positions.map(count) };
  });
  return positionChart(rows, input);
}

function chapterData(chapter: AssessedView['item']['chapter'], id: string, input: CompilationInput) {
  const here = input.views.filter(({ item }) => item.chapter.ref === chapter.ref);
  const items = [...new Map(here.map(({ item }) => [item.ref, item])).values()];
  return {
    id,
    rubrik: chapter.words,
    antal: here.length,
    poster: items.map((item, index) => {
      const { kind, title } = item.target;
      const isItem = kind !== 'whole' && kind !== 'question';
      const now = input.current.get(item.ref);
      return {
        id: `${id}-${index + 1}`,
        // A chapter's own views stand right under its heading.
        rubrik: item.ref === chapter.ref ? none : item.words,
        borta: isItem && now === undefined,
        nytt_namn: isItem && now !== undefined && now !== title ? now : none,
        synpunkter: here.filter((view) => view.item.ref === item.ref).map((view) => viewData(view, input)),
      };
    }),
  };
}

function viewData(view: AssessedView, { terms, edition, nameChange }: CompilationInput) {
  const { target, entry, state } = view;
  const { positions: names, kinds } = terms.replies;
  return {
    id: view.id,
    vem: view.consultee.name || view.reply.file,
    stycke: target.paragraph ?? none,
    punkt: target.point ?? none,
    utgåva: view.edition === edition.number ? none : view.edition,
    angivet: statedElsewhere(view),
    författare: view.author ?? none,
    slag: kinds[view.kind] ?? view.kind,
    synpunkt: view.kind === 'comment',
    ersatt: !view.counts && view.setAside === undefined,
    undantagen: view.setAside ?? none,
    ställningstagande: view.position === undefined ? none : (names[view.position] ?? view.position),
    citat: view.quoted ?? none,
    text: paragraphsOf(view.text),
    förslag: view.proposal === undefined ? none : view.proposal === '' ? 'stryks' : 'text',
    lydelse: paragraphsOf(view.proposal ?? ''),
    behövs: state !== 'none' && state !== 'set-aside',
    bedömning: entry?.bedömning ?? none,
    skäl: paragraphsOf(entry?.skäl ?? ''),
    ändring: [...new Set((entry?.ändring ?? []).map(nameChange))].join('; ') || none,
  };
}

/** What a view says that it is about, when that is not the place that it stands under. */
function statedElsewhere({ target, item }: AssessedView): string | false {
  const { kind, paragraph, point, stated } = target;
  if (stated === undefined) return none;
  const said = nameKey(stated);
  const { number, title, id } = item.target;
  const isSame =
    kind === 'paragraph'
      ? (stated.match(/\d+/g) ?? []).join() === [paragraph, point].filter((one) => one !== undefined).join()
      : kind !== 'whole' &&
        [number, title, id].some((words) => words !== '' && said.includes(nameKey(words)));
  return isSame ? none : stated;
}

/** The changes that views led to, in the order of the views, each with all of them. */
function changeData({ views, nameChange }: CompilationInput) {
  const names = [...new Set(views.flatMap(({ entry }) => entry?.ändring ?? []))];
  // Several changes of one thing are one to a reader.
  return [...new Set(names.map(nameChange))].map((vad) => ({
    vad,
    vilka: views
      .filter(({ entry }) => entry?.ändring?.some((name) => nameChange(name) === vad))
      .map(({ id, consultee, reply }) => ({ id, vem: consultee.name || reply.file })),
  }));
}

function missingData(
  { id, namn, typ, e_post, adress }: Remissinstans,
  lastDay: string,
  index: number,
  { consultation, register, terms }: CompilationInput,
) {
  const asked = consultation.remissinstanser.find((one) => one.id === id)?.frågor ?? [];
  const questions = (consultation.frågor ?? []).filter((question) => asked.includes(question.id));
  return {
    nr: String(index + 1),
    namn,
    typ: terms.consulteeKinds[typ] ?? typ,
    adress:
      [e_post, adress?.trim().replace(/\s*\n\s*/g, ', ')].filter((one) => one !== undefined).join(', ') ||
      false,
    sista_dag: lastDay,
    passerad: register.replies.some(({ received = '' }) => received > lastDay),
    frågor: questions.map(({ fråga }) => fråga),
    flera_frågor: questions.length > 1,
  };
}

function replyData(row: RegisteredReply, index: number, views: readonly AssessedView[], terms: Terms) {
  const { reply, counts, edition, remarks } = row;
  return {
    ...consulteeData(row, views, terms),
    nr: String(index + 1),
    fil: reply.file.replace(/^svar\//, ''),
    beslutad: reply.decided ?? none,
    utgåva: edition.number,
    räknas: counts,
    kallar_sig: row.consultee.stated ?? none,
    utdrag: reply.isExtract === true && reply.wholeText.length > 0,
    hela: row.attachments.map((file) => file.replace(/^svar\//, '')),
    ersatt: counts ? none : remarks.slice(-1).map((remark) => remarkWords(remark, terms)),
    stycken: reply.wholeText.flatMap(paragraphsOf),
  };
}

function fileData(row: RegisteredReply, views: readonly AssessedView[], terms: Terms) {
  const { reply, counts, edition, remarks } = row;
  return {
    ...consulteeData(row, views, terms),
    fil: reply.file,
    beslutad: reply.decided ?? none,
    kanal: terms.replies.channels[reply.channel] ?? reply.channel,
    utgåva: edition.number,
    räknas: counts,
    antal: reply.views.length,
    anmärkningar: remarks.map((remark) => remarkWords(remark, terms)),
    att_reda_ut: false,
  };
}

function kindName(listed: Remissinstans | undefined, { consulteeKinds }: Terms): string | false {
  return listed === undefined ? none : (consulteeKinds[listed.typ] ?? listed.typ);
}

function positionName(position: Position, { replies }: Terms): string {
  return capitalise(replies.positions[position] ?? position);
}

/** Every view as a row of a table, the first row headings. */
export function viewRows({ views, terms }: Pick<CompilationInput, 'views' | 'terms'>): string[][] {
  const { replies } = terms;
  return [
    [...replies.viewColumns],
    ...views.map(
      ({
        id,
        consultee,
        reply,
        edition,
        item,
        place,
        target,
        kind,
        position,
        text,
        proposal,
        quoted,
        entry,
      }) => [
        ...[id, consultee.name || reply.file, kindName(consultee.listed, terms) || '', String(edition)],
        ...[
          item.chapter.words,
          place,
          target.paragraph === undefined ? '' : String(target.paragraph),
          target.stated ?? '',
        ],
        ...[
          replies.kinds[kind] ?? kind,
          position === undefined ? '' : (replies.positions[position] ?? position),
        ],
        ...[text, proposal ?? '', quoted ?? ''],
        ...[entry?.bedömning ?? '', entry?.skäl ?? '', (entry?.ändring ?? []).join(', '), reply.file],
      ],
    ),
  ];
}

/** Every file among the replies as a row of a table, the first row headings. */
export function registerRows(data: ReturnType<typeof compilationData>, { replies }: Terms): string[][] {
  return [
    [...replies.registerColumns],
    ...data.filer.map((row) => [
      ...[row.fil, row.namn || '', row.typ || '', row.inkom || '', row.beslutad || '', row.dnr || ''],
      ...[row.ställningstagande || '', String(row.antal), row.kanal || ''],
      ...[
        row.utgåva === false ? '' : String(row.utgåva),
        row.räknas ? replies.yes : replies.no,
        row.anmärkningar.join('; '),
      ],
    ]),
  ];
}

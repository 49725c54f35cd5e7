import type { Assessment, Svarsfil } from '../answers/assessment.js';
import type { Consultation, Remissinstans } from '../answers/consultation.js';
import type { Edition } from '../consultation/edition.js';
import type { Reply, ReplyRemark } from '../consultation/reply.js';
import { isAskedToReply } from './address-list.js';
import { apart, consulteeOf, type ReplyConsultee } from './reply-consultee.js';
import { editionOf, editionRemarks, type Editions } from './take-in.js';

/** A file among the replies that is no reply, or could not be read as one. */
export interface UnreadFile {
  /** "svar/…" */
  file: string;
  /** Why: a code of the catalogue. */
  remark: ReplyRemark;
  /** SHA-256 (hex) of the file. */
  sha256?: string;
}

/** A file that was registered and is not there any more. */
export interface VanishedFile {
  /** "svar/…" */
  file: string;
  note: Svarsfil;
  /** Number of the note in its list. */
  index: number;
  /** The file that has the same bytes now. */
  renamed?: string;
  /** The secretariat has said why it is no longer to be counted with. */
  isAccounted: boolean;
}

export interface RegisterInput {
  consultation: Consultation;
  editions: Editions;
  /** With the dates that the names of their files give, where they have none of their own. */
  replies: readonly Reply[];
  unread: readonly UnreadFile[];
  /** By file: the other files that a typed reply says belong to it. */
  attachments: ReadonlyMap<string, readonly string[]>;
  notes: Pick<Assessment, 'anstånd' | 'svarsfiler'>;
}

/** A reply with what is to be said of it. */
export interface RegisteredReply {
  reply: Reply;
  consultee: ReplyConsultee;
  /** ISO date. */
  received?: string;
  /** The edition that it is read by. */
  edition: Edition;
  /** Whether it is the consultee's answer: the latest of several, unless the secretariat says otherwise. */
  counts: boolean;
  /** Why the secretariat does not count it: then it is not replaced, but set aside. */
  setAside?: string;
  /** The files that a typed reply says belong to it. */
  attachments: readonly string[];
  isLate: boolean;
  remarks: ReplyRemark[];
}

export interface Register {
  /** As they came in: by date, those without one last; then by file. */
  replies: RegisteredReply[];
  /** Files without a reply that can be read. Those that are accounted for have `accounted`. */
  unread: (UnreadFile & { accounted?: ReplyRemark })[];
  /** Those whose reply is waited for, in the order of the list. */
  missing: { consultee: Remissinstans; lastDay: string }[];
  /** In the order of the notes. */
  vanished: VanishedFile[];
}

/** Who has replied, when and by which edition, and who has not. No reply is left out, whatever is wrong with it. */
export function register(input: RegisterInput): Register {
  const noted = new Map((input.notes.svarsfiler ?? []).map((note) => [fileOf(note), note]));
  const rows = input.replies.map((reply) => registered(reply, noted.get(reply.file), input));
  const ordered = [...rows].sort(
    (left, right) =>
      compare(left.received ?? '9999', right.received ?? '9999') ||
      compare(left.reply.file, right.reply.file),
  );
  const replies = withWhatCounts(withNamesakes(ordered, noted), noted);
  const answered = new Set(
    replies.flatMap(({ counts, consultee }) => (counts ? (consultee.listed?.id ?? []) : [])),
  );
  return {
    replies,
    unread: input.unread.map((one) => {
      const accounted = accountOf(one, noted.get(one.file), input.attachments);
      return accounted === undefined ? one : { ...one, accounted };
    }),
    missing: input.consultation.remissinstanser
      .filter((consultee) => isAskedToReply(consultee) && !answered.has(consultee.id))
      .map((consultee) => ({ consultee, lastDay: lastDayFor(consultee.id, input) })),
    vanished: vanishedFiles(input),
  };
}

/** What the notes know of and the folder has not. */
function vanishedFiles({ notes: { svarsfiler = [] }, replies, unread }: RegisterInput): VanishedFile[] {
  const here = [...replies.map(({ file, sha256 }) => ({ file, sha256 })), ...unread];
  return svarsfiler.flatMap((note, index): VanishedFile[] => {
    const file = fileOf(note);
    if (here.some((one) => one.file === file)) return [];
    const renamed =
      note.sha256 === undefined ? undefined : here.find(({ sha256 }) => sha256 === note.sha256)?.file;
    return [
      {
        file,
        note,
        index,
        ...(renamed === undefined ? {} : { renamed }),
        isAccounted: note.räknas === 'nej' && note.skäl !== undefined,
      },
    ];
  });
}

function registered(reply: Reply, note: Svarsfil | undefined, input: RegisterInput): RegisteredReply {
  const consultee = consulteeOf(reply, note?.remissinstans, input.consultation);
  const received = note?.inkom ?? reply.received;
  const isLate = received !== undefined && received > lastDayFor(consultee.listed?.id, input);
  const isSilent = reply.views.length === 0 && reply.position === undefined;
  const remarks: ReplyRemark[] = [
    ...(consultee.name === '' ? [said('reply/no-name')] : []),
    ...(consultee.name !== '' && consultee.listed === undefined
      ? [said('reply/not-on-list', { name: consultee.name })]
      : []),
    ...(consultee.stated === undefined
      ? []
      : [said('reply/name-differs', { name: consultee.name, stated: consultee.stated })]),
    ...(received === undefined ? [said('reply/no-date')] : []),
    ...(received !== undefined && isLate ? [said('reply/late', { received })] : []),
    ...editionRemarks(reply, input.editions),
    ...(isSilent ? [said('reply/no-views')] : []),
    ...reply.remarks,
  ];
  return {
    reply,
    consultee,
    ...(received === undefined ? {} : { received }),
    edition: editionOf(reply.edition, input.editions),
    counts: true,
    attachments: input.attachments.get(reply.file) ?? [],
    isLate,
    remarks,
  };
}

/** Nobody of the public replaces what somebody else has said. */
function withNamesakes(
  ordered: readonly RegisteredReply[],
  noted: ReadonlyMap<string, Svarsfil>,
): RegisteredReply[] {
  const consultees = apart(
    ordered.map(({ consultee, reply }) => ({
      consultee,
      reply,
      isSettled: noted.get(reply.file)?.räknas !== undefined,
    })),
  );
  return ordered.map((row, index) => {
    const { consultee = row.consultee, sameName } = consultees[index] ?? {};
    const remarks = sameName === undefined ? [] : [said('reply/same-name', { file: sameName })];
    return { ...row, consultee, remarks: [...remarks, ...row.remarks] };
  });
}

/** Of the same bytes the first counts, of several replies from one consultee the last. */
function withWhatCounts(
  ordered: readonly RegisteredReply[],
  noted: ReadonlyMap<string, Svarsfil>,
): RegisteredReply[] {
  const first = new Map<string, string>();
  const checked = ordered.map((row): RegisteredReply => {
    const { file, sha256 } = row.reply;
    const note = noted.get(file);
    if (note?.räknas === 'nej') {
      const reason = note.skäl ?? '–';
      return { ...without(row, said('reply/not-counted', { reason })), setAside: reason };
    }
    const same = first.get(sha256);
    if (same !== undefined && note?.räknas !== 'ja')
      return without(row, said('reply/same-file', { file: same }));
    first.set(sha256, file);
    return row;
  });
  const chosen = new Map<string, RegisteredReply>();
  for (const row of checked) {
    const isChosen = chosen.get(row.consultee.key);
    const isFixed = isChosen !== undefined && noted.get(isChosen.reply.file)?.räknas === 'ja';
    if (row.counts && (!isFixed || noted.get(row.reply.file)?.räknas === 'ja'))
      chosen.set(row.consultee.key, row);
  }
  return checked.map((row) => {
    const file = chosen.get(row.consultee.key)?.reply.file;
    const isOther = row.counts && file !== undefined && file !== row.reply.file;
    if (!isOther) return row;
    const isNoted = noted.get(file)?.räknas === 'ja';
    return without(row, said(isNoted ? 'reply/replaced-as-noted' : 'reply/replaced', { file }));
  });
}

function without(row: RegisteredReply, remark: ReplyRemark): RegisteredReply {
  return { ...row, counts: false, remarks: [...row.remarks, remark] };
}

/** A file is accounted for when a typed reply names it, or when the secretariat says why it is no reply. */
function accountOf(
  { file }: UnreadFile,
  note: Svarsfil | undefined,
  attachments: RegisterInput['attachments'],
): ReplyRemark | undefined {
  for (const [by, files] of attachments)
    if (files.includes(file)) return said('reply/accounted', { file: by });
  return note?.räknas === 'nej' && note.skäl !== undefined
    ? said('reply/not-counted', { reason: note.skäl })
    : undefined;
}

function lastDayFor(id: string | undefined, { consultation, notes }: RegisterInput): string {
  const respite = id === undefined ? undefined : notes.anstånd?.find((one) => one.remissinstans === id);
  return respite?.till ?? consultation.sista_svarsdag;
}

/** The secretariat writes the name of a file with or without its folder. */
export function fileOf({ fil }: Pick<Svarsfil, 'fil'>): string {
  return `svar/${fil.normalize('NFC').replace(/^svar\//, '')}`;
}

function said(code: string, details: ReplyRemark['details'] = {}): ReplyRemark {
  return { code, details };
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

import { isGroup, textOf, valueOf } from '../../answers/parts.js';
import { oneLine, paragraphsOf, plainText } from '../../consultation/plain-text.js';
import type { ReadReply, ReplyFault } from '../../consultation/read-reply.js';
import { positions, type Position, type View, type ViewKind } from '../../consultation/reply.js';
import { targetKinds, type TargetKind, type ViewTarget } from '../../consultation/target.js';
import { webReplyElement } from '../../consultation/web-reply.js';
import { limits } from '../limits.js';

const viewKinds: readonly ViewKind[] = ['comment', 'wording', 'fault'];
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** The file that the web form saves. */
export function readWebJson(bytes: Uint8Array): ReadReply | ReplyFault {
  const text = textIn(bytes);
  return text === undefined ? { fault: 'reply/damaged' } : readJson(text);
}

/** The form's own page, saved with the reply inside it. */
export function readWebPage(bytes: Uint8Array): ReadReply | ReplyFault {
  const text = textIn(bytes);
  if (text === undefined) return { fault: 'reply/damaged' };
  const element = new RegExp(
    `<script\\b(?=[^<>]*\\sid=["']?${webReplyElement}["'\\s>])[^<>]*>([^<]*)</script\\s*>`,
    'i',
  );
  const [, json] = element.exec(text) ?? [];
  if (json === undefined) return { fault: 'reply/not-a-reply' };
  return json.trim() === '' ? { fault: 'reply/empty-form' } : readJson(json);
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readJson(text: string): ReadReply | ReplyFault {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: 'reply/damaged' };
  }
  if (valueOf(data, 'remissklar') !== 'svar') return { fault: 'reply/not-a-reply' };
  if (valueOf(data, 'version') !== 1)
    return { fault: 'reply/newer-form', details: { version: excerptOf(valueOf(data, 'version')) } };
  const views = listOf(data, 'views');
  const wholeText = listOf(data, 'wholeText');
  if (views.length > limits.replyViews || wholeText.length > limits.replyParagraphs)
    return { fault: 'reply/too-much', details: { limit: limits.replyViews } };
  const read = views.map((view, index) => {
    const understood = viewOf(view, index);
    return { isUnderstood: understood !== undefined, view: understood ?? unreadView(view, index) };
  });
  const kept = read.flatMap(({ view }) => view ?? []);
  const unread = read.filter(({ isUnderstood }) => !isUnderstood).length;
  const whole = wholeText.flatMap((one) => (typeof one === 'string' ? plainText(one) : []));
  const sender = valueOf(data, 'sender');
  const [edition, decided, diarienummer, position] = [
    wordsOf(data, 'edition'),
    wordsOf(data, 'decided'),
    lineOf(data, 'diarienummer'),
    positionOf(data),
  ];
  const [id, contact] = [lineOf(sender, 'id'), lineOf(sender, 'contact')];
  return {
    channel: 'web-form',
    ...(edition === '' ? {} : { edition }),
    sender: {
      ...(id === '' ? {} : { id }),
      name: lineOf(sender, 'name'),
      ...(contact === '' ? {} : { contact }),
    },
    ...(isoDate.test(decided) ? { decided } : {}),
    ...(diarienummer === '' ? {} : { diarienummer }),
    ...(position === undefined ? {} : { position }),
    views: kept,
    wholeText: [...whole, ...lackingIn(whole, kept)],
    // What is no view in a file that was altered by hand is not passed over in silence.
    remarks: unread === 0 ? [] : [{ code: 'reply/altered-form', details: { count: unread } }],
  };
}

/** The words of the views that the whole text does not have. */
function lackingIn(whole: readonly string[], views: readonly View[]): string[] {
  const flat = (words: string): string => words.replace(/\s+/gu, ' ').trim();
  const all = flat(whole.join('\n'));
  const said = views.flatMap(({ text, proposal = '' }) => [...paragraphsOf(text), ...paragraphsOf(proposal)]);
  return said.filter((words) => !all.includes(flat(words)));
}

/** What cannot be understood as a view but has words is a comment on the whole, with what it says that it is about. */
function unreadView(data: unknown, index: number): View | undefined {
  const words =
    typeof data === 'string' ? [data] : ['text', 'proposal'].map((key) => textOf(data, key) ?? '');
  const text = plainText(words.map(plainText).join('\n'));
  if (text === '') return undefined;
  const target = valueOf(data, 'target');
  const about = [lineOf(target, 'kind'), lineOf(target, 'id')].filter((part) => part !== '').join('/');
  const stated = lineOf(target, 'stated') || about;
  const known = targetOf(target);
  return {
    key: wordsOf(data, 'key') || String(index + 1),
    kind: 'comment',
    target: known ?? { kind: 'whole', id: '', ...(stated === '' ? {} : { stated }) },
    text,
  };
}

function viewOf(data: unknown, index: number): View | undefined {
  const target = targetOf(valueOf(data, 'target'));
  const kind = viewKinds.find((one) => one === textOf(data, 'kind'));
  if (target === undefined || kind === undefined) return undefined;
  const proposal = textOf(data, 'proposal');
  const quoted = wordsOf(data, 'quoted');
  const position = positionOf(data);
  const text = wordsOf(data, 'text');
  if (text === '' && proposal === undefined && position === undefined) return undefined;
  return {
    key: wordsOf(data, 'key') || String(index + 1),
    kind,
    target,
    text,
    ...(proposal === undefined ? {} : { proposal: plainText(proposal) }),
    ...(quoted === '' ? {} : { quoted }),
    ...(position === undefined ? {} : { position }),
  };
}

function targetOf(data: unknown): ViewTarget | undefined {
  const kind = targetKinds.find((one): one is TargetKind => one === textOf(data, 'kind'));
  if (kind === undefined || !isGroup(data)) return undefined;
  const [paragraph, point] = [numberOf(data, 'paragraph'), numberOf(data, 'point')];
  const stated = lineOf(data, 'stated');
  return {
    kind,
    id: wordsOf(data, 'id'),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(point === undefined ? {} : { point }),
    ...(stated === '' ? {} : { stated }),
  };
}

function positionOf(data: unknown): Position | undefined {
  return positions.find((one) => one === textOf(data, 'position'));
}

function numberOf(data: unknown, key: string): number | undefined {
  const value = valueOf(data, key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function listOf(data: unknown, key: string): unknown[] {
  const value = valueOf(data, key);
  return Array.isArray(value) ? value : [];
}

function wordsOf(data: unknown, key: string): string {
  return plainText(textOf(data, key) ?? '');
}

function lineOf(data: unknown, key: string): string {
  return oneLine(textOf(data, key) ?? '');
}

function excerptOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 20) : '?';
}

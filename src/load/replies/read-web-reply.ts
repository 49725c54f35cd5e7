import { isGroup, textOf, valueOf } from '../../answers/parts.js';
import { plainText } from '../../consultation/plain-text.js';
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
  const read = views.map(viewOf);
  const kept = read.filter((view) => view !== undefined);
  const sender = valueOf(data, 'sender');
  const [edition, decided, diarienummer, position] = [
    wordsOf(data, 'edition'),
    wordsOf(data, 'decided'),
    wordsOf(data, 'diarienummer'),
    positionOf(data),
  ];
  const [id, contact] = [wordsOf(sender, 'id'), wordsOf(sender, 'contact')];
  return {
    channel: 'web-form',
    ...(edition === '' ? {} : { edition }),
    sender: {
      ...(id === '' ? {} : { id }),
      name: wordsOf(sender, 'name'),
      ...(contact === '' ? {} : { contact }),
    },
    ...(isoDate.test(decided) ? { decided } : {}),
    ...(diarienummer === '' ? {} : { diarienummer }),
    ...(position === undefined ? {} : { position }),
    views: kept,
    wholeText: wholeText.flatMap((one) => (typeof one === 'string' ? plainText(one) : [])),
    // What is no view in a file that was altered by hand is not passed over in silence.
    remarks:
      kept.length === read.length
        ? []
        : [{ code: 'reply/altered-form', details: { count: read.length - kept.length } }],
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
  const stated = wordsOf(data, 'stated');
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

function excerptOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value).slice(0, 20) : '?';
}

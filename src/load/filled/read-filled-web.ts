import { isGroup, textOf, valueOf } from '../../answers/parts.js';
import { plainText } from '../../consultation/plain-text.js';
import type { FilledField, FilledForm, FormFault } from '../../region/filled-form.js';
import { fieldMark } from '../../region/form-marks.js';
import { webFormElement } from '../../region/web-form.js';
import { limits } from '../limits.js';

/** Reads the region's template as it was filled in on the web: the file that the page saves, or the page itself. */
export function readFilledWeb(bytes: Uint8Array): FilledForm | FormFault {
  const text = textIn(bytes);
  if (text === undefined) return { fault: 'reply/damaged' };
  if (text.trimStart().startsWith('{')) return readJson(text);
  const element = new RegExp(
    `<script\\b(?=[^<>]*\\sid=["']?${webFormElement}["'\\s>])[^<>]*>([^<]*)</script\\s*>`,
    'i',
  );
  const [, json] = element.exec(text) ?? [];
  if (json === undefined) return { fault: 'import/not-a-form' };
  return json.trim() === '' ? { fault: 'reply/empty-form' } : readJson(json);
}

function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readJson(text: string): FilledForm | FormFault {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: 'reply/damaged' };
  }
  if (valueOf(data, 'remissklar') !== 'mall') return { fault: 'import/not-a-form' };
  if (valueOf(data, 'version') !== 1) return { fault: 'import/newer-form' };
  const written = valueOf(data, 'fields');
  const rows = isGroup(written) ? Object.entries(written) : [];
  if (rows.length > limits.replyParagraphs)
    return { fault: 'reply/too-much', details: { limit: limits.replyParagraphs } };
  const fields = rows.flatMap(([path, words]): [string, FilledField][] =>
    typeof words === 'string'
      ? [[fieldMark(path.split('/')), { text: plainText(words), title: plainText(path), isUntouched: false }]]
      : [],
  );
  return {
    member: textOf(data, 'member') ?? '',
    region: textOf(data, 'region') ?? '',
    version: textOf(data, 'template') ?? '',
    fields: new Map(fields),
    outside: [],
    remarks: [],
  };
}

import { webFormElement, type WebForm } from '../../../../region/web-form.js';
import { isGroup, parsed, wordsIn } from '../../reply-page/browser/state.js';
import type { FillInPageData } from '../page-data.js';

/** The answers as the region's program reads them. */
export function makeForm(
  fields: Record<string, string>,
  { member, region, template }: FillInPageData,
): WebForm {
  return { remissklar: 'mall', version: 1, member, region, template, fields };
}

/** Why a file cannot be gone on from. */
export type FormFileFault = 'not-a-form' | 'other-form';

/** The answers in a file that was downloaded, or in the page itself as it was saved. */
export function readForm(
  text: string,
  { member, region }: FillInPageData,
): Record<string, string> | FormFileFault {
  const form = parsed(text.trimStart().startsWith('{') ? text : inPage(text));
  if (wordsIn(form, 'remissklar') !== 'mall' || !isGroup(form) || form['version'] !== 1) return 'not-a-form';
  if (wordsIn(form, 'member') !== member || wordsIn(form, 'region') !== region) return 'other-form';
  const fields = isGroup(form['fields']) ? form['fields'] : {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, words]): [string, string][] =>
      typeof words === 'string' ? [[path, words]] : [],
    ),
  );
}

export function isFault(read: Record<string, string> | FormFileFault): read is FormFileFault {
  return typeof read === 'string';
}

function inPage(html: string): string {
  const start = html.indexOf(`id="${webFormElement}"`);
  const [, json = ''] = start === -1 ? [] : (/^[^>]*>([^<]*)(?=<)/.exec(html.slice(start)) ?? []);
  return json;
}

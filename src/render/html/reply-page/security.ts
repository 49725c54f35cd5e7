import { createHash } from 'node:crypto';

/**
 * The policy of a page with exactly this style and this script: nothing else runs, and nothing can be fetched or sent,
 * whatever the agenda or the one who replies may write. Columns have their widths in attributes.
 */
export function contentSecurityPolicy(style: string, script: string): string {
  return [
    "default-src 'none'",
    'img-src data:',
    'font-src data:',
    `style-src-elem '${hashOf(style)}'`,
    "style-src-attr 'unsafe-inline'",
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    // Text can be put into the page as text only.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

/** JSON that can stand in a `script` element: no `<` in it can end the element or begin a comment. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

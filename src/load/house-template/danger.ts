import type { Details } from '../../diagnostics/diagnostic.js';

/** Something that keeps a template from being used. */
export interface Danger {
  code:
    | 'template/damaged'
    | 'template/not-word'
    | 'template/strict'
    | 'template/doctype'
    | 'template/too-much-text'
    | 'template/other-prefixes'
    | 'template/macros'
    | 'template/active-content'
    | 'template/external-content';
  details: Details;
  hint?: string;
}

/** As much of an address or a field as a message has room for. */
export function shown(target: string): string {
  return target.length > 80 ? `${target.slice(0, 79)}…` : target;
}

import type { SvgFault } from '../../answers/project.js';
import { referencesIn } from './references.js';

/** What the classes of a drawing's style sheets refer to: class → ids. */
export type ClassReferences = ReadonlyMap<string, ReadonlySet<string>>;

/** A class for each colour gradient is a good many. */
const mostReferences = 200;

export interface StyleRules {
  classes: ClassReferences;
  /** Without comments: the text that was looked at, and no other. */
  css: string;
}

/** Step by step: an expression would look for an end anew from each of a thousand beginnings. */
function withoutComments(css: string): string {
  let plain = '';
  for (let at = 0; ;) {
    const start = css.indexOf('/*', at);
    const end = start === -1 ? -1 : css.indexOf('*/', start + 2);
    if (end === -1) return plain + css.slice(at);
    plain += `${css.slice(at, start)} `;
    at = end + 2;
  }
}

/**
 * Reads a style element. What drawing programs write is rules for classes; a rule for anything else cannot refer to
 * other parts of the drawing, for it would be costly to find out which elements it is for.
 */
export function readStyleRules(css: string): StyleRules | { fault: SvgFault } {
  const plain = withoutComments(css);
  if (/@import/i.test(plain)) return { fault: 'svg-external' };
  if (/[@<]|\/\*/.test(plain)) return { fault: 'svg-style' };
  let references = 0;
  const classes = new Map<string, Set<string>>();
  for (const rule of plain.split('}')) {
    const [selectors = '', declarations = '', ...rest] = rule.split('{');
    if (rest.length > 0) return { fault: 'svg-style' };
    const found = referencesIn(declarations);
    if ('fault' in found) return found;
    if (found.ids.length === 0) continue;
    for (const selector of selectors.split(',')) {
      const [, name] = /^\s*\.([\w-]+)\s*$/.exec(selector) ?? [];
      if (name === undefined) return { fault: 'svg-style' };
      references += found.ids.length;
      if (references > mostReferences) return { fault: 'svg-too-complex' };
      const known = classes.get(name) ?? new Set<string>();
      classes.set(name, known);
      for (const id of found.ids) known.add(id);
    }
  }
  return { classes, css: plain.trim() };
}

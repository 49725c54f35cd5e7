import type { SvgFault } from '../../answers/project.js';
import { callable } from './vocabulary.js';

const within = /^#[^\s"'()<>\\]+$/;
const call = /([\w-]+)\s*\(/g;
const url = /url\(\s*(["']?)([^"'()]*)\1\s*\)/gi;

/** The ids of the drawing that a value of CSS or of an attribute refers to, or why it is refused. */
export function referencesIn(value: string): { ids: string[] } | { fault: SvgFault } {
  // An escape can spell "url" so that nobody sees it; a drawing has no need of one.
  if (value.includes('\\')) return { fault: 'svg-style' };
  const calls = [...value.matchAll(call)].map(([, name = '']) => name.toLowerCase());
  if (calls.some((name) => !callable.has(name))) return { fault: 'svg-style' };
  const targets = [...value.matchAll(url)].map(([, , target = '']) => target.trim());
  if (targets.length !== calls.filter((name) => name === 'url').length) return { fault: 'svg-external' };
  if (!targets.every((target) => within.test(target))) return { fault: 'svg-external' };
  return { ids: targets.map((target) => target.slice(1)) };
}

/** The id that a link inside the drawing leads to; undefined when it leads out of it. */
export function fragmentOf(address: string): string | undefined {
  return within.test(address.trim()) ? address.trim().slice(1) : undefined;
}

/** The bytes of a picture that stands in the drawing itself; undefined for one that would have to be fetched. */
export function embeddedPicture(address: string): Uint8Array | undefined {
  const [, data] = /^\s*data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]+)$/.exec(address) ?? [];
  return data === undefined ? undefined : Uint8Array.from(Buffer.from(data.replace(/\s/g, ''), 'base64'));
}

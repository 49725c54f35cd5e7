import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, nearestPassing } from '../../src/profile/contrast.js';
import { deriveColours } from '../../src/profile/derive-colours.js';
import { defaultProfile } from '../../src/profile/profile.js';
import { asked, darkTheme, faintPairs, lightTheme, pairs, type Theme } from '../../src/profile/themes.js';

const css = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../../content/theme/${name}.css`), 'utf8').replace(
    /\/\*[^]*?\*\//g,
    '',
  );
const web = css('web');
const print = css('print');

/** Any colour that can be read on white. */
const readable = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => nearestPassing(`#${number.toString(16).padStart(6, '0')}`, '#ffffff', asked.text));

describe('the usual colours', () => {
  it('have enough contrast by light and by dark', () => {
    expect(faintPairs(lightTheme(defaultProfile.colours))).toEqual([]);
    expect(faintPairs(darkTheme(defaultProfile.colours))).toEqual([]);
  });

  it('have it when the web page is printed', () => {
    const [, block = ''] = /@media print \{\s*:root \{([^}]*)\}/.exec(web) ?? [];
    const printed = Object.fromEntries(
      [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', colour]) => [
        name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        colour,
      ]),
    ) as Partial<Theme>;
    // On paper the band is not filled, and nothing has focus.
    expect(Object.keys(printed).sort()).toEqual(
      Object.keys(lightTheme(defaultProfile.colours))
        .filter((name) => !['band', 'bandInk', 'focus'].includes(name))
        .sort(),
    );
    const onPaper = { ...lightTheme(defaultProfile.colours), ...printed };
    expect(faintPairs(onPaper)).toEqual([]);
  });

  it('would show a colour that is too faint', () => {
    const faint = lightTheme({ ...defaultProfile.colours, muted: '#8b99a4' });
    expect(faintPairs(faint)).toMatchObject([
      { ink: 'inkSoft', ground: 'page', ratio: 4.5 },
      { ink: 'inkSoft', ground: 'fill', ratio: 4.5 },
    ]);
  });
});

describe('the style sheets', () => {
  it('put no colours together that are not among the pairs', () => {
    const known = new Set(pairs.map(({ ink, ground }) => `${ink} on ${ground}`));
    const used = [...putTogether(web, ''), ...putTogether(print, 'colour-')].filter(
      (pair) => !known.has(pair),
    );
    expect(used).toEqual([]);
  });

  it('are read at all', () => {
    const used = new Set([...putTogether(web, ''), ...putTogether(print, 'colour-')]);
    for (const pair of ['accent on fill', 'bandInk on band', 'gapInk on gapGround', 'inkSoft on page'])
      expect([...used]).toContain(pair);
  });

  it('have no colours of their own on the screen but the white that pictures stand on', () => {
    const onScreen = web.slice(0, web.indexOf('@media print')).replace(/@media \(prefers[^]*?\n\}/g, '');
    expect(new Set(onScreen.match(/#[0-9a-f]{3,8}\b/gi))).toEqual(new Set(['#ffffff']));
  });
});

describe('colours that are made from the primary one', () => {
  it('pass with it, on white, on the tint and in the dark, whatever it is', () => {
    fc.assert(
      fc.property(readable, (primary) => {
        const all = deriveColours({ primary });
        expect(faintPairs(lightTheme(all))).toEqual([]);
        expect(faintPairs(darkTheme(all))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('pass in the dark also when the link has a colour of its own', () => {
    fc.assert(
      fc.property(readable, readable, (primary, link) => {
        expect(faintPairs(darkTheme(deriveColours({ primary, link })))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep its hue', () => {
    const all = deriveColours({ primary: '#8a1c34' });
    expect(all.accent).toBe('#8a1c34');
    expect(all.link).toBe('#8a1c34');
    expect(all.tint).toMatch(/^#f[0-9a-f]e[0-9a-f]e[0-9a-f]$/);
    expect(darkTheme(all).accent).toMatch(/^#[ef][0-9a-f]a[0-9a-f]b[0-9a-f]$/);
  });

  it('leave a grey primary colour a link that can be told from the text', () => {
    expect(deriveColours({ primary: '#333333' }).link).toBe(defaultProfile.colours.link);
  });

  it('give way to those that are given, and are the usual ones without a primary colour', () => {
    const given = { primary: '#23533a', tint: '#ffffff', link: '#0b5394', rule: '#000000' };
    expect(deriveColours(given)).toMatchObject(given);
    expect(deriveColours({})).toEqual(defaultProfile.colours);
  });

  it('have a tint that is told from white, whatever colour it is of', () => {
    fc.assert(
      fc.property(readable, (primary) => {
        const all = deriveColours({ primary });
        expect(contrast(all.tint, '#ffffff')).toBeGreaterThanOrEqual(1.1);
      }),
      { numRuns: 3000 },
    );
  });

  it('keep a primary colour at the limit, and write in a darker shade of it', () => {
    const all = deriveColours({ primary: '#a96600' });
    expect(all.primary).toBe('#a96600');
    expect(contrast(all.accent, all.tint)).toBeGreaterThanOrEqual(asked.text);
    expect(all.link).toBe(all.accent);
  });

  it('leave a colour that is too faint as it is, to be told about', () => {
    expect(deriveColours({ primary: '#ff9900' }).accent).toBe('#ff9900');
  });
});

/** "accent on fill" for each rule that sets a colour, a ground or both. What it does not set is the page's. */
function putTogether(sheet: string, prefix: string): string[] {
  const names: Record<string, keyof Theme> =
    prefix === ''
      ? {}
      : {
          primary: 'accent',
          tint: 'fill',
          text: 'ink',
          muted: 'inkSoft',
          link: 'link',
          'gap-text': 'gapInk',
          'gap-fill': 'gapGround',
        };
  const themeName = (name: string): string =>
    names[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules.flatMap(([, selector = '', body = '']) => {
    if (selector.includes('.chart') || selector.includes('.logos') || selector.includes('figure img'))
      return [];
    const named = (property: string): string | undefined => {
      const pattern = new RegExp(`(?:^|[;\\s])${property}:\\s*var\\(--${prefix}([a-z-]+)\\)`);
      const [, name] = pattern.exec(body) ?? [];
      return name === undefined || name.startsWith('running') ? undefined : themeName(name);
    };
    const ink = /(?:^|[;\s])color:\s*#ffffff/.test(body) ? 'bandInk' : named('color');
    const ground = named('background');
    if (ink === undefined && ground === undefined) return [];
    if (ink === 'bandInk') return ['bandInk on band'];
    return [`${ink ?? 'ink'} on ${ground ?? 'page'}`];
  });
}

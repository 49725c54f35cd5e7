import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { contrast } from '../../src/profile/contrast.js';
import { validateProfile } from '../../src/validate/validate-profile.js';
import { inSwedish, shortly } from '../support/catalogues.js';
import { pngBytes } from '../support/images.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  profil?: string;
  repeat?: { times: number; first?: string[]; text: string };
  problems: string[];
  severities?: string[];
  words?: string[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'profile.cases.yaml'), 'utf8')) as Case[];
const makeFolder = temporaryFolders();
const { profileSchema } = await loadInstallation('sv');
const { resolve } = createRequire(import.meta.url);
const packaged = (file: string): Uint8Array => new Uint8Array(readFileSync(resolve(file)));

const drawing = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">\n${content}</svg>`;

const files = {
  'agenda.yaml': 'titel: a\n',
  'k.svg': drawing('<path d="M0 0h9v9z"/>'),
  'k.png': pngBytes(30, 20),
  'text.svg': drawing('<text y="9">Lingonåsa</text>'),
  'farlig.svg': drawing('<script>alert(1)</script>'),
  'tom.svg': drawing(''),
  'streck.png': pngBytes(1, 2000),
  'streck.svg': drawing('<path d="M0 0h9v9z"/>').replace('30 20', '0.1 100000'),
  'fel.png': pngBytes(30, 20).subarray(0, 30),
  'stor.png': new Uint8Array(2 * 1024 * 1024 + 1),
  'n.woff2': packaged('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'),
  'f.ttf': packaged('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  'emoji.woff2': packaged('@fontsource/noto-emoji/files/noto-emoji-emoji-400-normal.woff2'),
  ...Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`k${index + 1}.png`, pngBytes(3, 2)])),
};

function textOf({ profil, repeat }: Case): string {
  if (profil !== undefined) return profil;
  const { times = 0, first = [], text = '' } = repeat ?? {};
  const lines = Array.from({ length: times }, (_, index) => text.replace('{n}', String(index + 1)));
  return ['logotyper:', ...first, ...lines].join('\n');
}

async function diagnosticsFor(profile: string) {
  const folder = makeFolder({ ...files, 'profil.yaml': profile, 'bilder/karta.png': pngBytes(3, 2) });
  const found = validateProfile(await loadProject(folder), profileSchema);
  return { folder, diagnostics: inSwedish(found) };
}

describe('a graphic profile', () => {
  it.each(cases)('$name', async (one) => {
    const { folder, diagnostics } = await diagnosticsFor(textOf(one));
    expect(shortly(diagnostics, folder)).toEqual(one.problems);
    const severities = one.severities ?? one.problems.map(() => 'error');
    expect(diagnostics.map(({ severity }) => severity)).toEqual(severities);
    const said = diagnostics.map(({ message, hint }) => `${message} ${hint ?? ''}`).join('\n');
    for (const word of one.words ?? []) expect(said).toContain(word);
  });

  it.each(Object.entries(projects))('has no error in %s', async (_, folder) => {
    const found = validateProfile(await loadProject(folder), profileSchema);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('that is given the colour that was proposed has no error left', async () => {
    const faint = {
      huvudfärg: '#ffcc00',
      text: '#8090a0',
      dämpad_text: '#aaaaaa',
      länk: '#00ff00',
      ton: '#404040',
    };
    const written = (colours: Record<string, string>): string =>
      `färger:\n${Object.entries(colours)
        .map(([key, colour]) => `  ${key}: "${colour}"`)
        .join('\n')}\n`;
    const mended: Record<string, string> = { ...faint };
    const { diagnostics } = await diagnosticsFor(written(faint));
    expect(diagnostics).toHaveLength(5);
    for (const { hint = '' } of diagnostics) {
      const [, key = '', colour = ''] = /Skriv (\S+): "(#[0-9a-f]{6})"/.exec(hint) ?? [];
      mended[key] = colour;
    }
    expect((await diagnosticsFor(written(mended))).diagnostics).toEqual([]);
    expect(contrast(mended['huvudfärg']!, '#ffffff')).toBeLessThan(5);
    expect(contrast(mended['text']!, mended['ton']!)).toBeLessThan(5);
  });
});

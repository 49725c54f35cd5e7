import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import type { FontFile, RenderResources } from '../profile/resources.js';
import { readPackageText } from './package-root.js';

const { resolve } = createRequire(import.meta.url);

/** A row of `content/theme/fonts.yaml`: a font and where it lies among the installed packages. */
type FontRow = Omit<FontFile, 'bytes'> & { file: string };

/** CSS and fonts. Apart from the rest of the installation, for only a build needs them and a check must be quick. */
export async function loadRenderResources(): Promise<RenderResources> {
  const [web, print, style, script, fillInStyle, fillInScript, fonts] = await Promise.all([
    readPackageText('content/theme/web.css'),
    readPackageText('content/theme/print.css'),
    readPackageText('content/theme/reply-page.css'),
    readPackageText('content/reply-page/script.js'),
    readPackageText('content/theme/fill-in-page.css'),
    readPackageText('content/fill-in-page/script.js'),
    readPackageText('content/theme/fonts.yaml'),
  ]);
  const rows = parse(fonts) as FontRow[];
  return {
    styles: { web, print },
    replyPage: { style, script },
    fillInPage: { style: fillInStyle, script: fillInScript },
    fonts: await Promise.all(rows.map(loadFont)),
  };
}

async function loadFont({ file, ...font }: FontRow): Promise<FontFile> {
  return { ...font, bytes: await readFile(resolve(file)) };
}

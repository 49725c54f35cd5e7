import { readdir } from 'node:fs/promises';
import { isGroup } from '../answers/parts.js';
import { packageUrl, readPackageText } from './package-root.js';
import { readContent } from './read-content.js';

/** A folder under `templates/`, as it stands. */
export interface TemplateFiles {
  type: string;
  /** `manifest.yaml` as plain data; compose knows what it must hold. */
  manifest: unknown;
  /** The Handlebars text of `template.md.hbs`. */
  text: string;
  /** By name without ending: the partials that all types share, and the type's own, which go before shared ones. */
  partials: Readonly<Record<string, string>>;
  /** Where the texts lie, from the package's folder. */
  names: { template: string; partials: Readonly<Record<string, string>> };
}

interface Partial {
  file: string;
  text: string;
}

/** The names of the document types that are made of the answers alone: those of a consultation or a region take more. */
export async function loadDocumentTypes(): Promise<string[]> {
  const types = await templateFolders();
  const manifests = await Promise.all(types.map((type) => readContent(`templates/${type}/manifest.yaml`)));
  return types.filter((_, index) => !takesMore(manifests[index]));
}

function takesMore(manifest: unknown): boolean {
  return isGroup(manifest) && (manifest['remiss'] === true || manifest['region'] === true);
}

/** The folders of `templates/` that have a manifest. */
async function templateFolders(): Promise<string[]> {
  const entries = await readdir(packageUrl('templates/'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const types = await Promise.all(
    folders.map(async (name) => {
      const files = await readdir(packageUrl(`templates/${name}/`));
      return files.includes('manifest.yaml') ? [name] : [];
    }),
  );
  return types.flat().sort();
}

/** Every document type by its name. */
export async function loadTemplates(): Promise<Map<string, TemplateFiles>> {
  const shared = await loadPartials('templates/partials/');
  const types = await templateFolders();
  const templates = await Promise.all(types.map((type) => loadTemplate(type, shared)));
  return new Map(templates.map((template) => [template.type, template]));
}

async function loadTemplate(type: string, shared: ReadonlyMap<string, Partial>): Promise<TemplateFiles> {
  const folder = `templates/${type}/`;
  const file = `${folder}template.md.hbs`;
  const partials = [...new Map([...shared, ...(await loadPartials(`${folder}partials/`))])];
  return {
    type,
    manifest: await readContent(`${folder}manifest.yaml`),
    text: await readPackageText(file),
    partials: Object.fromEntries(partials.map(([name, { text }]) => [name, text])),
    names: {
      template: file,
      partials: Object.fromEntries(partials.map(([name, partial]) => [name, partial.file])),
    },
  };
}

/** The `.hbs` files of a folder by name; none when there is no such folder. */
async function loadPartials(folder: string): Promise<Map<string, Partial>> {
  const names = await readdir(packageUrl(folder)).catch(() => []);
  const partials = names.filter((name) => name.endsWith('.hbs')).sort();
  const files = partials.map((name) => `${folder}${name}`);
  const texts = await Promise.all(files.map((file) => readPackageText(file)));
  return new Map(
    files.map((file, index) => [partialName(partials[index] ?? ''), { file, text: texts[index] ?? '' }]),
  );
}

/** "insats.md.hbs" and "insats.hbs" are both the partial "insats". */
function partialName(file: string): string {
  return file.normalize('NFC').replace(/(\.md)?\.hbs$/, '');
}

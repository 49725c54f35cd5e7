import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Receipt } from '../document/receipt.js';
import type { FontFile } from '../profile/resources.js';
import type { TemplateFit } from '../profile/template-fit.js';

/** A finished document, not yet written. */
export interface MadeDocument {
  /** The document type: the folder under `templates/`. */
  type: string;
  format: string;
  /** Below the output folder, with forward slashes: "agenda.pdf", "namndutdrag/utdrag.pdf". */
  path: string;
  bytes: Uint8Array;
  pages?: number;
  conformance?: Receipt;
  /** The municipality's own template that it wears. */
  fit?: TemplateFit;
  /** Characters that no font had; something else stands in their place. */
  unshown?: readonly string[];
  /** Fonts of the profile that could not be read; the text is in another. */
  refusedFonts?: readonly Pick<FontFile, 'weight' | 'style'>[];
  /** Files that belong to it, such as the images of a Markdown file. */
  beside?: readonly OutputFile[];
}

/** A file to put in place, by its path below the output folder. */
export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

/** What documents come from. */
export interface Origin {
  tool: string;
  version: string;
  /** SHA-256 (hex) of the tool's own templates and texts, where a later run is to know whether they have changed. */
  content?: string;
  /** SHA-256 (hex) of every file read, by its path in the project. */
  source: Readonly<Record<string, string>>;
}

/** A row of a manifest, as far as a later build needs it. */
export interface ManifestRow {
  path: string;
  sha256: string;
  type?: string;
  format?: string;
  pages?: number;
  /** Set on what was made earlier than the rest, from other answers or by another version. */
  version?: string;
  content?: string;
  source?: Origin['source'];
}

/** A row with what it came from written out. */
type DatedRow = ManifestRow & Pick<Origin, 'content' | 'source'> & { version: string };

/** What an earlier build wrote down. */
export interface EarlierManifest {
  /** Made from the same files by the same version: as good as new. */
  current: ManifestRow[];
  /** All else, each with the version and the files that it came from. */
  old: ManifestRow[];
}

/**
 * `manifest.json`: what was made, from what, by which version. Keys stand in a fixed order, source files by name, and
 * there is no time stamp: the same build gives the same bytes.
 */
export function manifestJson(
  { tool, version, content, source }: Origin,
  documents: readonly MadeDocument[],
  kept: readonly ManifestRow[] = [],
): string {
  const rows = documents.flatMap(({ type, format, path, bytes, pages, conformance, fit, beside = [] }) => [
    {
      type,
      format,
      ...fileRow({ path, bytes }),
      ...(pages === undefined ? {} : { pages }),
      ...(fit === undefined ? {} : { template: templateRow(fit) }),
      ...(conformance === undefined ? {} : { conformance }),
    },
    ...beside.map((file) => ({ type, format: extname(file.path).slice(1), ...fileRow(file) })),
  ]);
  const manifest = {
    tool,
    version,
    ...(content === undefined ? {} : { content }),
    source: Object.fromEntries(sorted(source)),
    documents: [...rows, ...kept],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Of a template what can be held against the next version of it. */
function templateRow({ file, styles, problems, fonts, leftOut: _, ...whose }: TemplateFit) {
  const as = (wanted: TemplateFit['styles'][number]['how']) => styles.filter(({ how }) => how === wanted);
  return {
    file: basename(file),
    named: as('named').map(({ id }) => id),
    guessed: Object.fromEntries(as('guessed').map(({ id, house = '' }) => [id, house])),
    added: as('added').flatMap(({ id, used }) => (used ? [id] : [])),
    ...whose,
    fonts,
    remarks: [...new Set(problems.map(({ code }) => code))],
  };
}

/** What an earlier manifest says; nothing for a file that is no manifest of ours. */
export function readManifest(json: string, origin: Origin): EarlierManifest {
  try {
    const { tool, version, content, source, documents } = JSON.parse(json) as Partial<Origin> & {
      documents?: unknown;
    };
    const rows = Array.isArray(documents) ? documents.filter(isNamed) : [];
    const shared = { ...(content === undefined ? {} : { content }), source: source ?? {} };
    const dated = rows.map((row): DatedRow => {
      const inherited = row.source === undefined ? shared : { source: row.source };
      return { version: version ?? '', ...inherited, ...row };
    });
    const isCurrent = (row: DatedRow): boolean =>
      tool === origin.tool &&
      row.version === origin.version &&
      row.content === origin.content &&
      isSame(row.source, origin.source);
    return {
      current: dated.filter(isCurrent).map(({ version: _, content: __, source: ___, ...row }) => row),
      old: dated.filter((row) => !isCurrent(row)),
    };
  } catch {
    return { current: [], old: [] };
  }
}

function isSame(one: Origin['source'], other: Origin['source']): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sorted(source: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(source).sort(([left], [right]) => (left < right ? -1 : 1));
}

function fileRow({ path, bytes }: OutputFile): { path: string; sha256: string; bytes: number } {
  return { path, sha256: sha256(bytes), bytes: bytes.length };
}

function isNamed(row: unknown): row is ManifestRow {
  if (typeof row !== 'object' || row === null) return false;
  const { path, sha256: hash } = row as Record<string, unknown>;
  return typeof path === 'string' && typeof hash === 'string';
}

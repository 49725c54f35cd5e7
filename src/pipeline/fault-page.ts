import { basename, relative, resolve } from 'node:path';
import { arrange } from '../arrange/arrange.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fill, localise } from '../diagnostics/localise.js';
import type { Block, Document, Inline, TableCell } from '../document/tree.js';
import { slugOf } from '../language/slug.js';
import type { Terms } from '../language/terms.js';
import type { Installation } from '../load/load-installation.js';
import { profileOf } from '../profile/profile-of.js';
import { isError, type Inspection } from './inspect.js';
import { openPress } from './produce.js';

/**
 * What hinders the answers from being reviewed, as a web page of its own: nobody who asks for a page gets an empty one.
 * In Swedish, as all documents.
 */
export async function faultPage(
  { path, problems }: Inspection,
  { swedish, terms }: Installation,
): Promise<Uint8Array | undefined> {
  const faults = localise(problems.filter(isError), swedish);
  const press = await openPress(['html']);
  try {
    const document = arrange(documentOf(path, faults, terms), terms, new Map());
    const context = { terms, profile: profileOf(undefined), resources: press.resources };
    return (await press.formats.get('html')?.render(document, context))?.bytes;
  } finally {
    await press.close();
  }
}

function documentOf(path: string, faults: readonly Diagnostic[], { faultPage: words }: Terms): Document {
  const name = basename(resolve(path));
  const body: Block[] = [
    { type: 'paragraph', children: [text(fill(words.lead, { count: faults.length }))] },
    {
      type: 'table',
      id: 'fel',
      kind: 'data',
      caption: [text(words.caption)],
      number: '',
      columns: [{ align: 'left' }, { align: 'left' }, { align: 'left' }],
      header: [words.place, words.fault, words.step].map((label) => cell(label)),
      rows: faults.map(({ place, message, hint = '' }) => {
        const file = relative(path, place.file).replaceAll('\\', '/') || basename(place.file);
        const where = place.line === undefined ? file : fill(words.line, { file, line: place.line });
        return [cell(where), cell(message), cell(hint)];
      }),
      rowHeaders: true,
    },
  ];
  const title = fill(words.title, { name });
  return {
    type: 'granskningsrapport',
    metadata: {
      title,
      subtitle: '',
      organisations: [],
      responsible: name,
      status: 'utkast',
      statusLabel: words.status,
      marks: { notice: '', watermark: '', label: false, paragraphNumbers: false, lineNumbers: false },
      decisions: [],
      documentTypeLabel: words.kind,
      diarienummer: '',
      period: '',
      version: '',
      language: 'sv-SE',
      date: '2000-01-01',
      fileName: 'granskningsrapport',
      slug: slugOf(path),
    },
    body,
    notes: [],
    images: new Map(),
  };
}

function cell(words: string): TableCell {
  return { children: [text(words)] };
}

function text(value: string): Inline {
  return { type: 'text', value };
}

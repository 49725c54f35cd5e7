import type {
  Block,
  Document,
  Heading,
  Inline,
  Metadata,
  StatusMarks,
  Table,
  Text,
} from '../../src/document/tree.js';

/** Short ways to write trees by hand in tests. */
export const text = (value: string): Text => ({ type: 'text', value });

export const paragraph = (...children: (Inline | string)[]): Block => ({
  type: 'paragraph',
  children: inlineOf(children),
});

export const heading = (
  depth: Heading['depth'],
  id: string,
  title: string,
  more: Partial<Heading> = {},
): Heading => ({
  type: 'heading',
  depth,
  id,
  kind: 'section',
  numbering: 'chapter',
  number: '',
  children: [text(title)],
  ...more,
});

export const note = (id: string): Inline => ({ type: 'noteReference', note: id, number: 0, occurrence: 0 });

export const reference = (target: string, form: 'full' | 'number' | 'title' = 'full'): Inline => ({
  type: 'crossReference',
  target,
  form,
  children: [],
});

export const table = (rows: (Inline | string)[][], more: Partial<Table> = {}): Table => {
  const [header = [], ...body] = rows.map((row) => row.map((cell) => ({ children: inlineOf([cell]) })));
  return {
    type: 'table',
    id: '',
    kind: 'plain',
    caption: [],
    number: '',
    columns: header.map(() => ({ align: 'left' as const })),
    header,
    rows: body,
    rowHeaders: false,
    ...more,
  };
};

/** Of an adopted document, or a type whose manifest has no marks. */
export const noMarks: StatusMarks = {
  notice: '',
  watermark: '',
  label: false,
  paragraphNumbers: false,
  lineNumbers: false,
};

/** Of an agenda that is sent out for consultation. */
export const remissMarks: StatusMarks = {
  ...noMarks,
  notice: 'Dokumentet är inte beslutat.',
  label: true,
  paragraphNumbers: true,
};

export const metadata: Metadata = {
  title: 'Digital agenda för Provkommun',
  subtitle: '',
  organisations: ['Provkommun'],
  responsible: 'Kommundirektören',
  status: 'utkast',
  statusLabel: 'Utkast',
  marks: noMarks,
  decisions: [],
  documentTypeLabel: 'Strategi',
  diarienummer: 'KS 2027/1',
  period: '2027–2030',
  version: '1',
  language: 'sv-SE',
  date: '2027-01-15',
  fileName: 'digital-agenda',
  slug: 'prov',
};

export const document = (body: Block[], more: Partial<Document> = {}): Document => ({
  type: 'prov',
  metadata,
  body,
  notes: [],
  images: new Map(),
  ...more,
});

function inlineOf(children: (Inline | string)[]): Inline[] {
  return children.map((child) => (typeof child === 'string' ? text(child) : child));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { resolveSchema, type Schema } from '../../src/answers/schema.js';
import { loadProject } from '../../src/load/load-project.js';
import type { Document } from '../../src/document/tree.js';
import { structureFromDocx, textFromDocx } from '../parity/from-docx.js';
import { structureFromHtml, textFromHtml } from '../parity/from-html.js';
import { structureFromMarkdown, textFromMarkdown } from '../parity/from-markdown.js';
import { structureFromPdf } from '../parity/from-pdf.js';
import { dense, normal, type Structure } from '../parity/structure.js';
import { arrangedDocument, projects, renderAs, renderContext } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';

/**
 * Every prose field of the whole worked example is filled with words that mean something to one of the formats on the
 * way. The structure must be the same as with plain words, the words must come out as they went in.
 */
const hostile = [
  '# § & < > | * _ ~~ ` {{titel}} {{{x}}} {{#each a}} :::cover ::contents ]( [^1] \\ </td></table>',
  '"><script>alert(1)</script><img src=x onerror=alert(1)>{{constructor}} ${x} <!-- ]]> --> &lt;b&gt; &#x41;',
  '=1+1 @x -x +x ”citat” ’a’ åäö ÅÄÖ \u00a0 \u2028 \u200b \u202e 👩‍🏫 ─ 1. a) - b | --- | :--: |',
];

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schemas/agenda.schema.json'), 'utf8'),
) as Schema;
const temporary = temporaryFolders();

const plainWords = 'ord';

/** What tells one field's words from another's: "§12§". */
const markers = /§(\d+)§/g;

/** The answers with every free text replaced, each marked with its number; ids, choices, dates and addresses stay. */
function withWords(answer: unknown, declared: Schema, words: string, key = '', numbers = counter()): unknown {
  const resolved = resolveSchema(declared, schema);
  if (Array.isArray(answer))
    return answer.map((item) => withWords(item, resolved.items ?? {}, words, key, numbers));
  if (typeof answer === 'object' && answer !== null) {
    const entries = Object.entries(answer).map(([name, value]) => [
      name,
      withWords(value, resolved.properties?.[name] ?? {}, words, name, numbers),
    ]);
    return Object.fromEntries(entries);
  }
  const isFree =
    resolved.type === 'string' &&
    resolved.enum === undefined &&
    !('pattern' in resolved) &&
    !('format' in resolved) &&
    !['område', 'mål', 'förkortning'].includes(key);
  return isFree ? `${words} §${numbers()}§` : answer;
}

function counter(): () => number {
  let number = 0;
  return () => (number += 1);
}

function markersIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(markers), ([, number]) => number ?? ''))].sort();
}

async function documentWith(words: string): Promise<Document> {
  const { answers } = await loadProject(projects.lingonasa);
  const folder = temporary({ 'agenda.yaml': stringify(withWords(answers, schema, words)) });
  return arrangedDocument(folder);
}

/** What must not depend on the words: levels of headings, shapes of tables, numbers of captions, what charts tell. */
function shape(words: string, structure: Structure): object {
  const { headings, tables, captions, references, calls, alternatives } = structure;
  return {
    headings: headings.map((heading) => /^\d (?:[\d.]+|Bilaga \d+|)/.exec(heading)?.[0]),
    tables: tables.map((rows) => rows.map((row) => row.length)),
    captions: captions.map((caption) => /^\w+ \d+/.exec(caption)?.[0]),
    references: references.length,
    calls,
    // A chart tells the names of areas and actions in its alternative text.
    alternatives: alternatives.map((alternative) => alternative.replaceAll(normal(words), plainWords)),
  };
}

const readers = {
  html: { structure: structureFromHtml, text: textFromHtml },
  md: { structure: structureFromMarkdown, text: textFromMarkdown },
  docx: { structure: structureFromDocx, text: textFromDocx },
};

describe('hostile text in every prose field', () => {
  const plain = new Map<string, { shape: object; markers: string[] }>();
  beforeAll(async () => {
    const document = await documentWith(plainWords);
    const context = await renderContext();
    for (const [format, { structure, text }] of Object.entries(readers)) {
      const { bytes } = await renderAs(format as keyof typeof readers, document, context);
      plain.set(format, { shape: shape(plainWords, structure(bytes)), markers: markersIn(text(bytes)) });
    }
  });

  it.each(hostile)('%s', async (words) => {
    const document = await documentWith(words);
    const context = await renderContext();
    for (const [format, { structure, text }] of Object.entries(readers)) {
      const { bytes } = await renderAs(format as keyof typeof readers, document, context);
      const whole = text(bytes);
      const found = { shape: shape(words, structure(bytes)), markers: markersIn(whole) };
      expect(found, format).toEqual(plain.get(format));
      // Nearly every field is shown; a few (a municipality's short name) are only in the data.
      expect(found.markers.length).toBeGreaterThan(300);
      expect(found.markers.filter((number) => !whole.includes(dense(`${words} §${number}§`)))).toEqual([]);
    }
  });

  it('in a PDF too', async () => {
    const words = hostile[1]!;
    const context = await renderContext();
    const [{ bytes: with_ }, { bytes: without }] = [
      await renderAs('pdf', await documentWith(words), context),
      await renderAs('pdf', await documentWith(plainWords), context),
    ];
    const [found, expected] = [await structureFromPdf(with_), await structureFromPdf(without)];
    expect(found.headings.map((heading) => heading.slice(0, 1))).toEqual(
      expected.headings.map((heading) => heading.slice(0, 1)),
    );
    expect(found.captions).toHaveLength(expected.captions.length);
    expect(found.text).toContain(dense(words));
  });
});

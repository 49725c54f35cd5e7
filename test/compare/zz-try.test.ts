import { writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { adoptExample } from '/work/main/test/support/adopted.js';
import { arrangedDocument, projects, renderAs, dressedDocument } from '/work/main/test/support/projects.js';
import { mergeDocuments } from '/work/main/src/compare/merge-documents.js';
import { comparable, sideOf } from '/work/main/src/compare/side.js';
import { numberNotes } from '/work/main/src/arrange/number-notes.js';
import { it, expect } from 'vitest';
import { mapDocument } from '../../src/document/map.js';
const without = (d: any) => mapDocument(d, { block: ({ paragraphNumber: _, ...b }: any) => b });
it('x', async () => {
  rmSync('/tmp/cmp', { recursive: true, force: true }); mkdirSync('/tmp/cmp/a', { recursive: true });
  const folder = adoptExample('/tmp/cmp/a');
  const old = await dressedDocument(projects.lingonasa);
  const fresh = await dressedDocument(folder);
  const t = performance.now();
  const both = numberNotes(mergeDocuments(old.document, fresh.document));
  console.log('merge ms', performance.now() - t);
  const seen = (d: any) => { const { body, notes } = comparable(numberNotes(d)); return { body, notes }; };
  expect(seen(sideOf(both, 'accepted'))).toEqual(seen(fresh.document));
  expect(seen(sideOf(both, 'rejected'))).toEqual(seen(old.document));
  const plain = (d: any) => ({ ...d, metadata: { ...d.metadata, marks: { ...d.metadata.marks, paragraphNumbers: false } }, body: (comparable(d)).body });
  for (const [name, doc] of [['both', both], ['old', old.document], ['new', fresh.document]] as const)
    for (const format of (process.env.FORMATS ?? 'docx,html,md').split(',') as any[]) {
      const r = await renderAs(format, name === 'both' ? doc : without(doc), fresh.context);
      writeFileSync(`/tmp/cmp/${name}.${format}`, r.bytes);
      if (r.conformance) console.log(name, format, JSON.stringify(r.conformance.checks.filter((c: any) => !c.passed)));
    }
}, 300000);
import { settleInLibreOffice } from '../support/libre-office.js';
it('lo', () => {
  for (const side of ['accepted', 'rejected'] as const) settleInLibreOffice('/tmp/cmp/both.docx', `/tmp/cmp/lo-${side}.docx`, side, '/tmp/cmp');
}, 300000);

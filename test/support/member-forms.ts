import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadRenderResources } from '../../src/load/load-render-resources.js';
import { inspectProject } from '../../src/pipeline/inspect.js';
import { arrangeFor, dressed } from '../../src/pipeline/produce.js';
import { memberForm } from '../../src/pipeline/region/form-plan.js';
import { composeForm, sealWordForm } from '../../src/pipeline/region/make-form.js';
import type { SoundRegion } from '../../src/pipeline/region/inspect-region.js';
import { fieldMark, isFieldMark } from '../../src/region/form-marks.js';
import type { FormPlan } from '../../src/region/form.js';
import { rowPath } from '../../src/region/form.js';
import type { MemberProject } from '../../src/region/region.js';
import { renderWord } from '../../src/render/docx/render-docx.js';

/** The forms that members fill in, and what they write in them. */

const installation = await loadInstallation('sv');
const region = {
  answers: { region: { namn: 'Region Råkriket' }, mall: { version: 1 } },
} as unknown as SoundRegion;

export { installation };

/** The Word form of a member. */
export async function wordForm(agenda: MemberProject): Promise<Uint8Array> {
  const { sound, problems } = await inspectProject(agenda.member.code, agenda.project, installation);
  if (sound === undefined) throw new Error(problems.map(({ code }) => code).join(', '));
  const { plan, key } = memberForm(agenda, installation);
  const document = composeForm(agenda, plan, region, installation);
  const arranged = await arrangeFor(sound, document, installation.terms);
  const { answerFiles: _, ...dress } = dressed(sound, installation.terms, await loadRenderResources());
  const { bytes } = await renderWord(arranged, dress);
  return sealWordForm(bytes, key, agenda.member, region);
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The form with these words in its fields, by path; what is XML already is put in as it is. */
export function filledIn(
  bytes: Uint8Array,
  plan: FormPlan,
  answers: Readonly<Record<string, string>>,
): Uint8Array {
  const entries = unzipSync(bytes);
  const document = new DOMParser().parseFromString(strFromU8(entries['word/document.xml']!), 'text/xml');
  const cells = cellsByPath(document.documentElement!, plan);
  for (const [path, words] of Object.entries(answers)) {
    const cell = cells.get(path);
    if (cell === undefined) throw new Error(`the form has no field ${path}`);
    write(cell, words);
  }
  entries['word/document.xml'] = strToU8(new XMLSerializer().serializeToString(document));
  return zipSync(entries);
}

function cellsByPath(root: Element, plan: FormPlan): Map<string, Element> {
  const labels = new Map<string, Element>();
  for (const mark of Array.from(root.getElementsByTagNameNS(w, 'bookmarkStart')))
    if (isFieldMark(mark.getAttributeNS(w, 'name') ?? ''))
      labels.set(mark.getAttributeNS(w, 'name') ?? '', upTo(mark, 'tc'));
  const found = new Map<string, Element>();
  for (const part of plan.parts) {
    if (part.part === 'heading') continue;
    if (part.part === 'grid') {
      for (const row of part.rows) {
        const cells = cellsIn(upTo(labels.get(fieldMark(rowPath(row)))!, 'tr'));
        for (const [index, { path }] of row.entries()) found.set(path.join('/'), cells[index + 1]!);
      }
      continue;
    }
    for (const { path } of part.part === 'area' ? [part.field] : part.fields) {
      const label = labels.get(fieldMark(path))!;
      const row = upTo(label, 'tr');
      const beside = cellsIn(row)[1];
      const rows = Array.from(upTo(row, 'tbl').getElementsByTagNameNS(w, 'tr'));
      found.set(path.join('/'), beside ?? cellsIn(rows[rows.indexOf(row) + 1]!)[0]!);
    }
  }
  return found;
}

function cellsIn(row: Element): Element[] {
  return Array.from(row.getElementsByTagNameNS(w, 'tc'));
}

function upTo(element: Element, name: string): Element {
  let at: Element = element;
  while (at.localName !== name) at = at.parentNode as Element;
  return at;
}

/** Writes as Word does: inside the control where there is one, without its placeholder. */
function write(cell: Element, words: string): void {
  const control = cell.getElementsByTagNameNS(w, 'sdt')[0];
  const isInline = control !== undefined && (control.parentNode as Element).localName === 'p';
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const asBlocks = words.startsWith('<w:')
    ? words
    : words
        .split('\n')
        .map((line) => `<w:p>${run(line)}</w:p>`)
        .join('');
  const holder = control === undefined ? cell : control.getElementsByTagNameNS(w, 'sdtContent')[0]!;
  const kept = holder === cell ? childrenNamed(cell, 'tcPr') : [];
  while (holder.firstChild !== null) holder.removeChild(holder.firstChild);
  for (const one of kept) holder.appendChild(one);
  const made = new DOMParser().parseFromString(
    `<x xmlns:w="${w}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${isInline ? run(words) : asBlocks}</x>`,
    'text/xml',
  ).documentElement!;
  for (const child of Array.from(made.childNodes))
    holder.appendChild(holder.ownerDocument!.importNode(child, true));
  const shown = control?.getElementsByTagNameNS(w, 'showingPlcHdr')[0];
  shown?.parentNode?.removeChild(shown);
}

function childrenNamed(element: Element, name: string): Element[] {
  return Array.from(element.childNodes).filter(
    (child): child is Element => (child as Element).localName === name,
  );
}

import { numberParagraphs } from '../../src/arrange/number-paragraphs.js';
import { manifestOf } from '../../src/compose/template.js';
import { mapBlocks } from '../../src/document/map.js';
import type { Document, Status, StatusMarks } from '../../src/document/tree.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { noMarks } from './nodes.js';

/** What a document type's manifest says of a status. */
export async function manifestMarks(
  type: string,
  status: Status,
): Promise<{ marks: StatusMarks; statusLabel: string }> {
  const { templates } = await loadInstallation('sv');
  const { statusMarks, statusLabels } = manifestOf(templates.get(type)!);
  return { marks: { ...noMarks, ...statusMarks?.[status] }, statusLabel: statusLabels[status] };
}

/** An arranged document as it would be with another status: its words, its marks and its numbered paragraphs. */
export async function withStatus(document: Document, status: Status): Promise<Document> {
  const { marks, statusLabel } = await manifestMarks(document.type, status);
  const decisions = status === 'antagen' ? ['Kommunfullmäktige den 14 december 2026, § 112'] : [];
  const body = mapBlocks(document.body, {
    block: (block) => {
      if (!('paragraphNumber' in block)) return block;
      const { paragraphNumber: _, ...without } = block;
      return without;
    },
  });
  return numberParagraphs({
    ...document,
    body,
    metadata: { ...document.metadata, status, statusLabel, marks, decisions },
  });
}

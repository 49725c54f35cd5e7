import { manifestOf } from '../../src/compose/template.js';
import type { Status, StatusMarks } from '../../src/document/tree.js';
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

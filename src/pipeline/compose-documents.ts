import { compose } from '../compose/compose.js';
import { editionsOf } from '../compose/editions.js';
import { manifestOf } from '../compose/template.js';
import type { Document } from '../document/tree.js';
import type { Installation } from '../load/load-installation.js';
import { agendaType, templateOf, type Inspection, type Sound } from './inspect.js';

/** Whether a document type is a view of the work, to be made also while the answers have errors. */
export function isView(type: string, installation: Installation): boolean {
  return manifestOf(templateOf(type, installation)).view ?? false;
}

/** The trees of the wanted document types; a type may give one document for each function. */
export function composeDocuments(
  types: readonly string[],
  _inspection: Inspection,
  { project, document }: Sound,
  installation: Installation,
): Document[] {
  return types.flatMap((type) => {
    if (type === agendaType) return [document];
    const template = templateOf(type, installation);
    return editionsOf(template, project).map(
      (more) => compose(project, installation.schema, template, installation.terms, more).document,
    );
  });
}

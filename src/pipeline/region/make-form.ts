import { compose } from '../../compose/compose.js';
import { StopRun } from '../../diagnostics/diagnostic.js';
import type { Document } from '../../document/tree.js';
import { readFilledWord } from '../../load/filled/read-filled-word.js';
import type { Installation } from '../../load/load-installation.js';
import { keysAsValues, wordProperties } from '../../consultation/word-marks.js';
import type { FormKey } from '../../region/form-key.js';
import { fieldSum, formProperties, sumsAsValues } from '../../region/form-marks.js';
import type { FormPart, FormPlan } from '../../region/form.js';
import type { MemberProject } from '../../region/region.js';
import { sealForm } from '../../render/docx/form/seal-form.js';
import { isError, templateOf } from '../inspect.js';
import type { SoundRegion } from './inspect-region.js';

/** The document type of the form. */
export const formType = 'agendamall';

/** The form of a member as a document, not yet arranged. `agenda` is sound. On the web the page tells how it is filled in. */
export function composeForm(
  agenda: MemberProject,
  plan: FormPlan,
  region: SoundRegion,
  { schema, terms, ...installation }: Installation,
  isWeb = false,
): Document {
  const template = templateOf(formType, { schema, terms, ...installation });
  const { mall = {}, region: owner } = region.answers;
  const { kontakt } = mall;
  const contact = [kontakt?.funktion, kontakt?.e_post, kontakt?.telefon].filter((one) => one !== undefined);
  const data = {
    mall: {
      webb: isWeb,
      kommun: agenda.member.name,
      region: owner.namn,
      version: versionOf(region),
      gäller: mall.gäller ?? false,
      sista_dag: mall.sista_dag ?? false,
      kontakt: contact.join(', ') || false,
      anvisning: mall.anvisning ?? false,
      delar: plan.parts.map((part, index) => partData(part, index, terms.guidePage)),
    },
  };
  const { document, problems } = compose(agenda.project, schema, template, terms, data);
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new StopRun(errors, 'input', agenda.project.texts);
  return document;
}

/** The number of the region's template, as the form tells it. */
export function versionOf({ answers }: Pick<SoundRegion, 'answers'>): string {
  return String(answers.mall?.version ?? 1);
}

/** A part as the template names it. Ids with a colon are none of the agenda's. */
function partData(part: FormPart, index: number, guidePage: string): Record<string, unknown> {
  const page = 'page' in part ? ` (${guidePage} ${part.page})` : '';
  const help = 'help' in part && part.help !== '' ? `${part.help}${page}` : false;
  const named = part.part === 'heading' || part.part === 'grid';
  return {
    rubrik: named ? part.title : false,
    nivå: named ? part.depth : 4,
    ankare: `mall:${index + 1}`,
    hjälp: named ? help : false,
    fält: part.part === 'heading' ? false : part,
  };
}

/**
 * The finished Word file with what it says of itself: whose it is, which words are its own, and the sum of what stands in
 * each field as a reader of it reads them. When it comes back, what nobody has touched is known.
 */
export function sealWordForm(
  bytes: Uint8Array,
  key: FormKey,
  { code }: { code: string },
  { answers }: Pick<SoundRegion, 'answers'>,
): Uint8Array {
  const form = readFilledWord(bytes, key);
  if ('fault' in form) throw new Error(`a form of our own cannot be read: ${form.fault}`);
  const lost = [...key.fields.keys()].filter((mark) => !form.fields.has(mark));
  if (lost.length > 0) throw new Error(`a form of our own lacks ${lost.length} of its fields`);
  const sums = [...form.fields].map(([mark, { text }]) => fieldSum(mark, text));
  const numbered = (name: string, values: readonly string[]): [string, string][] =>
    values.map((value, index) => [`${name}${index + 1}`, value]);
  return sealForm(bytes, [
    [formProperties.member, code],
    [formProperties.region, answers.region.namn],
    [formProperties.version, versionOf({ answers })],
    ...numbered(wordProperties.words, keysAsValues(form.ownWords)),
    ...numbered(formProperties.sums, sumsAsValues(sums)),
  ]);
}

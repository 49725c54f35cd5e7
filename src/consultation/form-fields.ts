import { createHash } from 'node:crypto';
import type { Edition } from './edition.js';
import { targetKinds, type Target, type TargetKind } from './target.js';

/** What a field of the reply form asks for. */
export const formFieldNames = [
  'name',
  'contact',
  'decided',
  'diarienummer',
  'position',
  'text',
  'proposal',
  'paragraph',
] as const;

export type FormFieldName = (typeof formFieldNames)[number];

/** What a field's tag says. */
export interface FieldTag {
  field: FormFieldName;
  /** What a position, a view or a wording is about; absent for what is said of the reply itself, and in free rows. */
  target?: { kind: TargetKind; id: string };
  /** The number of a free row, in which the reply says itself what it is about. */
  row?: number;
}

/** Word opens no file with a longer tag. */
const longestTag = 64;

/** "rk:text:action/kontaktcenter". An id that is too long for Word stands as its hash: "rk:text:action/~3f9a2c07". */
export function fieldTag(field: FormFieldName, target?: Pick<Target, 'kind' | 'id'>): string {
  if (target === undefined) return `rk:${field}`;
  const tag = `rk:${field}:${target.kind}/${target.id}`;
  return tag.length <= longestTag ? tag : `rk:${field}:${target.kind}/~${hashOf(target.id)}`;
}

/** "rk:text:row/3": a field of a free row, counted from 1. */
export function rowTag(field: FormFieldName, row: number): string {
  return `rk:${field}:row/${row}`;
}

/** Rows of the form in which a reply names a paragraph itself. */
export const freeRows = 10;

/** What has fields of its own in the form; tables and figures are spoken of under their heading, or in a free row. */
const kindsWithFields: readonly TargetKind[] = ['chapter', 'goal', 'area', 'action', 'appendix'];

export function targetsWithFields({ targets }: Pick<Edition, 'targets'>): Target[] {
  return targets.filter(({ kind }) => kindsWithFields.includes(kind));
}

/** The tags of an edition's form in the order in which its fields stand: some programs save fields without their tags. */
export function formTags(edition: Pick<Edition, 'targets' | 'paragraphs'>): string[] {
  const questions = edition.targets.filter(({ kind }) => kind === 'question');
  const rows = edition.paragraphs.length > 0 ? freeRows : 0;
  return [
    ...(['name', 'diarienummer', 'decided', 'contact', 'position'] as const).map((field) => fieldTag(field)),
    fieldTag('text', { kind: 'whole', id: '' }),
    ...questions.flatMap((target) => [fieldTag('position', target), fieldTag('text', target)]),
    ...targetsWithFields(edition).flatMap((target) => [
      fieldTag('text', target),
      fieldTag('proposal', target),
    ]),
    ...Array.from({ length: rows }, (_, index) =>
      (['paragraph', 'text', 'proposal'] as const).map((field) => rowTag(field, index + 1)),
    ).flat(),
  ];
}

/** Whether a control's tag is one that `readFieldTag` knows, whatever it is about. */
export function isFieldTag(tag: string): boolean {
  return readFieldTag(tag) !== undefined;
}

/** Undefined for what is no tag of ours. `targets` are those of the edition, for ids that stand as their hash. */
export function readFieldTag(tag: string, targets: readonly Target[] = []): FieldTag | undefined {
  const [, name, kind, id = ''] =
    /^rk:([a-z]+)(?::([a-z]+)\/(.*))?$/u.exec(tag.trim().normalize('NFC')) ?? [];
  const field = formFieldNames.find((one) => one === name);
  if (field === undefined) return undefined;
  if (kind === undefined) return { field };
  if (kind === 'row') return /^[1-9]\d{0,3}$/.test(id) ? { field, row: Number(id) } : undefined;
  const known = targetKinds.find((one) => one === kind);
  if (known === undefined) return undefined;
  const hashed = targets.find((one) => one.kind === known && id === `~${hashOf(one.id)}`);
  return { field, target: { kind: known, id: hashed?.id ?? id } };
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 8);
}

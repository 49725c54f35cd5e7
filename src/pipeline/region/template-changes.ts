import type { AnswerChange } from '../../compare/change.js';
import { compareAnswers } from '../../compare/compare-answers.js';
import { indexItems } from '../../compare/item-index.js';
import { textChange } from '../../compare/text-change.js';
import type { ChangedText } from '../../document/changes.js';
import type { Installation } from '../../load/load-installation.js';
import { pathKey, pathOfPointer, wordsOfPath, type PartPath } from '../../region/part-path.js';
import type { Binding } from '../../region/region.js';
import { bindingIn, type TemplateVersion } from '../../region/template-version.js';
import { changeWords } from '../compare-data.js';

/** One difference between two versions of a template. */
export type TemplateChange =
  | {
      kind: AnswerChange['kind'] | 'question';
      /** "insatser/e-arkiv/beskrivning" */
      part: string;
      /** What is unlike in them is marked, and what is far from it left out. */
      old: ChangedText[];
      new: ChangedText[];
    }
  | { kind: 'binding'; part: string; old: Binding; new: Binding };

/** What differs between two versions: the answers in the order of the schema, then what binds, then the questions. */
export function templateChanges(
  before: TemplateVersion,
  now: TemplateVersion,
  { schema, terms }: Pick<Installation, 'schema' | 'terms'>,
): TemplateChange[] {
  const [old, fresh] = [{ items: indexItems(before.answers) }, { items: indexItems(now.answers) }];
  const ofAnswers = compareAnswers(before.answers, now.answers, schema).map((change): TemplateChange => {
    const { kind } = change;
    const isNew = change.old === undefined;
    const pointer = change.new?.pointer ?? change.old?.pointer ?? '';
    const path = pathOfPointer(pointer, schema, change.new === undefined ? before.answers : now.answers);
    const marked = textChange(
      change.old === undefined ? '' : changeWords(change.old, old, { new: fresh, terms }),
      change.new === undefined ? '' : changeWords(change.new, fresh, { new: fresh, terms }),
    );
    // An answer that has come or gone is told of as such, whether it is an item or not.
    const told = kind !== 'changed' ? kind : isNew ? 'added' : change.new === undefined ? 'removed' : kind;
    return { kind: told, part: wordsOfPath(path, schema), ...marked };
  });
  const parts = new Map<string, PartPath>(
    [...before.parts, ...now.parts].map(({ path }) => [pathKey(path), path]),
  );
  const ofBindings = [...parts.values()].flatMap((path): TemplateChange[] => {
    const [was, is] = [bindingIn(before, path, schema), bindingIn(now, path, schema)];
    return was === is ? [] : [{ kind: 'binding', part: wordsOfPath(path, schema), old: was, new: is }];
  });
  const ofQuestions = Object.entries(now.questions).flatMap(([part, question]): TemplateChange[] => {
    const was = before.questions[part];
    if (was === undefined || was === question) return [];
    const marked = textChange(was, question);
    return [{ kind: 'question', part: part.replaceAll('/*', ''), ...marked }];
  });
  return [...ofAnswers, ...ofBindings, ...ofQuestions];
}

import { isGroup, partsAt } from '../answers/parts.js';
import type { FrameworkFile, Project } from '../answers/project.js';
import { segmentsOf } from '../answers/pointer.js';
import type { AnswerPlace } from './explanation.js';
import { keyText } from './key-text.js';

/** Finds words that a framework's file says, the project's own files first: the name of a goal, of the framework. */
export function frameworkWords({ frameworks }: Project): (wanted: string) => AnswerPlace | undefined {
  const said = [...frameworks]
    .sort((one, other) => Number(other.own) - Number(one.own))
    .flatMap((framework) => wordsIn(framework));
  return (wanted) => {
    if (wanted === '') return undefined;
    const found = said.find(({ key }) => key === wanted) ?? said.find(({ key }) => key.includes(wanted));
    return found === undefined ? undefined : placeOf(found.pointer, found.framework);
  };
}

const shown = ['kortnamn', 'namn', 'mål * namn', 'utgivare', 'källa', 'anmärkning'];

function wordsIn(framework: FrameworkFile): { key: string; pointer: string; framework: FrameworkFile }[] {
  return shown
    .flatMap((path) => partsAt(framework.answers, path.split(' ')))
    .flatMap(({ pointer, value }) =>
      typeof value === 'string' ? [{ key: keyText(value).key, pointer, framework }] : [],
    );
}

function placeOf(pointer: string, { places, answers }: FrameworkFile): AnswerPlace {
  const name = isGroup(answers) && typeof answers['kortnamn'] === 'string' ? answers['kortnamn'] : '';
  const path = segmentsOf(pointer).filter((segment) => !/^\d+$/.test(segment));
  return { pointer, place: places.value(pointer), path: [name, ...path].filter((part) => part !== '') };
}

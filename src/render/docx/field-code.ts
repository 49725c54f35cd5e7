import { TextRun, type IRunPropertiesOptions, type ParagraphChild, type XmlComponent } from 'docx';
import { element } from './element.js';
import { textRun } from './text-run.js';

/**
 * A field: what Word is to work out, and what it says until then. Each part is a run of its own, as Word writes it:
 * LibreOffice takes the result's looks from the result's run, and Pandoc sees only the first part of a run.
 */
export function fieldRuns(
  instruction: string,
  result: string,
  looks: IRunPropertiesOptions = {},
): ParagraphChild[] {
  return [...fieldOpening(instruction, looks), ...textRun(result, looks), fieldEnd(looks)];
}

/** The beginning of a field whose result goes over several paragraphs. */
export function fieldOpening(instruction: string, looks: IRunPropertiesOptions = {}): ParagraphChild[] {
  const code = element('w:instrText', { 'xml:space': 'preserve' }, instruction);
  return [fieldCharacter('begin'), code, fieldCharacter('separate')].map(
    (part) => new TextRun({ ...looks, children: [part] }),
  );
}

export function fieldEnd(looks: IRunPropertiesOptions = {}): ParagraphChild {
  return new TextRun({ ...looks, children: [fieldCharacter('end')] });
}

function fieldCharacter(type: 'begin' | 'separate' | 'end'): XmlComponent {
  return element('w:fldChar', { 'w:fldCharType': type });
}

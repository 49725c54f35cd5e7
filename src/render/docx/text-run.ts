import { Tab, TextRun, type IRunPropertiesOptions, type ParagraphChild } from 'docx';
import { cleanText } from './clean-text.js';

/** A run of text; nothing when there is no text. `text`, not `children`: there some words mean page numbers. */
export function textRun(value: string, looks: IRunPropertiesOptions = {}): ParagraphChild[] {
  const text = cleanText(value);
  return text === '' ? [] : [new TextRun({ ...looks, text })];
}

export function tabRun(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

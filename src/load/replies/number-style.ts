import type { WordStyles } from './open-word.js';

/** Name of the style of paragraphs' numbers in our Word files, in small letters. */
const numberStyle = 'styckenummer';

/** Whether letters in this style are a paragraph's number. */
export function isNumberStyle(style: string, styles: WordStyles): boolean {
  return style !== '' && (styles.get(style) ?? style.toLowerCase()) === numberStyle;
}

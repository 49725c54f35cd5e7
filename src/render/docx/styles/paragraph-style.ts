import { LineRuleType, type IParagraphPropertiesOptions, type IParagraphStyleOptions } from 'docx';
import type { Palette } from './palette.js';
import type { TypeScale } from './type-scale.js';

/** What styles are made with. */
export interface StyleInk {
  palette: Palette;
  scale: TypeScale;
}

/** The library's style type leaves out tab stops and widow control, though it writes them. */
export interface ParagraphStyle extends IParagraphStyleOptions {
  paragraph?: IParagraphPropertiesOptions;
}

/**
 * The height of lines of this size (half-points). "At least", at a height above what fonts ask for, rather than a
 * multiple: a multiple is of a font's own height, which each program rounds in its way, and after fifty pages a page
 * number of the contents is wrong.
 */
export function lineHeight(size: number, factor: number): { line: number; lineRule: 'atLeast' } {
  return { line: Math.round(size * 10 * factor), lineRule: LineRuleType.AT_LEAST };
}

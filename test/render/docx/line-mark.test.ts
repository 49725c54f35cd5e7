import { describe, expect, it } from 'vitest';
import { placeLineMarks } from '../../../src/render/docx/line-mark.js';

const mark = '<w:suppressLineNumbers/>';
const paragraph = (properties: string): string => `<w:p><w:pPr>${properties}</w:pPr><w:r/></w:p>`;

describe('the mark of lines without numbers', () => {
  it('stands where the schema wants it, in each paragraph', () => {
    const style = '<w:pStyle w:val="TOC1"/><w:keepNext/>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
    const rest = '<w:tabs><w:tab w:val="left" w:pos="454"/></w:tabs><w:ind w:left="454"/>';
    const before = [
      `${style}${rest}${mark}`,
      `${style}${list}${rest}${mark}<w:jc w:val="left"/>`,
      mark,
      rest,
    ];
    const after = [`${style}${mark}${rest}`, `${style}${list}${mark}${rest}<w:jc w:val="left"/>`, mark, rest];
    expect(placeLineMarks(before.map(paragraph).join(''))).toBe(after.map(paragraph).join(''));
    expect(placeLineMarks(after.map(paragraph).join(''))).toBe(after.map(paragraph).join(''));
  });
});

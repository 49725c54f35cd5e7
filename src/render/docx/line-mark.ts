const mark = '<w:suppressLineNumbers/>';

/** What the schema has before the mark among the properties of a paragraph. */
const earlier =
  /^(?:<w:(?:pStyle|keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*\/>|<w:numPr>.*?<\/w:numPr>)*/s;

/**
 * Moves the mark of paragraphs whose lines are not numbered to its place among their properties: the library writes it
 * last, and Word's schema wants it before borders, tabs and indents.
 */
export function placeLineMarks(xml: string): string {
  return xml.replace(/<w:pPr>((?:(?!<\/?w:pPr>).)*?)<w:suppressLineNumbers\/>/gs, (_, before: string) => {
    const start = earlier.exec(before)?.[0] ?? '';
    return `<w:pPr>${start}${mark}${before.slice(start.length)}`;
  });
}

/** XML 1.0 knows no other control characters than these, no lone surrogates and no U+FFFE/U+FFFF. */
const lineControls = /[\t\n\r\u0085\u2028\u2029]+/gu;
const forbidden = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * What a text node may hold in WordprocessingML. Anything can be typed or pasted into an answer, and one forbidden
 * character makes Word refuse the whole file. A line break inside a text node is only how the answer was typed.
 */
export function cleanText(value: string): string {
  return value.replace(lineControls, ' ').replace(forbidden, '');
}

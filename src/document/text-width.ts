/**
 * About how wide a text is, in twips. Real metrics are not to be had for a font that only the reader's machine has;
 * classes of letters, in the proportions of the sans serif faces that offices use, are enough to weigh columns by.
 */
export function textWidth(text: string, points: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * points * 20;
}

const narrow = /[fijltrI.,:;'’!|()[\]/\\ \-]/;
const wide = /[mwMWÅÄÖ@%&—…]|\p{Extended_Pictographic}|\p{Script=Han}/u;
const capital = /\p{Lu}/u;

function emsOf(character: string): number {
  if (narrow.test(character)) return 0.3;
  if (wide.test(character)) return 0.8;
  return capital.test(character) ? 0.6 : 0.52;
}

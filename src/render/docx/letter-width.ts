/** How wide the letters of fonts that offices use are beside those that `textWidth` measures with. */
const letterWidths: Readonly<Record<string, number>> = {
  arial: 1.12,
  helvetica: 1.12,
  verdana: 1.28,
  tahoma: 1.1,
  'segoe ui': 1.1,
  'trebuchet ms': 1.1,
  georgia: 1.12,
  'century gothic': 1.2,
  'open sans': 1.15,
  calibri: 1,
  aptos: 1.08,
  'times new roman': 1,
  garamond: 0.95,
};

/**
 * Of a font that is not known it is better to give its words too much room than too little. A file that names no font
 * has Word's own.
 */
export function letterWidth(font = 'Times New Roman'): number {
  return letterWidths[font.toLowerCase()] ?? 1.12;
}

/** How wide bold letters are beside regular ones of the same font. */
export const boldLetters = 1.1;

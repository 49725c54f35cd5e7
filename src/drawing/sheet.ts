/** What a drawing is made for. */
export interface Sheet {
  /** The whole width is used; the height comes of what there is to draw. */
  width: number;
  /** Size of the words. */
  size: number;
  measure: Measure;
}

/** How wide a text is, in the sheet's units. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Whether names have room beside their bars; on a narrow sheet they stand above them. */
export function isWide({ width, size }: Sheet): boolean {
  return width >= 40 * size;
}

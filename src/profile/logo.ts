/** A logo as the renderers use it. Lengths are millimetres. */
export interface Logo {
  /** Told to those who do not see it. */
  alternative: string;
  picture: Picture;
  /** A PNG or JPEG for programs that cannot show the picture when that is SVG. */
  substitute?: Picture;
  /** On the cover, or over the title of a document without one. */
  onCover: boolean;
  /** At the top of each page but the cover. */
  inHead: boolean;
  /** Its size on the cover. */
  width: number;
  height: number;
}

/** SVG among them has been cleaned: it holds no script and reaches for nothing outside itself. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg';
  /** Pixels; for SVG the units of its own drawing. */
  width: number;
  height: number;
}

/** A logo is this high unless its width is given, and never larger than this. */
const usualHeight = 18;
const largest = { width: 160, height: 50 };

const headHeight = 8;
const headWidth = 55;

/** The size on the cover of a picture that is to be `width` millimetres wide; 18 mm high without a width. */
export function sizeOnCover(picture: Picture, width?: number): { width: number; height: number } {
  const shape = picture.height / picture.width;
  const wanted = width ?? usualHeight / shape;
  const fitted = Math.min(wanted, largest.width, largest.height / shape);
  return { width: rounded(fitted), height: rounded(fitted * shape) };
}

/** The size at the top of a page, where there is less room. */
export function sizeInHead({ picture }: Logo): { width: number; height: number } {
  const shape = picture.height / picture.width;
  const width = Math.min(headHeight / shape, headWidth);
  return { width: rounded(width), height: rounded(width * shape) };
}

/** To a hundredth of a millimetre. */
function rounded(millimetres: number): number {
  return Math.max(0.01, Math.round(millimetres * 100) / 100);
}

import { ImageRun, type ParagraphChild } from 'docx';
import { sizeInHead, type Logo, type Picture } from '../../profile/logo.js';
import type { Profile } from '../../profile/profile.js';
import { cleanText } from './clean-text.js';
import { plainPicture } from './plain-picture.js';
import { textRun } from './text-run.js';

/** Pixels of 96 to the inch, which the library measures pictures in, in a millimetre. */
const pixels = 96 / 25.4;

const twips = 1440 / 25.4;

/** Word tells pictures apart by numbers; those of figures are far below. */
const firstNumber = { cover: 90_000, head: 91_000 } as const;
const logosInHead = 100;

/** The logos of the cover in a row, which Word breaks where the line ends. */
export function coverLogos(profile: Profile): ParagraphChild[] {
  const logos = profile.logos.filter(({ onCover }) => onCover);
  return row(logos, (logo) => logo, firstNumber.cover, profile);
}

/** Those of the running head. `part` counts the parts of the document that have one. */
export function headLogos(profile: Profile, part: number): ParagraphChild[] {
  const logos = profile.logos.filter(({ inHead }) => inHead);
  return row(logos, sizeInHead, firstNumber.head + logosInHead * part, profile);
}

/** What they take of the line, the room after them included, in twips. */
export function headLogosWidth({ logos }: Profile): number {
  const widths = logos.filter(({ inHead }) => inHead).map((logo) => sizeInHead(logo).width * twips + 340);
  return widths.reduce((sum, width) => sum + width, 0);
}

function row(
  logos: readonly Logo[],
  size: (logo: Logo) => { width: number; height: number },
  number: number,
  profile: Profile,
): ParagraphChild[] {
  return logos.flatMap((logo, index) => [
    ...(index === 0 ? [] : textRun(between)),
    picture(logo, size(logo), number + index, profile),
  ]);
}

/** Figure spaces: Word does not take them together, and a line may end between them. */
const between = '\u2003\u2003';

function picture(
  { picture: shown, substitute, alternative }: Logo,
  size: { width: number; height: number },
  number: number,
  { colours }: Profile,
): ImageRun {
  const description = cleanText(alternative);
  const options = {
    transformation: { width: size.width * pixels, height: size.height * pixels },
    altText: { id: String(number), name: description, description },
  };
  if (shown.mediaType !== 'image/svg+xml') return new ImageRun({ ...options, ...plain(shown) });
  const fallback = substitute === undefined ? undefined : plain(substitute);
  return new ImageRun({
    ...options,
    type: 'svg',
    data: shown.bytes,
    fallback: {
      ...options,
      ...(fallback ?? { type: 'png', data: plainPicture(size, colours.tint, colours.rule) }),
    },
  });
}

function plain({ mediaType, bytes }: Picture): { type: 'png' | 'jpg'; data: Uint8Array } {
  return { type: mediaType === 'image/png' ? 'png' : 'jpg', data: bytes };
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import { sizeInHead, type Logo, type Picture } from '../../profile/logo.js';
import { cssNumber } from './css-values.js';

/** Logos in a row; nothing when there are none. Each is a picture of its own, which cannot run anything. */
export function logoRow(logos: readonly Logo[], size: (logo: Logo) => string): Element[] {
  if (logos.length === 0) return [];
  return [
    h(
      'div',
      { className: 'logos' },
      logos.map((logo) =>
        h('img', { src: dataAddress(logo.picture), alt: logo.alternative, style: size(logo) }),
      ),
    ),
  ];
}

/** On paper a logo has the size that the profile gives it. */
export function logosOnPaper(logos: readonly Logo[]): Element[] {
  return logoRow(
    logos.filter(({ onCover }) => onCover),
    ({ width, height }) => `width: ${cssNumber(width)}mm; height: ${cssNumber(height)}mm`,
  );
}

/** On a screen there is one place for all of them, and the style sheet says how high they are. */
export function logosOnScreen(logos: readonly Logo[]): Element[] {
  return logoRow(logos, ({ width, height }) => `aspect-ratio: ${cssNumber(width)} / ${cssNumber(height)}`);
}

/** Room between logos in the margin, and between the last and the words. */
const gap = 4;

/**
 * The logos at the top of each page, for the margin box to the left: as backgrounds, because the picture that is a
 * box's content has no other size than its own.
 */
export function runningLogos(logos: readonly Logo[]): { images: string; room: string } {
  let left = 0;
  const layers = logos
    .filter(({ inHead }) => inHead)
    .map((logo) => {
      const { width, height } = sizeInHead(logo);
      const size = `${cssNumber(width)}mm ${cssNumber(height)}mm`;
      const layer = `url("${dataAddress(logo.picture)}") ${cssNumber(left)}mm center / ${size} no-repeat`;
      left += width + gap;
      return layer;
    });
  return { images: layers.length === 0 ? 'none' : layers.join(', '), room: `${cssNumber(left)}mm` };
}

function dataAddress({ mediaType, bytes }: Picture): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

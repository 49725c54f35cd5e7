import { ImageRun, Paragraph, type FileChild } from 'docx';
import type { Figure, Image } from '../../document/tree.js';
import { renderCaption } from './caption.js';
import { cleanText } from './clean-text.js';
import type { Page } from './page.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';

const formats = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

/** Twips in a pixel of 96 to the inch, which the library measures pictures in. */
const twipsPerPixel = 15;

/** A picture and its caption on the same page. */
export function renderFigure(node: Figure, setting: Setting): FileChild[] {
  const image = setting.document.images.get(node.image);
  if (image === undefined) throw new Error(`The image "${node.image}" is not in the document`);
  const caption = renderCaption(node, setting, false);
  const description = cleanText(node.alternative);
  const picture = new ImageRun({
    type: formats[image.mediaType],
    data: image.bytes,
    transformation: fitted(image, setting.page),
    altText: { id: String(setting.serials.of(node)), name: cleanText(node.image), description },
  });
  // Without a caption the picture itself is what a reference leads to.
  const children = caption.length === 0 ? setting.anchors.around(node, [picture]) : [picture];
  return [
    new Paragraph({ style: styleIds.figure, ...(caption.length > 0 && { keepNext: true }), children }),
    ...caption,
  ];
}

/** Its own size, or what there is room for beside a caption, in its own proportions. */
function fitted(image: Image, page: Page): { width: number; height: number } {
  const room = { width: page.textWidth / twipsPerPixel, height: (page.textHeight / twipsPerPixel) * 0.8 };
  const factor = Math.min(1, room.width / image.width, room.height / image.height);
  return { width: Math.round(image.width * factor), height: Math.round(image.height * factor) };
}

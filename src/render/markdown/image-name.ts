import type { Document, Figure } from '../../document/tree.js';

/** "digital-agenda-figur-1.png" */
export function imageName(document: Document, figure: Figure): string {
  const ending = document.images.get(figure.image)?.mediaType === 'image/jpeg' ? 'jpg' : 'png';
  return `${document.metadata.fileName}-${figure.id.replace(':', '-')}.${ending}`;
}

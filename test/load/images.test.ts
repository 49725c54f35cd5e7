import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/load/load-project.js';
import { jpegBytes, pngBytes } from '../support/images.js';
import { stopOf } from '../support/catalogues.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

async function imagesOf(files: Record<string, string | Uint8Array>): Promise<Record<string, unknown>> {
  const folder = makeFolder({ 'agenda.yaml': 'titel: a', ...files });
  const { images } = await loadProject(folder);
  const shown = [...images].map(([path, found]) => {
    if ('fault' in found) return [path, found.fault];
    const { mediaType, width, height } = found.image;
    return [path, `${mediaType} ${width}×${height}`];
  });
  return Object.fromEntries(shown) as Record<string, unknown>;
}

describe('the images of a project', () => {
  it('reads PNG and JPEG by their bytes, in folders of folders', async () => {
    const found = await imagesOf({
      'bilder/karta.png': pngBytes(40, 30),
      'bilder/logotyper/eu.jpeg': jpegBytes(20, 10),
      'bilder/Förvaxlad.JPG': pngBytes(5, 6),
      'bilder/.DS_Store': 'x',
      'annat/karta.png': pngBytes(1, 1),
    });
    expect(found).toEqual({
      'bilder/Förvaxlad.JPG': 'image/png 5×6',
      'bilder/karta.png': 'image/png 40×30',
      'bilder/logotyper/eu.jpeg': 'image/jpeg 20×10',
    });
  });

  it('says why an image cannot be used', async () => {
    const found = await imagesOf({
      'bilder/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'bilder/b.gif': 'GIF89a',
      'bilder/c.png': 'GIF89a under fel namn',
      'bilder/d.png': '',
      'bilder/e.png': 'ingen bild',
      'bilder/f.png': pngBytes(40, 30).subarray(0, 40),
      'bilder/g.jpg': jpegBytes(40, 30).subarray(0, 20),
      'bilder/h.png': pngBytes(0, 30),
      'bilder/i.png': pngBytes(60_000, 60_000),
      'bilder/j.jpg': Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff]),
        Buffer.alloc(50),
        Buffer.from([0xff, 0xd9]),
      ]),
    });
    expect(found).toEqual({
      'bilder/a.svg': 'unsupported-type',
      'bilder/b.gif': 'unsupported-type',
      'bilder/c.png': 'unsupported-type',
      'bilder/d.png': 'damaged',
      'bilder/e.png': 'damaged',
      'bilder/f.png': 'damaged',
      'bilder/g.jpg': 'damaged',
      'bilder/h.png': 'damaged',
      'bilder/i.png': 'too-large',
      'bilder/j.jpg': 'damaged',
    });
  });

  it('reads no image of more than 15 MB', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a', 'bilder/stor.png': pngBytes(4, 4) });
    truncateSync(join(folder, 'bilder/stor.png'), 16 * 1024 * 1024);
    const { images, sources } = await loadProject(folder);
    expect(images.get('bilder/stor.png')).toEqual({ fault: 'too-large' });
    expect([...sources.keys()]).toEqual(['agenda.yaml']);
  });

  it('stops at more images than anyone uses', async () => {
    const many = Array.from({ length: 501 }, (_, index) => [`bilder/${index}.svg`, ''] as const);
    const { problems } = await stopOf(() => imagesOf(Object.fromEntries(many)));
    expect(problems.map(({ code }) => code)).toEqual(['load/too-many-images']);
  });

  it('passes over a folder with the name of an image', async () => {
    const folder = makeFolder({ 'agenda.yaml': 'titel: a' });
    mkdirSync(join(folder, 'bilder/mapp.png'), { recursive: true });
    expect((await loadProject(folder)).images.size).toBe(0);
  });
});

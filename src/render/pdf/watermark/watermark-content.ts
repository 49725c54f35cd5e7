import { capitalHeight, lettering, stroke } from '../../../drawing/letters.js';
import { channelsOf } from '../../../profile/colour.js';

/** Where on a page a word stands, in points: its middle, its direction in radians, and the room that it has. */
export interface Place {
  x: number;
  y: number;
  angle: number;
  room: { length: number; height: number };
}

/** From the lower left corner of a page of text towards the upper right. */
export function acrossThePage(width: number, height: number): Place {
  return {
    x: width / 2,
    y: height / 2,
    angle: Math.atan2(height, width),
    room: { length: 0.62 * Math.hypot(width, height), height: 0.22 * Math.min(width, height) },
  };
}

/** At the foot of a cover, below the title's dark ground. */
export function alongTheFoot(width: number, height: number): Place {
  return { x: width / 2, y: 0.13 * height, angle: 0, room: { length: 0.7 * width, height: 0.12 * height } };
}

/**
 * A word as a PDF's content. It is an artifact: a program that reads aloud passes it by. `colour` is sRGB hex.
 */
export function watermarkContent(word: string, colour: string, { x, y, angle, room }: Place): string {
  const { steps, width: length } = lettering(word);
  const scale = Math.min(room.length / (length + stroke.width), room.height / (capitalHeight + stroke.width));
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  return [
    '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
    'q',
    `${channelsOf(colour).map(decimal).join(' ')} RG ${stroke.width} w 1 J 1 j`,
    `${[cos, sin, -sin, cos, x, y].map(decimal).join(' ')} cm`,
    `1 0 0 1 ${decimal(-length / 2)} ${decimal(-capitalHeight / 2)} cm`,
    ...steps.map(({ kind, points }) => [...points.flat().map(decimal), kind].join(' ')),
    'S',
    'Q',
    'EMC',
    '',
  ].join('\n');
}

/** Never with an exponent, which a PDF does not know. */
function decimal(value: number): string {
  return String(Number(value.toFixed(4)));
}

/**
 * Capital letters as strokes, for words that are a picture and not text: nobody's search for "utkast" shall find every
 * page. Lengths are hundredths of the letters' size, from the middle of one stroke to the middle of another; the base
 * line is 0 and capitals are 70 high. Paths are written as in a PDF's content.
 */
interface Letter {
  width: number;
  path: string;
}

/** The thickness of the strokes, and the distance between two letters. */
export const stroke = { width: 10, gap: 17 } as const;

/** From the base line to the top of a capital. */
export const capitalHeight = 70;

const a = '0 0 m 27 70 l 54 0 l 9 23 m 45 23 l';
const e = '41 70 m 0 70 l 0 0 l 42 0 l 0 36 m 35 36 l';
const o = '31 70 m 11 70 0 55 0 35 c 0 15 11 0 31 0 c 51 0 62 15 62 35 c 62 55 51 70 31 70 c h';
const u = '0 70 m 0 25 l 0 8 10 0 26 0 c 42 0 52 8 52 25 c 52 70 l';

const letters: Readonly<Record<string, Letter>> = {
  A: { width: 54, path: a },
  B: {
    width: 44,
    path: '0 0 m 0 70 l 23 70 l 36 70 42 64 42 54 c 42 44 36 38 23 38 c 0 38 l 23 38 m 37 38 44 31 44 19 c 44 7 37 0 23 0 c 0 0 l',
  },
  C: { width: 52, path: '52 58 m 46 66 39 70 30 70 c 11 70 0 56 0 35 c 0 14 11 0 30 0 c 39 0 46 4 52 12 c' },
  D: { width: 54, path: '0 0 m 0 70 l 20 70 l 42 70 54 57 54 35 c 54 13 42 0 20 0 c h' },
  E: { width: 42, path: e },
  F: { width: 40, path: '40 70 m 0 70 l 0 0 l 0 36 m 34 36 l' },
  G: {
    width: 56,
    path: '53 58 m 47 66 40 70 31 70 c 11 70 0 56 0 35 c 0 14 11 0 31 0 c 41 0 50 4 56 12 c 56 33 l 34 33 l',
  },
  H: { width: 52, path: '0 0 m 0 70 l 52 0 m 52 70 l 0 36 m 52 36 l' },
  I: { width: 0, path: '0 0 m 0 70 l' },
  J: { width: 32, path: '32 70 m 32 20 l 32 7 25 0 15 0 c 9 0 4 2 0 7 c' },
  K: { width: 48, path: '0 0 m 0 70 l 46 70 m 0 25 l 18 42 m 48 0 l' },
  L: { width: 40, path: '0 70 m 0 0 l 40 0 l' },
  M: { width: 66, path: '0 0 m 0 70 l 33 18 l 66 70 l 66 0 l' },
  N: { width: 54, path: '0 0 m 0 70 l 54 0 l 54 70 l' },
  O: { width: 62, path: o },
  P: { width: 44, path: '0 0 m 0 70 l 23 70 l 37 70 44 63 44 51 c 44 39 37 32 23 32 c 0 32 l' },
  Q: { width: 62, path: `${o} 38 18 m 60 -6 l` },
  R: {
    width: 46,
    path: '0 0 m 0 70 l 23 70 l 37 70 44 63 44 52 c 44 41 37 34 23 34 c 0 34 l 22 34 m 46 0 l',
  },
  S: {
    width: 44,
    path: '41 60 m 36 67 30 70 22 70 c 10 70 2 63 2 53 c 2 43 9 39 22 36 c 36 33 44 28 44 18 c 44 7 35 0 22 0 c 13 0 6 3 0 11 c',
  },
  T: { width: 50, path: '0 70 m 50 70 l 25 70 m 25 0 l' },
  U: { width: 52, path: u },
  V: { width: 54, path: '0 70 m 27 0 l 54 70 l' },
  W: { width: 78, path: '0 70 m 20 0 l 39 58 l 58 0 l 78 70 l' },
  X: { width: 52, path: '2 70 m 52 0 l 50 70 m 0 0 l' },
  Y: { width: 52, path: '0 70 m 26 34 l 52 70 l 26 34 m 26 0 l' },
  Z: { width: 48, path: '1 70 m 48 70 l 0 0 l 48 0 l' },
  Å: {
    width: 54,
    path: `${a} 27 100 m 32 100 36 96 36 91 c 36 86 32 82 27 82 c 22 82 18 86 18 91 c 18 96 22 100 27 100 c h`,
  },
  Ä: { width: 54, path: `${a} 14 88 m 14 88 l 40 88 m 40 88 l` },
  Ö: { width: 62, path: `${o} 18 88 m 18 88 l 44 88 m 44 88 l` },
  É: { width: 42, path: `${e} 18 83 m 28 96 l` },
  Ü: { width: 52, path: `${u} 13 88 m 13 88 l 39 88 m 39 88 l` },
  '0': {
    width: 48,
    path: '24 70 m 8 70 0 56 0 35 c 0 14 8 0 24 0 c 40 0 48 14 48 35 c 48 56 40 70 24 70 c h',
  },
  '1': { width: 20, path: '0 57 m 20 70 l 20 0 l' },
  '2': { width: 44, path: '2 56 m 6 65 13 70 22 70 c 34 70 42 63 42 52 c 42 43 37 36 28 28 c 0 0 l 44 0 l' },
  '3': {
    width: 42,
    path: '3 63 m 9 68 14 70 20 70 c 32 70 40 64 40 54 c 40 44 33 38 20 38 c 15 38 l 20 38 m 34 38 42 31 42 19 c 42 7 33 0 20 0 c 12 0 6 3 0 9 c',
  },
  '4': { width: 48, path: '34 0 m 34 70 l 0 20 l 48 20 l' },
  '5': {
    width: 44,
    path: '40 70 m 6 70 l 3 38 l 8 42 14 44 21 44 c 35 44 44 35 44 22 c 44 8 35 0 20 0 c 12 0 5 3 0 9 c',
  },
  '6': {
    width: 46,
    path: '40 65 m 36 68 31 70 26 70 c 9 70 0 55 0 31 c 0 11 9 0 24 0 c 37 0 46 9 46 22 c 46 35 37 43 25 43 c 12 43 3 36 0 25 c',
  },
  '7': { width: 44, path: '0 70 m 44 70 l 14 0 l' },
  '8': {
    width: 46,
    path: '23 39 m 10 39 3 45 3 54 c 3 64 11 70 23 70 c 35 70 43 64 43 54 c 43 45 36 39 23 39 c 8 39 0 31 0 20 c 0 8 9 0 23 0 c 37 0 46 8 46 20 c 46 31 38 39 23 39 c h',
  },
  '9': {
    width: 46,
    path: '6 5 m 10 2 15 0 20 0 c 37 0 46 15 46 39 c 46 59 37 70 22 70 c 9 70 0 61 0 48 c 0 35 9 27 21 27 c 34 27 43 34 46 45 c',
  },
  '-': { width: 26, path: '0 27 m 26 27 l' },
  '–': { width: 44, path: '0 27 m 44 27 l' },
  '.': { width: 0, path: '0 1 m 0 1 l' },
  ' ': { width: 16, path: '' },
};

/** A step of a pen: move, line, curve with two points that it bends towards, back to where it began. */
export interface Step {
  kind: 'm' | 'l' | 'c' | 'h';
  points: readonly (readonly [x: number, y: number])[];
}

/** A word in capitals, from the middle of its first stroke at 0. Throws when there is no such letter. */
export function lettering(word: string): { steps: Step[]; width: number } {
  const steps: Step[] = [];
  let left = 0;
  for (const character of word.normalize('NFC').toLocaleUpperCase('sv')) {
    const letter = letters[character];
    if (letter === undefined) throw new Error(`the watermark has no letter ${JSON.stringify(character)}`);
    steps.push(...stepsOf(letter.path, left));
    left += letter.width + stroke.gap;
  }
  return { steps, width: Math.max(0, left - stroke.gap) };
}

function stepsOf(path: string, left: number): Step[] {
  return [...path.matchAll(/([\d\s-]*)([mlch])/g)].map(([, numbers = '', kind]) => {
    const values = numbers.trim().split(/\s+/).map(Number);
    const points = Array.from(
      { length: Math.floor(values.length / 2) },
      (_, index) => [left + (values[2 * index] ?? 0), values[2 * index + 1] ?? 0] as const,
    );
    return { kind: kind as Step['kind'], points };
  });
}

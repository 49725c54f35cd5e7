/**
 * A drawing: plain shapes on a sheet, in units that the sheet's text size decides (points on paper, pixels on a
 * screen). Nothing in it is a format's. Colours are roles, so that a page may change them with its theme.
 */
export interface Drawing {
  width: number;
  height: number;
  /** Later ones lie on top. */
  shapes: Shape[];
}

/**
 * `strong`, `middle`: fills that are told apart in shades of grey. `ground`: the paper. `ink`, `soft`: words.
 * `line`: rules.
 */
export type Paint = 'ink' | 'soft' | 'line' | 'strong' | 'middle' | 'ground';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

export type Shape = Rectangle | Polygon | Lines | Dots | Words;

export interface Rectangle {
  type: 'rectangle';
  box: Box;
  fill: Paint;
  /** Drawn on the inside of its edge. */
  edge?: Paint;
}

export interface Polygon {
  type: 'polygon';
  points: Point[];
  fill: Paint;
}

export interface Lines {
  type: 'lines';
  lines: [from: Point, to: Point][];
  paint: Paint;
  width: number;
  dashed?: boolean;
}

export interface Dots {
  type: 'dots';
  centres: Point[];
  radius: number;
  paint: Paint;
}

/** One line of words; `y` is the line that the letters stand on. */
export interface Words extends Point {
  type: 'words';
  text: string;
  size: number;
  bold: boolean;
  anchor: 'start' | 'middle' | 'end';
  paint: Paint;
}

/** Width of an edge, and of what is drawn with as thin a line. */
export const thin = 0.75;

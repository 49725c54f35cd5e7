import type { SvgFault } from '../../answers/project.js';

/** What a drawing is made of. Whatever else stands in an SVG is either left out or the reason to refuse it. */
export const drawn = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'image', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'marker'],
]);

/** What editors leave in a file, and words about it: nothing of it is drawn. */
export const silent = new Set(['metadata', 'title', 'desc']);

/** Elements that are refused for a reason of their own. All others are `svg-element`. */
export const refused: Readonly<Record<string, SvgFault>> = {
  script: 'svg-script',
  handler: 'svg-script',
  listener: 'svg-script',
  foreignObject: 'svg-foreign',
  animate: 'svg-animation',
  animateColor: 'svg-animation',
  animateMotion: 'svg-animation',
  animateTransform: 'svg-animation',
  discard: 'svg-animation',
  set: 'svg-animation',
  filter: 'svg-effect',
};

/** The attributes that are kept. None of them can run anything; those that can refer have their values looked at. */
export const kept = new Set([
  ...['id', 'class', 'style', 'transform', 'viewBox', 'preserveAspectRatio', 'display', 'visibility'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr'],
  ...['width', 'height', 'd', 'points', 'pathLength', 'rotate', 'textLength', 'lengthAdjust', 'offset'],
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'vector-effect'],
  ...['color', 'opacity', 'paint-order', 'clip-path', 'clip-rule', 'mask', 'overflow'],
  ...['shape-rendering', 'stop-color', 'stop-opacity', 'gradientUnits', 'gradientTransform', 'spreadMethod'],
  ...['clipPathUnits', 'maskUnits', 'maskContentUnits', 'mask-type'],
  ...['patternUnits', 'patternContentUnits', 'patternTransform'],
  ...['marker', 'marker-start', 'marker-mid', 'marker-end'],
  ...['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'font-variant', 'font-stretch'],
  ...['letter-spacing', 'word-spacing', 'text-anchor', 'text-decoration', 'dominant-baseline'],
  ...['alignment-baseline', 'baseline-shift'],
]);

/** Of those, the ones that are names and numbers and never refer. */
export const inert = new Set(['id', 'class', 'd', 'points', 'viewBox']);

/** What a value can call. `url` is looked at on its own. */
export const callable = new Set([
  ...['url', 'rgb', 'rgba', 'hsl', 'hsla', 'calc'],
  ...[
    'matrix',
    'translate',
    'translatex',
    'translatey',
    'scale',
    'scalex',
    'scaley',
    'rotate',
    'skewx',
    'skewy',
  ],
]);

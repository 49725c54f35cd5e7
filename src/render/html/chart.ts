import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Chart } from '../../document/tree.js';
import { textWidth } from '../../document/text-width.js';
import { draw } from '../../drawing/draw.js';
import { thin, type Drawing, type Point, type Shape } from '../../drawing/shapes.js';
import type { Measure, Sheet } from '../../drawing/sheet.js';
import type { HtmlContext } from './handlers.js';
import { captionWords } from './table.js';
import { text } from './text.js';

/** Twips, which tables are measured in, in a point. */
const twips = 20;

/** On a screen a chart is drawn twice, and the style sheet shows the one that has room. */
const screens = { 'chart-wide': 700, 'chart-narrow': 330 } as const;
const screenSize = 14;

export function webChart(node: Chart, context: HtmlContext): Element {
  const pictures = Object.entries(screens).map(([name, width]) =>
    picture(node, { width, size: screenSize, measure }, name),
  );
  return h('figure', { id: node.id, className: 'chart' }, [
    ...pictures,
    h('figcaption', captionWords(node, context)),
  ]);
}

/** `textWidth` in twips. See `printFigure` for why it is no `figure`. */
export function printChart(node: Chart, context: HtmlContext, textWidth: number): Element {
  // Words on paper are never smaller than 8 points.
  const size = Math.max(8, 0.85 * context.profile.bodySize);
  return h('div', { id: node.id, className: ['figure', 'chart'] }, [
    picture(node, { width: textWidth / twips, size, measure }, 'chart-print'),
    h('p', { className: 'figure-caption' }, captionWords(node, context)),
  ]);
}

const measure: Measure = (words, size, bold) => (textWidth(words, size) / twips) * (bold ? 1.08 : 1);

/** One picture to those who listen, whatever words are in it. */
function picture(node: Chart, sheet: Sheet, className: string): Element {
  const { width, height, shapes }: Drawing = draw(node.data, sheet);
  return s(
    'svg',
    {
      className: [className],
      role: 'img',
      ariaLabel: node.alternative,
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      width: short(width),
      height: short(height),
    },
    shapes.flatMap(element),
  );
}

/** Colours are classes, so that they follow the page's theme. */
function element(shape: Shape): Element[] {
  switch (shape.type) {
    case 'rectangle': {
      // An edge is drawn on both sides of its line.
      const inset = shape.edge === undefined ? 0 : Math.min(thin, shape.box.width, shape.box.height) / 2;
      return [
        s('rect', {
          className: [`fill-${shape.fill}`, ...(shape.edge === undefined ? [] : [`stroke-${shape.edge}`])],
          x: short(shape.box.x + inset),
          y: short(shape.box.y + inset),
          width: short(shape.box.width - 2 * inset),
          height: short(shape.box.height - 2 * inset),
          ...(shape.edge === undefined ? {} : { strokeWidth: thin }),
        }),
      ];
    }
    case 'polygon':
      return [s('path', { className: [`fill-${shape.fill}`], d: `${way(shape.points)}Z` })];
    case 'lines':
      if (shape.lines.length === 0) return [];
      return [
        s('path', {
          className: [`stroke-${shape.paint}`],
          d: shape.lines.map(way).join(''),
          strokeWidth: shape.width,
          ...(shape.dashed === true ? { strokeDashArray: '4 3' } : {}),
        }),
      ];
    case 'dots':
      if (shape.centres.length === 0) return [];
      return [
        s('path', { className: [`fill-${shape.paint}`], d: shape.centres.map(dot(shape.radius)).join('') }),
      ];
    case 'words':
      return [
        s(
          'text',
          {
            className: [`fill-${shape.paint}`, ...(shape.bold ? ['bold'] : [])],
            x: short(shape.x),
            y: short(shape.y),
            fontSize: short(shape.size),
            ...(shape.anchor === 'start' ? {} : { textAnchor: shape.anchor }),
          },
          [text(shape.text)],
        ),
      ];
  }
}

function way(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
}

function dot(radius: number): (centre: Point) => string {
  const [r, across] = [short(radius), short(2 * radius)];
  return ({ x, y }) =>
    `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0-${across} 0`;
}

/** Finer than anybody sees. */
function short(length: number): number {
  return Math.round(length * 100) / 100;
}

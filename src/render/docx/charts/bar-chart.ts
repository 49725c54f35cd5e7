import type { Looks } from './looks.js';
import { escaped, val, xml, type Xml } from './xml.js';

/** Stacked bars, as Word draws them. */
export interface BarChart {
  direction: 'standing' | 'lying';
  /** Names of the bars; lying bars are read from the top. */
  categories: readonly string[];
  /** One in so many of the names is written, from the first; all of them when it is left out. */
  namesEvery?: number;
  /** From the axis and outwards. */
  series: readonly Series[];
  /** The axis of values; left out to fit the values, and then not shown. */
  axis?: Axis;
  /** Width of the space between two bars, in percent of a bar. */
  gap: number;
  /** Part of the chart's width that the names of lying bars have. */
  names: number;
  /** In points. */
  size: { width: number; height: number };
}

export interface Series {
  name: string;
  /** One for each category. */
  values: readonly (number | undefined)[];
  /** `c:spPr` */
  look: Xml;
  /** Whether the series has a place in the legend; one that only takes room has none. */
  listed: boolean;
  /** One for each category, or none. A label stands in the middle of its bar, or at its beginning. */
  labels?: readonly (Label | undefined)[];
  labelsAt?: 'middle' | 'beginning';
}

export interface Label {
  /** `c:rich` */
  words: Xml;
  /** `c:spPr` */
  look: Xml;
}

export interface Axis {
  least: number;
  most: number;
  /** Shown with lines across the chart: from one to the next, and how its numbers are written. */
  steps?: { size: number; format: string };
}

/** The whole part `word/charts/chartN.xml`. */
export function chartPart(chart: BarChart, looks: Looks): Xml {
  const namespaces = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  };
  const space = xml(
    'c:chartSpace',
    namespaces,
    val('c:date1904', 0),
    val('c:lang', 'sv-SE'),
    val('c:roundedCorners', 0),
    xml(
      'c:chart',
      {},
      val('c:autoTitleDeleted', 1),
      xml(
        'c:plotArea',
        {},
        plotLayout(chart, looks),
        bars(chart),
        categoryAxis(chart, looks),
        valueAxis(chart, looks),
      ),
      ...legend(chart, looks),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    looks.unseen,
    looks.words('ink'),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${space}`;
}

const axes = { categories: 100, values: 200 } as const;

/** Room for what stands around the bars, in points. */
const around = { legend: 18, axis: 16 } as const;

/** Lying bars are given their place, so that long names have the room that was meant for them. */
function plotLayout({ direction, names, size, axis, series }: BarChart, looks: Looks): Xml {
  if (direction === 'standing') return xml('c:layout');
  const top = axis?.steps === undefined ? 2 : around.axis;
  const bottom = series.some(({ listed }) => listed) ? around.legend + looks.size : 2;
  return xml(
    'c:layout',
    {},
    xml(
      'c:manualLayout',
      {},
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', round(names)),
      val('c:y', round(top / size.height)),
      val('c:w', round(1 - names - 0.01)),
      val('c:h', round(1 - (top + bottom) / size.height)),
    ),
  );
}

function bars({ direction, categories, series, gap }: BarChart): Xml {
  return xml(
    'c:barChart',
    {},
    val('c:barDir', direction === 'standing' ? 'col' : 'bar'),
    val('c:grouping', 'stacked'),
    val('c:varyColors', 0),
    ...series.map((one, index) => oneSeries(one, index, categories)),
    val('c:gapWidth', gap),
    val('c:overlap', 100),
    val('c:axId', axes.categories),
    val('c:axId', axes.values),
  );
}

function oneSeries(
  { name, values, look, labels = [], labelsAt = 'middle' }: Series,
  index: number,
  categories: readonly string[],
): Xml {
  const column = columnName(index + 1);
  const rows = `$2:$${column}$${categories.length + 1}`;
  return xml(
    'c:ser',
    {},
    val('c:idx', index),
    val('c:order', index),
    xml('c:tx', {}, cached('c:strRef', `Blad1!$${column}$1`, [name])),
    look,
    val('c:invertIfNegative', 0),
    ...dataLabels(labels, labelsAt),
    xml('c:cat', {}, cached('c:strRef', `Blad1!$A$2:$A$${categories.length + 1}`, categories)),
    xml('c:val', {}, cached('c:numRef', `Blad1!$${column}${rows}`, values)),
  );
}

function dataLabels(labels: readonly (Label | undefined)[], at: 'middle' | 'beginning'): Xml[] {
  if (labels.every((label) => label === undefined)) return [];
  const shows = (value: 0 | 1): Xml[] => [
    val('c:showLegendKey', 0),
    val('c:showVal', value),
    val('c:showCatName', 0),
    val('c:showSerName', 0),
    val('c:showPercent', 0),
    val('c:showBubbleSize', 0),
  ];
  const each = labels.map((label, index) =>
    label === undefined
      ? xml('c:dLbl', {}, val('c:idx', index), val('c:delete', 1))
      : xml(
          'c:dLbl',
          {},
          val('c:idx', index),
          xml('c:layout'),
          xml('c:tx', {}, label.words),
          label.look,
          val('c:dLblPos', at === 'middle' ? 'ctr' : 'inBase'),
          ...shows(1),
        ),
  );
  return [xml('c:dLbls', {}, ...each, ...shows(0))];
}

/** Values with the place of a sheet that they come from: there is none, but a chart without it cannot be given one. */
function cached(
  kind: 'c:strRef' | 'c:numRef',
  formula: string,
  values: readonly (string | number | undefined)[],
): Xml {
  const points = values.map((value, index) =>
    value === undefined ? '' : xml('c:pt', { idx: index }, xml('c:v', {}, escaped(String(value)))),
  );
  const isText = kind === 'c:strRef';
  return xml(
    kind,
    {},
    xml('c:f', {}, escaped(formula)),
    xml(
      isText ? 'c:strCache' : 'c:numCache',
      {},
      ...(isText ? [] : [xml('c:formatCode', {}, 'General')]),
      val('c:ptCount', values.length),
      ...points,
    ),
  );
}

function categoryAxis({ direction, namesEvery = 1 }: BarChart, looks: Looks): Xml {
  const isLying = direction === 'lying';
  return xml(
    'c:catAx',
    {},
    val('c:axId', axes.categories),
    xml('c:scaling', {}, val('c:orientation', isLying ? 'maxMin' : 'minMax')),
    val('c:delete', 0),
    val('c:axPos', isLying ? 'l' : 'b'),
    xml('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    looks.line('soft'),
    looks.words('ink'),
    val('c:crossAx', axes.values),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 50),
    val('c:tickLblSkip', namesEvery),
    val('c:noMultiLvlLbl', 1),
  );
}

function valueAxis({ direction, axis }: BarChart, looks: Looks): Xml {
  const steps = axis?.steps;
  const limits = axis === undefined ? [] : [val('c:max', axis.most), val('c:min', axis.least)];
  return xml(
    'c:valAx',
    {},
    val('c:axId', axes.values),
    xml('c:scaling', {}, val('c:orientation', 'minMax'), ...limits),
    val('c:delete', steps === undefined ? 1 : 0),
    val('c:axPos', direction === 'lying' ? 't' : 'l'),
    ...(steps === undefined ? [] : [xml('c:majorGridlines', {}, looks.line('line'))]),
    xml('c:numFmt', { formatCode: steps?.format ?? 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    looks.unseen,
    looks.words('ink', true),
    val('c:crossAx', axes.categories),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between'),
    ...(steps === undefined ? [] : [val('c:majorUnit', steps.size)]),
  );
}

function legend({ series }: BarChart, looks: Looks): Xml[] {
  if (series.every(({ listed }) => !listed)) return [];
  const hidden = series.flatMap(({ listed }, index) =>
    listed ? [] : [xml('c:legendEntry', {}, val('c:idx', index), val('c:delete', 1))],
  );
  return [xml('c:legend', {}, val('c:legendPos', 'b'), ...hidden, val('c:overlay', 0), looks.words('ink'))];
}

/** 1 is B, 26 is AA: the names stand in column A. */
function columnName(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

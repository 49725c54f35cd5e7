import { Paragraph, type FileChild } from 'docx';
import type { Chart } from '../../document/tree.js';
import type { AddedPart } from './add-part.js';
import { renderCaption } from './caption.js';
import { wordChart } from './charts/chart-xml.js';
import { emu } from './charts/looks.js';
import { cleanText } from './clean-text.js';
import { ElementRun, element } from './element.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';

/** Twips in a point. */
const twips = 20;

const uris = {
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart',
} as const;

/** A chart that Word draws, and its caption on the same page. What it shows stands in a part of its own: `chartParts`. */
export function renderChart(node: Chart, setting: Setting): FileChild[] {
  const { size } = wordChart(node.data, setting.profile, widthIn(setting));
  const caption = renderCaption(node, setting, false);
  const properties = {
    id: setting.serials.of(node),
    name: cleanText(node.number),
    descr: cleanText(node.alternative),
  };
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx: Math.round(size.width * emu), cy: Math.round(size.height * emu) }),
    element('wp:docPr', properties),
    element('wp:cNvGraphicFramePr'),
    element(
      'a:graphic',
      { 'xmlns:a': uris.drawing },
      element(
        'a:graphicData',
        { uri: uris.chart },
        element('c:chart', { 'xmlns:c': uris.chart, 'r:id': relationId(node, setting) }),
      ),
    ),
  );
  const children = [new ElementRun(element('w:drawing', {}, inline))];
  return [new Paragraph({ style: styleIds.figure, keepNext: true, children }), ...caption];
}

/** The parts of all charts of the document. */
export function chartParts(setting: Setting): AddedPart[] {
  return setting.serials.charts.map((node) => ({
    target: `charts/chart${setting.serials.of(node)}.xml`,
    text: wordChart(node.data, setting.profile, widthIn(setting)).part,
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    relation: { id: relationId(node, setting), type: uris.relation },
  }));
}

/** A chart on a turned page is as wide as on the others. */
function widthIn({ layout }: Setting): number {
  return layout.portrait.textWidth / twips;
}

function relationId(node: Chart, { serials }: Setting): string {
  return `rIdChart${serials.of(node)}`;
}

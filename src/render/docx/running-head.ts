import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Page } from './page.js';
import type { Setting } from './setting.js';
import { styleIds } from './styles/style-ids.js';
import { tabRun, textRun } from './text-run.js';

/** Head and foot of a page of this width. */
export function runningHead(
  { document: { metadata }, terms }: Setting,
  page: Page,
): { headers: { default: Header }; footers: { default: Footer } } {
  const tabStops = [{ type: TabStopType.RIGHT, position: page.textWidth }];
  const dnr = metadata.diarienummer === '' ? [] : textRun(`${terms.diarienummer} ${metadata.diarienummer}`);
  const status = [metadata.documentTypeLabel, metadata.statusLabel]
    .filter((words) => words !== '')
    .join(' · ');
  const head = [...textRun(status), tabRun(), ...dnr];
  const foot = [
    ...textRun(metadata.title),
    tabRun(),
    ...textRun(`${terms.page} `),
    new TextRun({ children: [PageNumber.CURRENT] }),
    ...textRun(` ${terms.of} `),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
  ];
  return {
    headers: {
      default: new Header({
        children: [new Paragraph({ style: styleIds.header, tabStops, children: head })],
      }),
    },
    footers: {
      default: new Footer({
        children: [new Paragraph({ style: styleIds.footer, tabStops, children: foot })],
      }),
    },
  };
}

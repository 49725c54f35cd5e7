import {
  Table,
  TableProperties,
  type ITableOptions,
  type ITablePropertiesOptions,
  type XmlComponent,
} from 'docx';
import { cleanText } from './clean-text.js';
import { element } from './element.js';

export interface TableDescription {
  /** "Tabell 3" and what it shows: Word's title and description of a table, read out before it. */
  title: string;
  description: string;
  hasHeaderRow: boolean;
  hasRowHeaders: boolean;
}

/** A table with the properties that the library has no option for, or writes in a way that LibreOffice misreads. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, description: TableDescription) {
    super(options);
    const { style, width, layout } = options;
    const properties = { ...(style && { style }), ...(width && { width }), ...(layout && { layout }) };
    this.root[0] = new DescribedProperties(properties, description);
  }
}

class DescribedProperties extends TableProperties {
  constructor(options: ITablePropertiesOptions, description: TableDescription) {
    super(options);
    this.root.push(...describing(description));
  }
}

function describing({ title, description, hasHeaderRow, hasRowHeaders }: TableDescription): XmlComponent[] {
  const noBands = 0x0600;
  const look = noBands + (hasHeaderRow ? 0x0020 : 0) + (hasRowHeaders ? 0x0080 : 0);
  const alternatives = [
    ['w:tblCaption', cleanText(title)],
    ['w:tblDescription', cleanText(description)],
  ] as const;
  return [
    element('w:tblLook', {
      'w:val': look.toString(16).toUpperCase().padStart(4, '0'),
      'w:firstRow': Number(hasHeaderRow),
      'w:lastRow': 0,
      'w:firstColumn': Number(hasRowHeaders),
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }),
    ...alternatives.filter(([, text]) => text !== '').map(([name, text]) => element(name, { 'w:val': text })),
  ];
}

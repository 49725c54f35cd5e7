/**
 * The least that a Word file takes: the same paragraphs, headings, lists, notes and tables given to the `docx` package,
 * with none of our styles, numbers, references, charts or checks.
 */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { textOf } from '../../dist/document/walk.js';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/** With 'page numbers' the package also lays the pages out, as it must for a table of contents that has its numbers. */
export function barePacking({ metadata, body, notes }, wanted) {
  const footnotes = Object.fromEntries(
    notes.map(({ number, children }) => [number, { children: blocks(children) }]),
  );
  const file = new Document({
    title: metadata.title,
    footnotes,
    sections: [{ children: blocks(body) }],
    ...(wanted === 'page numbers' && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
  });
  return Packer.pack(file, 'uint8array');
}

function blocks(children) {
  return children.flatMap(block);
}

function block(node) {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[node.depth - 1],
          children: [new TextRun(`${node.number} `), ...runs(node.children)],
        }),
      ];
    case 'paragraph':
    case 'lead':
      return [new Paragraph({ children: runs(node.children) })];
    case 'list':
      return node.items.flatMap(({ children }) =>
        children.flatMap((child) =>
          child.type === 'paragraph'
            ? [new Paragraph({ bullet: { level: 0 }, children: runs(child.children) })]
            : block(child),
        ),
      );
    case 'quote':
    case 'landscape':
      return blocks(node.children);
    case 'code':
      return [new Paragraph({ children: [new TextRun(node.value)] })];
    case 'table':
      return [
        new Paragraph({ children: runs(node.caption) }),
        table([node.header, ...node.rows].filter((row) => row.length > 0)),
      ];
    case 'fields':
      return [table(node.items.map(({ label, children }) => [{ children: label }, { children }]))];
    case 'figure':
    case 'chart':
      return [new Paragraph({ children: runs(node.caption) })];
    case 'gapBlock':
      return [new Paragraph({ children: [new TextRun(node.question)] })];
    case 'contents':
      return [new TableOfContents('', { hyperlink: true, headingStyleRange: '1-3' })];
    default:
      return [];
  }
}

function table(rows) {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ children }) => new TableCell({ children: [new Paragraph({ children: runs(children) })] }),
          ),
        }),
    ),
  });
}

function runs(nodes, looks = {}) {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'strong':
        return runs(node.children, { ...looks, bold: true });
      case 'emphasis':
        return runs(node.children, { ...looks, italics: true });
      case 'noteReference':
        return [new FootnoteReferenceRun(node.number)];
      case 'break':
        return [new TextRun({ ...looks, break: 1 })];
      default:
        return [new TextRun({ ...looks, text: textOf([node]) })];
    }
  });
}

/**
 * A Word template for docxtemplater with a place for each of an agenda's answers and a loop for each of its lists. The
 * lists' items give the union of their keys, so that nothing is left out.
 */
import { Document, Packer, Paragraph, TextRun } from 'docx';

export async function loopTemplate(answers) {
  const paragraphs = [...placesOf(answers)].map(
    (text) => new Paragraph({ children: [new TextRun(text)], spacing: { after: 120 } }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
}

function* placesOf(value) {
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(inner)) {
      yield `{#${key}}`;
      if (inner.every((item) => isMap(item))) yield* placesOf(Object.assign({}, ...inner));
      else yield '{.}';
      yield `{/${key}}`;
    } else if (isMap(inner)) {
      yield `{#${key}}`;
      yield* placesOf(inner);
      yield `{/${key}}`;
    } else {
      yield `${key}: {${key}}`;
    }
  }
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

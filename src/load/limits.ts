const mebibyte = 1024 * 1024;

/** What a project may cost to read. Far above what an agenda needs, far below what hurts the machine. */
export const limits = {
  textFileBytes: 2 * mebibyte,
  textFiles: 200,
  textBytes: 20 * mebibyte,
  /** Maps and lists inside one another. */
  depth: 60,
  /** Values that YAML aliases (`*name`) may add to a file. */
  repeatedValues: 10_000,
  syntaxProblemsPerFile: 20,
  imageBytes: 15 * mebibyte,
  imagesBytes: 100 * mebibyte,
  images: 500,
  imagePixels: 100_000_000,
  imageFolderDepth: 8,
  /** They stand in every file that is made, so they are kept small. */
  logoBytes: 2 * mebibyte,
  svgBytes: mebibyte,
  /** Files, substitutes among them. */
  logos: 24,
  fontBytes: 2 * mebibyte,
  houseTemplateBytes: 20 * mebibyte,
  /** Parts in the template's package. */
  houseTemplateParts: 2000,
  houseTemplateUnpackedBytes: 50 * mebibyte,
  /** Of what is XML, which takes many times its size in memory. */
  houseTemplateXmlBytes: 12 * mebibyte,
  /** How many times larger a package may become when it is unpacked, from this size on. */
  houseTemplateRatio: 100,
  houseTemplateRatioFrom: 5 * mebibyte,
  /** Elements inside one another. */
  houseTemplateDepth: 200,
  /** What is kept of an edition that was sent out. */
  editionBytes: 50 * mebibyte,
  editionDocumentBytes: 200 * mebibyte,
  /** One file among the replies, and all of them. */
  replyBytes: 50 * mebibyte,
  repliesBytes: 1000 * mebibyte,
  replyFiles: 2000,
  /** In a Word file among the replies: its parts, and what is read of them, which is all but pictures. */
  replyParts: 5000,
  replyUnpackedBytes: 100 * mebibyte,
  replyRatio: 200,
  replyRatioFrom: 5 * mebibyte,
  /** Of a part that is XML, which takes many times its size in memory. */
  replyXmlBytes: 24 * mebibyte,
  replyDepth: 200,
  /** In one reply. */
  replyViews: 2000,
  replyParagraphs: 20_000,
  /** The file of assessments, which has every view in it. */
  assessmentBytes: 50 * mebibyte,
} as const;

export function inMebibytes(bytes: number): number {
  return Math.round(bytes / mebibyte);
}

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
} as const;

export function inMebibytes(bytes: number): number {
  return Math.round(bytes / mebibyte);
}

/** Where the editions of a project stand, below its folder. */
export const editionsFolder = 'remiss';
/** The file of an edition's folder that says what was sent. */
export const editionFile = 'utgava.json';

/** "utgava-2" */
export function editionFolder(number: number): string {
  return `utgava-${number}`;
}

/** "utgava-2" → 2; undefined for any other name. */
export function editionNumber(folder: string): number | undefined {
  const [, digits] = /^utgava-([1-9]\d{0,3})$/.exec(folder) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

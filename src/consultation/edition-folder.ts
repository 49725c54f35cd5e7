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

/** What an edition's id is made of: "lingonasa-u1-3f9a2c07". Undefined for what is no such id. */
export function editionIdParts(id: string): { slug: string; number: number } | undefined {
  const [, slug, digits] = /^([a-z0-9-]{1,200})-u([1-9]\d{0,3})-[0-9a-f]{8}$/.exec(id) ?? [];
  return slug === undefined ? undefined : { slug, number: Number(digits) };
}

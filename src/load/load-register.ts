import { readPackageText } from './package-root.js';

export interface RegisteredMunicipality {
  /** Four digits. */
  code: string;
  /** "Strömstad". */
  short: string;
  /** The proper name with its genitive: "Strömstads kommun". */
  name: string;
  /** Two digits: the county's code. */
  county: string;
}

/** All municipalities of the country, by code: `content/register/kommuner.csv`. */
export async function loadMunicipalities(): Promise<RegisteredMunicipality[]> {
  return (await readTable('content/register/kommuner.csv')).map(([code, short, name, county]) => ({
    code: code ?? '',
    short: short ?? '',
    name: name ?? '',
    county: county ?? '',
  }));
}

/** The rows below the header. Our own tables have no quoted cells; a test holds them to that. */
async function readTable(path: string): Promise<string[][]> {
  const [, ...rows] = (await readPackageText(path)).trim().split('\n');
  return rows.map((row) => row.split(','));
}

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
  /** "Uppsala län". */
  countyName: string;
}

/** All municipalities of the country, by code: `content/register/kommuner.csv` and `lan.csv`. */
export async function loadMunicipalities(): Promise<RegisteredMunicipality[]> {
  const counties = new Map(
    (await readTable('content/register/lan.csv')).map(([code = '', name = '']) => [code, name]),
  );
  return (await readTable('content/register/kommuner.csv')).map(([code, short, name, county]) => ({
    code: code ?? '',
    short: short ?? '',
    name: name ?? '',
    county: county ?? '',
    countyName: counties.get(county ?? '') ?? '',
  }));
}

/** The rows below the header. Our own tables have no quoted cells; a test holds them to that. */
async function readTable(path: string): Promise<string[][]> {
  const [, ...rows] = (await readPackageText(path)).trim().split('\n');
  return rows.map((row) => row.split(','));
}

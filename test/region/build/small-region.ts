import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { regions } from '../../support/regions.js';

/** A copy of the example region in `folder`, with these of its members alone. Gives its path. */
export function smallRegion(folder: string, codes: readonly string[]): string {
  const region = join(folder, 'lingonriket');
  cpSync(regions.lingonriket, region, {
    recursive: true,
    filter: (path) =>
      !/kommuner.[a-z]+\.yaml$/.test(path) || codes.some((code) => path.endsWith(`${code}.yaml`)),
  });
  const file = join(region, 'region.yaml');
  const lines = readFileSync(file, 'utf8').split('\n');
  const kept = lines.filter((line) => {
    const code = /- \{ kod: ([a-z]+),/.exec(line)?.[1];
    return code === undefined || codes.includes(code);
  });
  writeFileSync(file, kept.join('\n'));
  return region;
}

/** A copy of the example region with as many members, all with the same answers. */
export function regionOf(folder: string, count: number): string {
  const region = smallRegion(folder, []);
  const file = join(region, 'region.yaml');
  const answers = readFileSync(join(regions.lingonriket, 'kommuner/blabarsmo.yaml'), 'utf8');
  const codes = Array.from({ length: count }, (_, index) => `ort-${String(index + 1).padStart(3, '0')}`);
  const entries = codes.map((code) => `    - { kod: ${code}, namn: Orts kommun, kortnamn: Ort }`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('  egna:\n', `  egna:\n${entries.join('\n')}\n`));
  for (const code of codes) writeFileSync(join(region, 'kommuner', `${code}.yaml`), answers);
  return region;
}

/** Every file below a folder, hidden ones too, by path: what is in it. */
export function filesIn(folder: string): Map<string, Buffer> {
  return new Map(pathsIn(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** When each of them was last written, to the nanosecond. */
export function timesIn(folder: string): Record<string, bigint> {
  return Object.fromEntries(
    pathsIn(folder).map((path) => [path, statSync(join(folder, path), { bigint: true }).mtimeNs]),
  );
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

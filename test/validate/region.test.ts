import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadInstallation } from '../../src/load/load-installation.js';
import { inspectRegion } from '../../src/pipeline/region/inspect-region.js';
import { temporaryFolders } from '../support/temporary-folder.js';

interface Case {
  name: string;
  region: string;
  agenda?: string;
  entries?: string[];
  members?: number;
  problems?: {
    code: string;
    line?: number;
    file?: string;
    nearest?: string;
    list?: string;
    code_?: string;
  }[];
}

const cases = parse(readFileSync(join(import.meta.dirname, 'region.cases.yaml'), 'utf8')) as Case[];
const shared = `bakgrund:
  nationellt: Det händer mycket i landet.
insatser:
  lista:
    - id: arkiv
      namn: Gemensamt e-arkiv
`;
const makeFolder = temporaryFolders();
const installation = await loadInstallation('sv');

describe('a region’s own files', () => {
  it.each(cases)('$name', async ({ region, agenda = shared, entries = [], members, problems = [] }) => {
    const folder = makeFolder({
      'region.yaml': region,
      'agenda.yaml': agenda,
      ...Object.fromEntries(entries.map((name) => [name, ''])),
    });
    const inspection = await inspectRegion(folder, installation);
    expect(inspection.sound?.members.length).toBe(members);
    const found = inspection.problems
      .map(({ code, place, details }) => ({
        code,
        file: relative(folder, place.file),
        line: place.line,
        details,
      }))
      .sort((one, other) => order(one).localeCompare(order(other), 'sv'));
    expect(found.map(({ code }) => code)).toEqual(problems.map(({ code }) => code));
    for (const [index, { code, line, file = 'region.yaml', code_, ...details }] of problems.entries()) {
      expect(found[index]).toMatchObject({
        code,
        file,
        ...(line === undefined ? {} : { line }),
        details: { ...details, ...(code_ === undefined ? {} : { code: code_ }) },
      });
    }
  });
});

/** By file and line, as they are shown. */
function order({ file, line = 0 }: { file: string; line: number | undefined }): string {
  return `${file.toLowerCase()} ${String(line).padStart(5, '0')}`;
}

#!/usr/bin/env node
/**
 * Writes the software bill of materials (CycloneDX 1.5, JSON) of what is installed with the tool to
 * `output/sbom.cdx.json`. The list is npm's; what differs from time to time and where a package was fetched is left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const json = execFileSync('npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const { serialNumber: _, metadata, components, ...rest } = JSON.parse(json);
const { timestamp: __, ...lasting } = metadata;
const { name } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
const bill = {
  ...rest,
  metadata: { ...lasting, component: { ...lasting.component, name } },
  components: components.map(({ externalReferences = [], ...component }) => ({
    ...component,
    externalReferences: externalReferences.filter(({ type }) => type !== 'distribution'),
  })),
};
const file = `${root}output/sbom.cdx.json`;
await mkdir(`${root}output`, { recursive: true });
await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`output/sbom.cdx.json: ${bill.components.length} components`);

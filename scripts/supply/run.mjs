#!/usr/bin/env node
/**
 * Holds what the tool depends on to the project's rules, and says what it weighs: every package has a free licence, none
 * runs a script when it is installed, each one that we chose ourselves has a reason.
 *
 *   node scripts/supply/run.mjs            exit 1 when a rule is broken
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { productionPackages } from './production.mjs';

/** Permissive; the fonts' own among them. */
const free = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];

/** Packages that name no licence by its identifier, and what was found when it was read. */
const readByHand = new Map([['dejavu-fonts-ttf', 'Bitstream Vera and Arev: free to use, embed and pass on']]);

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = await productionPackages(root);
const { dependencies } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
const reasons = parse(await readFile(`${root}scripts/supply/reasons.yaml`, 'utf8'));

const broken = [
  ...packages
    .filter(({ name, license }) => !isFree(license) && !readByHand.has(name))
    .map(({ name, license }) => `${name}: the licence "${license}" is not among those that are allowed`),
  ...packages
    .filter(({ hasInstallScript }) => hasInstallScript)
    .map(({ name }) => `${name}: runs a script when it is installed`),
  ...Object.keys(dependencies)
    .filter((name) => !Object.hasOwn(reasons, name))
    .map((name) => `${name}: has no reason in scripts/supply/reasons.yaml`),
  ...Object.keys(reasons)
    .filter((name) => !Object.hasOwn(dependencies, name))
    .map((name) => `${name}: has a reason in scripts/supply/reasons.yaml, and is no dependency`),
];

const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
const total = packages.reduce((sum, { bytes }) => sum + bytes, 0);
const heaviest = [...packages].sort((one, other) => other.bytes - one.bytes).slice(0, 5);
console.log(
  `${packages.length} packages, ${Object.keys(dependencies).length} of them chosen, ${mebibytes(total)}`,
);
for (const { name, bytes } of heaviest) console.log(`${mebibytes(bytes).padStart(11)}  ${name}`);
for (const line of broken) console.error(line);
process.exitCode = broken.length === 0 ? 0 : 1;

/** "(MIT OR Apache-2.0)": one of them is enough. */
function isFree(license) {
  return license
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => free.includes(part)));
}

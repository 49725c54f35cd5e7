import { readdir, readFile } from 'node:fs/promises';
import Handlebars from 'handlebars';
import { parse } from 'yaml';

const severities = { error: 'fel', warning: 'varning', info: 'upplysning', off: '–' };
const types = {
  strategi: 'en strategi',
  program: 'ett program',
  plan: 'en plan',
  handlingsplan: 'en handlingsplan',
};

/** The list of the review's rules in Swedish, group by group in the order of the table of rules. */
export async function rulesReadme(folder, root) {
  const rules = await Promise.all(
    (await rulesInOrder(folder, root)).map((name) => readRule(name, folder, root)),
  );
  const groups = [...new Set(rules.map(({ group }) => group))].map((name) => ({
    name,
    rules: rules.filter(({ group }) => group === name),
  }));
  const template = await readFile(new URL('scripts/rules-readme.md.hbs', root), 'utf8');
  return Handlebars.compile(template, { noEscape: true, strict: true })({ groups, count: rules.length });
}

/** The names in `src/review/rules.ts`. Every rule there must have data, and the other way round. */
async function rulesInOrder(folder, root) {
  const table = await readFile(new URL('src/review/rules.ts', root), 'utf8');
  const [, list = ''] = /rules: readonly Rule\[\] = \[([^\]]*)\]/.exec(table) ?? [];
  const names = [...list.matchAll(/\w+/g)].map(([name]) => {
    const file = new RegExp(`import \\{ ${name} \\} from './rules/(.+)\\.js'`).exec(table)?.[1];
    if (file === undefined) throw new Error(`src/review/rules.ts: ${name} comes from no file under rules/`);
    return file;
  });
  const files = (await readdir(new URL(`${folder}/`, root))).filter((name) => name.endsWith('.yaml'));
  const without = files.map((name) => name.replace('.yaml', '')).filter((name) => !names.includes(name));
  if (names.length === 0 || without.length > 0)
    throw new Error(`not in src/review/rules.ts: ${without.join(', ')}`);
  return names;
}

async function readRule(name, folder, root) {
  const data = parse(await readFile(new URL(`${folder}/${name}.yaml`, root), 'utf8'));
  const { rule, group, page, sv } = data;
  return {
    rule,
    group,
    title: sv.title,
    why: sv.why,
    severity: inSwedish(data.severity),
    types: Object.entries(data.types ?? {}).map(([type, severity]) => ({
      type: types[type],
      severity: inSwedish(severity),
    })),
    source: page === undefined ? sv.reference : `Guiden s. ${page}`,
  };
}

function inSwedish(severity) {
  return Object.fromEntries(Object.entries(severity).map(([stage, name]) => [stage, severities[name]]));
}

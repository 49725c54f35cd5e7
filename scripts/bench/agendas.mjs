/** The agendas that everything is measured on: the worked example as it is, cut down and multiplied. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root, workedExample } from '../every-document.mjs';

/** Every area and action of the worked example this many times over comes to some 80 pages. */
const timesLarge = 4;
const actionsOfSmall = 3;

/** Lays the three agendas in `work`: `{ name, folder }`, smallest first. The same every time. */
export function layAgendas(work) {
  const whole = answersOf(workedExample);
  return [
    { name: 'small', folder: lay(work, 'liten', cutDown(whole)) },
    { name: 'worked example', folder: workedExample },
    { name: 'large', folder: lay(work, 'stor', multiply(whole, timesLarge)) },
  ];
}

/** The worked example as the agenda of each of the first `count` municipalities of the register. */
export function layBatch(work, count) {
  const whole = answersOf(workedExample);
  return municipalities()
    .slice(0, count)
    .map(({ kod, namn }) =>
      lay(work, `medlem-${kod}`, {
        ...whole,
        titel: `Digital agenda för ${namn}`,
        kommuner: [{ namn, kod }],
      }),
    );
}

/** All of the register, by code. */
function municipalities() {
  const register = readFileSync(join(root, 'content/register/kommuner.csv'), 'utf8');
  const [, ...rows] = register.trim().split(/\r?\n/);
  return rows.map((row) => {
    const [kod, , namn] = row.split(',');
    return { kod, namn };
  });
}

/** All answers of a project's own files in one. */
export function answersOf(folder) {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.yaml') && !['profil.yaml', 'remiss.yaml', 'beslut.yaml'].includes(name),
  );
  return Object.assign({}, ...files.map((name) => parse(readFileSync(join(folder, name), 'utf8'))));
}

function cutDown({ titel, kommuner, dokument, övergripande_mål, insatsområden, insatser, källor }) {
  const answers = {
    titel,
    kommuner,
    dokument: { ...dokument, status: 'utkast' },
    övergripande_mål,
    insatsområden,
    insatser: { ...insatser, lista: insatser.lista.slice(0, actionsOfSmall) },
    källor,
  };
  // What a reference led to may have been cut away.
  return parse(stringify(answers).replaceAll(/\[\]\(#([^)]+)\)/g, '$1'));
}

function multiply(answers, times) {
  const { insatsområden, insatser } = answers;
  const copies = [...Array(times).keys()];
  const copied = (item, copy) =>
    copy === 0 ? item : { ...item, id: `${item.id}-${copy + 1}`, namn: `${item.namn} (${copy + 1})` };
  return {
    ...answers,
    dokument: { ...answers.dokument, status: 'utkast' },
    insatsområden: {
      ...insatsområden,
      områden: copies.flatMap((copy) => insatsområden.områden.map((area) => copied(area, copy))),
    },
    insatser: {
      ...insatser,
      lista: copies.flatMap((copy) =>
        insatser.lista.map((action) => ({
          ...copied(action, copy),
          område: copy === 0 ? action.område : `${action.område}-${copy + 1}`,
        })),
      ),
    },
  };
}

function lay(work, name, answers) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const beside of ['ramverk', 'logotyper', 'profil.yaml'])
    cpSync(join(workedExample, beside), join(folder, beside), { recursive: true });
  writeFileSync(join(folder, 'agenda.yaml'), stringify(answers, { aliasDuplicateObjects: false }));
  return folder;
}

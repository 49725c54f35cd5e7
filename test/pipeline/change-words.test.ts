import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agenda } from '../../src/answers/agenda.js';
import type { Assessment } from '../../src/answers/assessment.js';
import type { Schema } from '../../src/answers/schema.js';
import { compareAnswers } from '../../src/compare/compare-answers.js';
import type { Edition } from '../../src/consultation/edition.js';
import { loadInstallation } from '../../src/load/load-installation.js';
import { loadProject } from '../../src/load/load-project.js';
import { changeNaming } from '../../src/pipeline/change-words.js';
import { adoptExample } from '../support/adopted.js';
import { workedReplies } from '../support/consultations.js';
import { projects } from '../support/projects.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { terms } from '../support/terms.js';

const temporary = temporaryFolders();
let schema: Schema;
let sent: Agenda;
let now: Agenda;
let nameOf: (name: string) => string;

beforeAll(async () => {
  schema = (await loadInstallation('sv')).schema;
  sent = (await loadProject(projects.lingonasa)).answers as unknown as Agenda;
  now = (await loadProject(adoptExample(temporary()))).answers as unknown as Agenda;
  const edition = { number: 2, answers: sent, targets: [{ id: 'vattenmätare', number: '6.4.4' }] };
  nameOf = changeNaming({
    edition: edition as unknown as Edition,
    answers: now,
    targets: [
      { id: 'kontaktcenter', number: '6.1.3' },
      { id: 'risker', number: 'Bilaga 4' },
    ],
    schema,
    terms,
  });
});

const contact = 'Insats 6.1.3 Gemensamt kontaktcenter för kommunen och Lingonåsa Bostäder AB';

describe('the name of a change in the words of the agenda', () => {
  it.each([
    ['an action', 'kontaktcenter', contact],
    ['a time', 'digital-hjälp/tid/start', 'Insats Digital hjälp på biblioteken: tid, start'],
    [
      'a row without an id, by what it is called',
      'kontaktcenter/finansiering/kontaktcentrets-inforande/tkr',
      `${contact}: finansiering, Kontaktcentrets införande, belopp per år`,
    ],
    ['several changes together', 'kontaktcenter/finansiering', `${contact}: finansiering`],
    ['a place in a list', 'kontaktcenter/placering', `${contact}: ordningen`],
    ['an appendix, whose number says what it is', 'risker', 'Bilaga 4 Risker och hur de möts'],
    [
      'what is gone, as it was sent out',
      'vattenmätare',
      'Insats 6.4.4 Vattenmätare som läses på avstånd (utgåva 2)',
    ],
    ["a chapter's own text", 'bakgrund/regionalt', 'Bakgrund: regionalt'],
    ['a term', 'begrepp/delaktighet', 'Begrepp: Delaktighet'],
    ['a way that ends in what nobody knows', 'kontaktcenter/finns-inte', contact],
    ['nothing that anybody knows', 'finns-inte/alls', 'en ändring som inte finns i förslaget'],
  ])('%s', (_, name, words) => {
    expect(nameOf(name)).toBe(words);
  });

  it('has no id and no way of keys in it, for any change of the worked example', () => {
    const { synpunkter = [] } = parse(
      readFileSync(join(workedReplies, 'bedomning.yaml'), 'utf8'),
    ) as Assessment;
    const names = [
      ...compareAnswers(sent, now, schema).map(({ id }) => id),
      ...synpunkter.flatMap(({ ändring }) => ändring ?? []),
    ];
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) {
      const words = nameOf(name);
      expect(words, name).not.toMatch(/[\p{L}\d]\/[\p{L}\d]|_/u);
      expect(words.split(/[:,] /), name).not.toContain(name.split('/')[0]);
      expect(words, name).not.toBe(terms.comparison.unmade);
    }
  });
});

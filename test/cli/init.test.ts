import { PassThrough } from 'node:stream';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openDialogue } from '../../src/cli/dialogue.js';
import { engineWith, runWith, type Ran } from '../support/command-line.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

/** Runs init in a new current folder, for a user who gives these answers; without them there is no user. */
async function initWith(
  argv: string[],
  answers?: (string | undefined)[],
  files: Record<string, string> = {},
): Promise<Ran & { cwd: string; asked: string[]; left: unknown[] }> {
  const cwd = makeFolder(files);
  const asked: string[] = [];
  const left = [...(answers ?? [])];
  const ask = (question: string): Promise<string | undefined> => {
    asked.push(question);
    return Promise.resolve(left.shift());
  };
  // A relative folder is looked up from where the program runs, which a test does not change.
  const [folder = '', ...flags] = argv;
  const ran = await runWith(
    ['init', join(cwd, folder), ...flags],
    engineWith(),
    answers === undefined ? { cwd } : { cwd, ask },
  );
  return { ...ran, cwd, asked, left };
}

function agendaIn({ cwd }: { cwd: string }, folder = 'ny'): unknown {
  return parse(readFileSync(join(cwd, folder, 'agenda.yaml'), 'utf8'));
}

describe('init with flags', () => {
  it('makes the project and tells the files and the next steps', async () => {
    const ran = await initWith(['ny', '--kommun', 'strängnäs', '--period', '2027-2030', '--typ', 'plan']);
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
    expect(ran.out).toBe(`ny/agenda.yaml
ny/profil.yaml
ny/LÄS-MIG.md
ny/schema/agenda.schema.json
ny/schema/agenda-part.schema.json
ny/schema/profile.schema.json

Nästa steg:
1. Öppna ny/agenda.yaml i en textredigerare och börja svara. LÄS-MIG.md i samma mapp säger hur.
2. Se vad som återstår med: remissklar check ${join(ran.cwd, 'ny')}
`);
    expect(agendaIn(ran)).toMatchObject({
      kommuner: [{ namn: 'Strängnäs kommun', kod: '0486' }],
      dokument: { typ: 'plan', period: { från: 2027, till: 2030 } },
    });
  });

  it.each(['2027–2030', ' 2027 - 2030 ', '2027—2030', '2027 −2030'])(
    'reads the period “%s”',
    async (period) => {
      const ran = await initWith(['ny', '--kommun', 'Kil', '--period', period]);
      expect(agendaIn(ran)).toMatchObject({
        dokument: { typ: 'strategi', period: { från: 2027, till: 2030 } },
      });
    },
  );

  it('is for several, each once, with commas or flag by flag', async () => {
    const flags = ['--kommun', 'Grums, 1715', '--kommun', 'kil', '--namn', 'Norra förbundet, västra delen'];
    expect(agendaIn(await initWith(['ny', ...flags]))).toMatchObject({
      titel: 'Digital agenda för Grums kommun, Kils kommun och Norra förbundet, västra delen',
      kommuner: [{ kod: '1764' }, { kod: '1715' }, { namn: 'Norra förbundet, västra delen' }],
    });
  });

  it.each(['Ny agenda (utkast 1)', 'Åkers å – ”ö”', 'a/b/c', "O'Hara & co"])(
    'takes the folder “%s”',
    async (name) => {
      const ran = await initWith([name, '--kommun', 'Kil']);
      expect(ran.code).toBe(0);
      expect(readdirSync(join(ran.cwd, name))).toContain('LÄS-MIG.md');
    },
  );

  it('is silent when asked to be', async () => {
    expect(await initWith(['ny', '--kommun', 'Kil', '--quiet'])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('speaks English when asked to; the project is Swedish all the same', async () => {
    const ran = await initWith(['ny', '--kommun', 'Kil', '--lang', 'en']);
    expect(ran.out).toContain('Next steps:');
    expect(agendaIn(ran)).toMatchObject({ titel: 'Digital agenda för Kils kommun' });
  });
});

describe('init that cannot be done', () => {
  const cases: [flags: string[], message: string, hint: string][] = [
    [[], 'Det framgår inte vilken kommun agendan gäller.', '--kommun Strängnäs'],
    [['--namn', '  '], 'Det framgår inte vilken kommun agendan gäller.', '--namn'],
    [['--namn', 'Xy'], 'Namnet ”Xy” är för kort.', 'Skriv namnet som det ska stå i agendan'],
    [['--namn', '12 3'], 'Namnet ”12 3” är för kort.', '--namn "Lingonåsa kommun"'],
    [
      ['--kommun', 'Strengnäs'],
      'namnet eller koden ”Strengnäs”',
      'Menade du Strängnäs kommun (0486, Södermanlands län)?',
    ],
    [
      ['--kommun', 'Upplands'],
      '”Upplands”',
      'Upplands Väsby kommun (0114, Stockholms län), Upplands-Bro kommun (0139, Stockholms län)',
    ],
    [['--kommun', 'Habbo'], '”Habbo”', 'Håbo kommun (0305, Uppsala län), Habo kommun (0643, Jönköpings län)'],
    [['--kommun', 'Kil,Lingonåsa kommun'], '”Lingonåsa kommun”', 'anges namnet med --namn'],
    [['--kommun', 'Kil', '--period', '2027'], '”2027” är ingen period.', 'till exempel 2027-2030'],
    [['--kommun', 'Kil', '--period', '2030-2027'], '”2030-2027”', 'stå först: 2027-2030.'],
    [['--kommun', 'Kil', '--typ', 'stratgi'], '”stratgi” kan inte anges för --typ.', '”strategi”?'],
  ];

  it.each(cases)('%j', async (flags, message, hint) => {
    const ran = await initWith(['ny', ...flags]);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    const [said, step] = ran.err.split('\n→ ');
    expect(said).toContain(message);
    expect(step).toContain(hint);
    expect(readdirSync(ran.cwd)).toEqual([]);
  });

  it('names the files that are in the way, before anything is asked', async () => {
    const ran = await initWith(['ny'], ['Kil'], { 'ny/profil.yaml': 'namn: Kil', 'ny/LÄS-MIG.md': 'min' });
    expect({ code: ran.code, asked: ran.asked }).toEqual({ code: 2, asked: [] });
    expect(ran.err).toBe(`remissklar: ny/LÄS-MIG.md: Filen finns redan, och ingenting skrivs över.
remissklar: ny/profil.yaml: Filen finns redan, och ingenting skrivs över.
→ Välj en annan mapp, eller flytta filen först. Ingen fil har skrivits.
`);
  });

  it('says so when an agenda is begun there already, and how to go on', async () => {
    const files = { 'ny/agenda.yaml': 'titel: Min\n', 'ny/LÄS-MIG.md': 'min' };
    const ran = await initWith(['ny'], ['Kil'], files);
    expect({ code: ran.code, asked: ran.asked }).toEqual({ code: 2, asked: [] });
    expect(ran.err).toBe(`remissklar: ny/agenda.yaml: Här finns redan en agenda. Ingen fil har skrivits.
→ Fortsätt med den: öppna agenda.yaml, och se vad som återstår med remissklar check. Välj en annan mapp för en ny agenda.
`);
    expect(readFileSync(join(ran.cwd, 'ny/agenda.yaml'), 'utf8')).toBe('titel: Min\n');
    expect(readdirSync(join(ran.cwd, 'ny'))).toHaveLength(2);
  });

  it('suspects a name with spaces when several folders are given', async () => {
    const { code, err } = await runWith(['init', 'Min', 'nya', 'agenda', '--kommun', 'Kil']);
    expect(code).toBe(2);
    expect(err).toContain(
      '→ Innehåller mappens namn mellanslag sätts det inom citattecken: remissklar init "Min nya agenda"',
    );
  });

  it('asks for the folder', async () => {
    const { code, err } = await runWith(['init']);
    expect([code, err.split('\n')[1]]).toEqual([
      2,
      '→ Ange mappen. Finns den inte så skapas den. Till exempel: remissklar init min-agenda',
    ]);
  });
});

describe('init with a user', () => {
  it('asks for what is not given', async () => {
    const ran = await initWith(['ny'], ['strängnäs', '2027-2030', 'program']);
    expect(ran).toMatchObject({ code: 0, left: [] });
    expect(ran.asked.map((question) => question.slice(0, 12))).toEqual([
      'Vilken kommu',
      'Vilka år gäl',
      'Vilken sorts',
    ]);
    expect(ran.err).toContain('  plan           uppgifter, tid och ansvar\n');
    expect(agendaIn(ran)).toMatchObject({
      kommuner: [{ kod: '0486' }],
      dokument: { typ: 'program', period: { från: 2027, till: 2030 } },
    });
  });

  it('asks for nothing that is given', async () => {
    const ran = await initWith(['ny', '--kommun', 'Kil', '--period', '2027-2030', '--typ', 'plan'], []);
    expect(ran).toMatchObject({ code: 0, asked: [] });
  });

  it('takes Enter for what can wait', async () => {
    const ran = await initWith(['ny', '--kommun', 'Kil'], ['', '']);
    expect(agendaIn(ran)).toMatchObject({ dokument: { typ: 'strategi', period: null } });
  });

  it('asks again until the answer will do', async () => {
    const answers = [
      '',
      ' , ',
      'Upplands',
      '',
      'Upplands-Bro',
      '2027',
      '2030-2027',
      '2027-2029',
      'skiss',
      'Plan',
    ];
    const ran = await initWith(['ny'], answers);
    expect(ran).toMatchObject({ code: 0, left: [] });
    expect(ran.err).toContain('”2027” är ingen period.');
    expect(ran.err).toContain('”skiss” kan inte anges för --typ.');
    expect(agendaIn(ran)).toMatchObject({
      kommuner: [{ kod: '0139' }],
      dokument: { typ: 'plan', period: { från: 2027, till: 2029 } },
    });
  });

  it('suggests the nearest municipality, and takes a yes', async () => {
    const ran = await initWith(['ny'], ['Strengnäs', 'Ja', '', '']);
    expect(ran.asked[1]).toBe('Menade du Strängnäs kommun? Svara ja, eller skriv namnet på nytt: ');
    expect(agendaIn(ran)).toMatchObject({ kommuner: [{ kod: '0486' }] });
  });

  it('asks which it is instead after a no, and takes no for an answer about the years', async () => {
    const ran = await initWith(['ny'], ['Strengnäs', 'nej', '', 'Kil', 'Nej', '']);
    expect(ran.asked[2]).toBe('Vilken kommun är det då? Skriv namn eller kod: ');
    expect(ran.err).not.toContain('nej');
    expect(agendaIn(ran)).toMatchObject({ kommuner: [{ namn: 'Kils kommun' }] });
  });

  it('lets a name that is no municipality stand when the user holds to it', async () => {
    const ran = await initWith(['ny'], ['Lingonåsa kommun, Kil', 'ja', '', '']);
    expect(ran.asked[1]).toContain('Ingen kommun har namnet eller koden ”Lingonåsa kommun”.');
    expect(agendaIn(ran)).toMatchObject({
      titel: 'Digital agenda för Kils kommun och Lingonåsa kommun',
      kommuner: [{ namn: 'Kils kommun' }, { namn: 'Lingonåsa kommun' }],
    });
  });

  it.each([0, 1, 2])(
    'ends calmly, with nothing written, when the user leaves at question %i',
    async (nth) => {
      const ran = await initWith(['ny'], ['Kil', '2027-2030', 'plan'].slice(0, nth));
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toMatch(/\nAvbrutet\. Ingen fil har skrivits\.\n$/);
      expect(existsSync(join(ran.cwd, 'ny'))).toBe(false);
    },
  );
});

describe('the dialogue', () => {
  const open = (): { input: PassThrough; shown: () => string; dialogue: ReturnType<typeof openDialogue> } => {
    const input = new PassThrough();
    const output = new PassThrough();
    let text = '';
    output.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { input, shown: () => text, dialogue: openDialogue(input, output) };
  };

  it('gives the lines in turn, also those that were typed ahead', async () => {
    const { input, shown, dialogue } = open();
    input.write('Kil\n2027-2030\n');
    expect(await dialogue.ask('Kommun? ')).toBe('Kil');
    expect(await dialogue.ask('År? ')).toBe('2027-2030');
    input.write('pl');
    const last = dialogue.ask('Typ? ');
    input.write('an\r\n');
    expect(await last).toBe('plan');
    expect(shown()).toContain('Kommun? ');
    dialogue.close();
  });

  it('gives no answer when the input ends', async () => {
    const { input, dialogue } = open();
    const answer = dialogue.ask('Kommun? ');
    input.end();
    expect(await answer).toBeUndefined();
    expect(await dialogue.ask('Igen? ')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { engineWith, runWith } from '../support/command-line.js';

const never = (): never => {
  throw new Error('nothing may be run');
};
const engine = engineWith({ build: never, check: never });

describe('help', () => {
  it('is in Swedish', async () => {
    const { code, out, err } = await runWith(['--help'], engine);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Användning: remissklar [flaggor] <kommando>

Gör en lokal digital agenda till Word, PDF, webbsida och Markdown av svaren i
YAML-filer.

Flaggor:
  --lang <språk>  språk i meddelanden: sv eller en
  --quiet         visa bara fel
  --version       visa programmets version
  -h, --help      visa den här hjälpen

Kommandon:
  init            Börjar på en ny agenda. Gör en mapp med alla frågor att svara
                  på.
  check           Säger vad som är fel i svaren och vilka frågor som är
                  obesvarade. Skriver inga filer.
  build           Gör dokumenten. Obesvarade frågor i ett utkast visas som
                  luckor.
  explain         Säger varifrån något kommer, vilket svar och vilken rad i
                  mallen, och på vilka sidor det står.
  consult         Gör klart det som ska skickas på remiss, enligt remiss.yaml,
                  och låser det som en utgåva.
  replies         Läser remissvaren i mappen svar, lägger upp synpunkterna för
                  bedömning och gör remissammanställningen.
  compare         Visar vad som skiljer två agendor, i en ändringsförteckning
                  och i agendan med ändringarna markerade.
  decide          Gör beslutsunderlaget, tjänsteutlåtandet och bilagorna, av
                  beslut.yaml, agendan och remissen.
  template        Gör en regions mall att fylla i för varje medlem, i Word, på
                  webben och som YAML.
  import          Läser in ifyllda mallar i kommunernas filer. Det som är låst
                  ändras inte, och inget svar tas bort.
  upgrade         Visar vad en ny version av en regions mall innebär för varje
                  kommun, och märker ut de svar som behöver ses över.

Läs mer om ett kommando med: remissklar <kommando> --help
`);
  });

  it('of a command shows its own options and the general ones', async () => {
    const { out } = await runWith(['build', '--help'], engine);
    expect(out).toContain('Användning: remissklar build <sökväg...> [flaggor]');
    expect(out).toMatch(/format som ska göras, med kommatecken emellan:\s+docx,\s+pdf,/);
    expect(out).toMatch(/Allmänna flaggor:\n {2}--lang/);
  });

  it('is in English when asked for', async () => {
    const { out } = await runWith(['check', '--help', '--lang', 'en'], engine);
    expect(out).toContain('Usage: remissklar check <path...> [options]');
    expect(out).toContain('Global options:');
  });

  it.each([['--help'], ['check', '--help'], ['build', '-h']])(
    'has none of commander’s English: %s %s',
    async (...argv) => {
      const { out } = await runWith(
        argv.filter((word) => typeof word === 'string'),
        engine,
      );
      expect(out).not.toMatch(/Usage|Options|Commands|Arguments|display|output the|command\b/);
    },
  );

  it('is shown, as an error, when nothing is asked', async () => {
    const { code, out, err } = await runWith([], engine);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Kommandon:');
  });

  it('tells the version', async () => {
    expect(await runWith(['--version'], engine)).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('a command line that cannot be understood', () => {
  const cases: [argv: string, message: string, hint: string][] = [
    ['chek agendan', 'Kommandot ”chek” finns inte.', 'Menade du ”check”?'],
    [
      'min-agenda',
      'Kommandot ”min-agenda” finns inte.',
      'Kommandona är: init, check, build, explain, consult, replies, compare, decide, template, import, upgrade.',
    ],
    ['check agendan --formt json', 'Flaggan --formt finns inte.', 'Menade du --format?'],
    ['check --quite agendan', 'Flaggan --quite finns inte.', 'Menade du --quiet?'],
    [
      'check agendan --språk en',
      'Flaggan --språk finns inte.',
      'Flaggorna är: --only, --stage, --format, --lang, --quiet, --version, --help.',
    ],
    ['--verson', 'Flaggan --verson finns inte.', 'Menade du --version?'],
    [
      'check',
      'Det framgår inte vilket projekt som menas.',
      'Ange projektets mapp, till exempel: remissklar check min-agenda. Är det mappen som du står i: remissklar check .',
    ],
    [
      'build --out ut',
      'Det framgår inte vilket projekt som menas.',
      'Ange projektets mapp, till exempel: remissklar build min-agenda. Är det mappen som du står i: remissklar build .',
    ],
    [
      'init',
      'Det framgår inte i vilken mapp den nya agendan ska ligga.',
      'Ange mappen. Finns den inte så skapas den. Till exempel: remissklar init min-agenda',
    ],
    [
      'init t23 Lund',
      'Ett nytt projekt görs i en mapp åt gången, men 2 är angivna: t23, Lund.',
      'Kommunen anges med en flagga: remissklar init t23 --kommun Lund. Innehåller mappens namn mellanslag sätts det inom citattecken: remissklar init "t23 Lund"',
    ],
    [
      'init ny --period 1999-2003',
      '”1999-2003” är ingen period.',
      'Åren ska vara mellan 2000 och 2099, till exempel 2027-2030.',
    ],
    ['build agendan --out', 'Flaggan --out behöver ett värde.', 'Se hur den används med: remissklar --help'],
    ['check agendan --stage remis', '”remis” kan inte anges för --stage.', 'Menade du ”remiss”?'],
    [
      'check agendan --stage klar',
      '”klar” kan inte anges för --stage.',
      'Välj något av: utkast, remiss, antagen.',
    ],
    ['check agendan --format xml', '”xml” kan inte anges för --format.', 'Välj något av: text, json, html.'],
    [
      'check a b --format html',
      'En webbsida visar en enda agenda, men flera är angivna.',
      'Ange en agenda, eller gör en rapport för var och en: remissklar build a b --document granskningsrapport',
    ],
    ['build agendan --format docx,pdff', '”pdff” kan inte anges för --format.', 'Menade du ”pdf”?'],
    ['build agendan --format=', '”” kan inte anges för --format.', 'Välj något av: docx, pdf, html, md.'],
    ['check agendan --lang no', '”no” kan inte anges för --lang.', 'Välj något av: sv, en.'],
    ['chek agendan --lang en', 'There is no command "chek".', 'Did you mean "check"?'],
    ['check agendan --stag x --lang=en', 'There is no option --stag.', 'Did you mean --stage?'],
  ];

  it.each(cases)('%s', async (line, message, hint) => {
    expect(await runWith(line.split(' '), engine)).toEqual({
      code: 2,
      out: '',
      err: `remissklar: ${message}\n→ ${hint}\n`,
    });
  });
});

describe('a choice that is spelled in another way', () => {
  const spellings: [argv: string[], request: Record<string, unknown>][] = [
    [['build', 'a', '--document', 'nämndutdrag'], { documents: ['namndutdrag'] }],
    [
      ['build', 'a', '--document', 'Översikter,digital agenda'],
      { documents: ['digital-agenda', 'oversikter'] },
    ],
    [['build', 'a', '--document', 'Granskningsrapport'], { documents: ['granskningsrapport'] }],
    [['build', 'a', '--format', 'Word'], { formats: ['docx'] }],
    [['build', 'a', '--format', 'webb, markdown'], { formats: ['html', 'md'] }],
    [['build', 'a', '--format', '.DOCX,PDF'], { formats: ['docx', 'pdf'] }],
    [['check', 'a', '--stage', 'Remiss'], { stage: 'remiss' }],
  ];

  it.each(spellings)('is understood: %j', async (argv, request) => {
    const asked: object[] = [];
    const empty = { diagnostics: [], projects: [], sources: new Map<string, string>() };
    await runWith(
      argv,
      engineWith({
        build: (one) => {
          asked.push(one);
          return Promise.resolve({ ...empty, documents: [], complete: true });
        },
        check: (one) => {
          asked.push(one);
          return Promise.resolve(empty);
        },
      }),
    );
    expect(asked).toMatchObject([request]);
  });
});

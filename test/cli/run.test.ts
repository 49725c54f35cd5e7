import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/cli/engine.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { BuildRequest, CheckRequest } from '../../src/pipeline.js';
import { engineWith, runWith } from '../support/command-line.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const makeFolder = temporaryFolders();

const file = join(process.cwd(), 'min-agenda/agenda.yaml');
const sources = new Map([[file, 'titel: Agenda\nkommmuner: []\n']]);
const error: Diagnostic = {
  code: 'validate/unknown-key',
  severity: 'error',
  place: { file, line: 2, column: 1, endColumn: 10, path: '/kommmuner' },
  message: 'Uppgiften ”kommmuner” kan inte stå här.',
  hint: 'Menade du ”kommuner”?',
};
const warning: Diagnostic = {
  code: 'compose/unknown-note',
  severity: 'warning',
  place: { file, line: 1 },
  message: 'Noten finns inte.',
};
const gap: Diagnostic = {
  code: 'gap/unanswered',
  severity: 'warning',
  place: { file, line: 1, column: 1 },
  message: 'varför: Varför?',
  chapter: 'Inledning',
  reference: 'Guide, s. 27',
  page: '27',
};
const document = {
  type: 'digital-agenda',
  path: join(process.cwd(), 'output/a/agenda.pdf'),
  bytes: 48_321,
  pages: 12,
  format: 'pdf' as const,
};

type Blame = 'input' | 'machine';

function engineThatFinds(diagnostics: Diagnostic[], blame?: Blame, seen: unknown[] = []): Engine {
  const result = {
    diagnostics,
    projects: [{ path: 'min-agenda', diagnostics }],
    sources,
    ...(blame === undefined ? {} : { blame }),
  };
  return engineWith({
    check: (request: CheckRequest) => {
      seen.push(request);
      return Promise.resolve(result);
    },
    build: (request: BuildRequest) => {
      const { onProgress, ...rest } = request;
      seen.push(rest);
      onProgress?.({ project: 'min-agenda', done: 1, total: 4, format: 'docx' });
      const complete = blame === undefined;
      return Promise.resolve({ ...result, documents: complete ? [document] : [], complete });
    },
  });
}

describe('check', () => {
  it.each([
    [[], undefined, 0],
    [[warning, gap], undefined, 0],
    [[error], 'input', 1],
    [[error], 'machine', 2],
  ] as const)(
    'exits with 0 for no errors, 1 for the input’s, 2 for the machine’s',
    async (found, blame, code) => {
      const ran = await runWith(['check', 'min-agenda'], engineThatFinds([...found], blame));
      expect(ran.code).toBe(code);
      expect(ran.err).toBe('');
    },
  );

  it('reports in text, with the lines of the file', async () => {
    const { out } = await runWith(['check', 'min-agenda'], engineThatFinds([warning, gap, error], 'input'));
    expect(out).toBe(`min-agenda/agenda.yaml:2:1  fel  Uppgiften ”kommmuner” kan inte stå här.
    1 | titel: Agenda
  > 2 | kommmuner: []
      | ^^^^^^^^^
  → Menade du ”kommuner”?

min-agenda/agenda.yaml:1  varning  Noten finns inte.
  > 1 | titel: Agenda
      | ^
    2 | kommmuner: []

Inledning  1 lucka
──────────────────

Obesvarade frågor i min-agenda/agenda.yaml
  rad 1  s. 27  varför: Varför?

1 fel, 1 lucka, 1 varning
`);
  });

  it('reports in JSON', async () => {
    const { out } = await runWith(
      ['check', 'min-agenda', '--format', 'json'],
      engineThatFinds([error], 'input'),
    );
    expect(JSON.parse(out)).toEqual([
      { ...error, place: { ...error.place, file: 'min-agenda/agenda.yaml' } },
    ]);
    expect((await runWith(['check', 'a', '--format=json'], engineThatFinds([]))).out).toBe('[]\n');
  });

  it('shows only errors when quiet', async () => {
    const engine = engineThatFinds([warning, gap, error], 'input');
    const { out } = await runWith(['--quiet', 'check', 'min-agenda'], engine);
    expect(out).toContain('fel  Uppgiften');
    expect(out).not.toMatch(/varning|lucka|Varför/);
    expect((await runWith(['check', 'min-agenda', '--quiet'], engineThatFinds([gap]))).out).toBe('');
  });

  it('says that gaps stop an agenda that is to be sent out', async () => {
    const { out } = await runWith(
      ['check', 'min-agenda'],
      engineThatFinds([{ ...gap, severity: 'error' }], 'input'),
    );
    expect(out).toContain('Alla frågor måste vara besvarade');
    expect(out).toMatch(/\n0 fel, 1 lucka som stoppar, 0 varningar\n$/);
  });

  it('gives the review as a web page, or what is wrong when there is none', async () => {
    const asked: unknown[] = [];
    const engine = (page?: Uint8Array): Engine =>
      engineWith({
        reviewPage: (request) => {
          asked.push(request);
          const found = { diagnostics: [error], projects: [{ path: 'a', diagnostics: [error] }], sources };
          return Promise.resolve({ ...found, blame: 'input', ...(page === undefined ? {} : { page }) });
        },
      });
    const page = new TextEncoder().encode('<!doctype html>å');
    const argv = ['check', 'a', '--format', 'html', '--stage', 'remiss'];
    expect(await runWith(argv, engine(page))).toEqual({ code: 1, out: '<!doctype html>å', err: '' });
    expect(asked).toEqual([{ path: 'a', stage: 'remiss', language: 'sv' }]);
    const none = await runWith(argv, engine());
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.err).toContain('fel  Uppgiften');
  });

  it('passes the request on', async () => {
    const seen: unknown[] = [];
    await runWith(
      ['check', 'a', 'b', '--stage', 'remiss', '--lang', 'en'],
      engineThatFinds([], undefined, seen),
    );
    await runWith(['check', 'a'], engineThatFinds([], undefined, seen));
    expect(seen).toEqual([
      { paths: ['a', 'b'], stage: 'remiss', language: 'en' },
      { paths: ['a'], language: 'sv' },
    ]);
  });
});

describe('build', () => {
  it('lists the files on standard output and counts the gaps on standard error', async () => {
    const { code, out, err } = await runWith(['build', 'min-agenda'], engineThatFinds([gap, warning]));
    expect(code).toBe(0);
    expect(out).toBe('output/a/agenda.pdf  48 kB, 12 sidor\n');
    expect(err).toContain('varning  Noten finns inte.');
    expect(err).toMatch(
      /\n0 fel, 1 lucka, 1 varning\nLäs hela granskningen med: remissklar check min-agenda\n$/,
    );
    expect(err).not.toContain('Varför?');
  });

  it('lists the gaps that stop it', async () => {
    const { code, out, err } = await runWith(
      ['build', 'min-agenda'],
      engineThatFinds([{ ...gap, severity: 'error' }], 'input'),
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Varför?');
  });

  it('succeeds when all that was asked for was made, errors or not', async () => {
    const engine = engineThatFinds([error], 'input');
    const { build } = engine;
    const ran = await runWith(['build', 'a', '--document', 'granskningsrapport'], {
      ...engine,
      build: async (request) => ({ ...(await build(request)), complete: true }),
    });
    expect(ran).toEqual({
      code: 0,
      out: '',
      err: '1 fel. Luckor och varningar visas när felet är rättat.\n',
    });
  });

  it('says nothing when quiet and all is well', async () => {
    expect(await runWith(['build', 'a', '--quiet'], engineThatFinds([gap]))).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  // Of a region's members it is told when each is made.
  const progress = { onMember: expect.any(Function) as unknown };

  it('passes the request on, formats in their usual order', async () => {
    const seen: unknown[] = [];
    await runWith(
      ['build', 'a', '--format', 'md, docx,md', '--out', 'ut'],
      engineThatFinds([], undefined, seen),
    );
    await runWith(['build', 'a'], engineThatFinds([], undefined, seen));
    expect(seen).toEqual([
      { paths: ['a'], formats: ['docx', 'md'], out: 'ut', language: 'sv', ...progress },
      { paths: ['a'], language: 'sv', ...progress },
    ]);
  });

  it('passes on the function that an extract is wanted for', async () => {
    const seen: unknown[] = [];
    const typed = ['build', 'min-agenda', '--funktion', 'Kultur-, fritids- och turismnämnden'];
    await runWith(typed, engineThatFinds([], undefined, seen));
    expect(seen).toEqual([
      {
        paths: ['min-agenda'],
        language: 'sv',
        functionName: 'Kultur-, fritids- och turismnämnden',
        ...progress,
      },
    ]);
  });

  it('shows its progress on a terminal, in one line that is wiped', async () => {
    const { err } = await runWith(['build', 'a', '--quiet'], engineThatFinds([]), { errIsTerminal: true });
    expect(err).toBe('');
    const shown = await runWith(['build', 'a'], engineThatFinds([]), { errIsTerminal: true });
    expect(shown.err).toMatch(/^\r\u001B\[2Kmin-agenda: docx klar, 1 av 4\r\u001B\[2K/);
    expect((await runWith(['build', 'a'], engineThatFinds([]))).err).not.toContain('klar');
  });
});

describe('colours', () => {
  const engine = engineThatFinds([error], 'input');
  const coloured = /\u001B\[\d+m/;

  it.each([
    ['a terminal', { outIsTerminal: true }, true],
    ['a file', { outIsTerminal: false }, false],
    ['NO_COLOR', { outIsTerminal: true, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', { outIsTerminal: true, env: { NO_COLOR: '' } }, true],
    ['a dumb terminal', { outIsTerminal: true, env: { TERM: 'dumb' } }, false],
    ['only standard error a terminal', { errIsTerminal: true }, false],
  ])('%s', async (_, world, expected) => {
    const { out } = await runWith(['check', 'a'], engine, world);
    expect(coloured.test(out)).toBe(expected);
  });
});

describe('what must not happen', () => {
  const broken = engineWith({ check: () => Promise.reject(new Error('trasig\nmed flera rader')) });

  it('is met with an apology in one line, without a stack', async () => {
    const { code, out, err } = await runWith(['check', 'a'], broken);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^remissklar: Förlåt, något oväntat gick fel i Remissklar: trasig\n→ .+\n$/);
  });

  it('shows the stack when asked', async () => {
    const { err } = await runWith(['check', 'a'], broken, { env: { REMISSKLAR_DEBUG: '1' } });
    expect(err).toContain('run.test.ts');
  });

  it('wipes the progress first', async () => {
    const engine = engineWith({
      build: (request) => {
        request.onProgress?.({ project: 'a', done: 1, total: 2, format: 'md' });
        return Promise.reject(new Error('trasig'));
      },
    });
    const { err } = await runWith(['build', 'a'], engine, { errIsTerminal: true });
    expect(err).toMatch(/1 av 2\r\u001B\[2Kremissklar: Förlåt/);
  });
});

describe('the whole program', () => {
  it('checks a project from disk', async () => {
    const folder = makeFolder({
      'agenda.yaml':
        'titel: Digital agenda\nkommuner: [{ namn: Lingonåsa kommun, kod: 0114 }]\ndokument: { typ: plan, status: utkast }\n',
    });
    const { code, out } = await runWith(['check', folder], engineWith(), { cwd: folder });
    expect(code).toBe(1);
    expect(out).toBe(`agenda.yaml:2:43  fel  ”kod” måste stå inom citattecken, annars läses koden som ett tal.
    1 | titel: Digital agenda
  > 2 | kommuner: [{ namn: Lingonåsa kommun, kod: 0114 }]
      |                                           ^^^^
    3 | dokument: { typ: plan, status: utkast }
  → Skriv kod: "0114"

1 fel. Luckor och varningar visas när felet är rättat.
`);
  });

  it('keeps within the terminal', async () => {
    const { out } = await runWith(['check', 'content/examples/strangnas'], engineWith(), {
      outIsTerminal: true,
      columns: 80,
      env: { NO_COLOR: '1' },
    });
    const lines = out.split('\n');
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('says that a folder does not exist, in English', async () => {
    const folder = makeFolder();
    const { code, out } = await runWith(['check', join(folder, 'nix'), '--lang', 'en'], engineWith(), {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(out).toMatch(
      /^nix {2}error {2}There is no folder or file called "nix"\.\n {2}→ .+\n\n1 error, 0 gaps, 0 warnings\n$/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { frame } from '../../src/cli/report/frame.js';
import { makePaint } from '../../src/cli/report/paint.js';
import type { ReportContext } from '../../src/cli/report/context.js';
import { briefReport, stoppedReport } from '../../src/cli/report/brief.js';
import { flow } from '../../src/cli/report/flow.js';
import { checkReport } from '../../src/cli/report/text.js';
import { cliWords } from '../../src/cli/words.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { loadCatalogue } from '../../src/load/load-catalogue.js';
import type { ProjectReport, Review } from '../../src/pipeline.js';

const paint = makePaint(false);
const catalogue = await loadCatalogue('sv');

function framed(text: string, line: number, column?: number, endColumn?: number): string {
  const place = {
    file: 'a',
    line,
    ...(column === undefined ? {} : { column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  return frame(text, place, paint).join('\n');
}

describe('the lines around a place', () => {
  it('are two before and two after, with the numbers in line', () => {
    const text = Array.from({ length: 20 }, (_, index) => `rad ${index + 1}`).join('\n');
    expect(framed(text, 9, 5, 6)).toBe(`   7 | rad 7
   8 | rad 8
>  9 | rad 9
     |     ^
  10 | rad 10
  11 | rad 11`);
  });

  it('mark the same letters however they are typed', () => {
    expect(framed('\tmål:\tett', 1, 7, 10)).toBe('> 1 |   mål:  ett\n    |         ^^^');
    const apart = 'mål: ett'.normalize('NFD');
    expect(framed(apart, 1, apart.indexOf('ett') + 1, apart.length + 1)).toBe(
      `> 1 | ${apart}\n    |      ^^^`,
    );
  });

  it('cut a long line around the place', () => {
    const text = `${'x'.repeat(300)}HÄR${'y'.repeat(300)}`;
    const [line = '', marks = ''] = framed(text, 1, 301, 304).split('\n');
    expect(line.length).toBeLessThan(110);
    expect(line).toMatch(/^> 1 \| …x+HÄRy+…$/);
    expect(marks.indexOf('^^^')).toBe(line.indexOf('HÄR'));
  });

  it('mark no further than the line goes, and one column at least', () => {
    expect(framed('ab', 1, 1, 99)).toBe('> 1 | ab\n    | ^^');
    expect(framed('ab', 1, 3)).toBe('> 1 | ab\n    |   ^');
    expect(framed('', 1)).toBe('> 1 |\n    | ^');
  });

  it('are none for a place without a line, or outside the text', () => {
    expect(frame('a', { file: 'a' }, paint)).toEqual([]);
    expect(frame(undefined, { file: 'a', line: 1 }, paint)).toEqual([]);
    expect(frame('a', { file: 'a', line: 7 }, paint)).toEqual([]);
  });

  it('accept CRLF, and let nothing in the file steer the terminal', () => {
    expect(framed('a\r\nb\u001B[31m\u0007\u202E\r\nc', 2, 1, 2)).toBe(
      '  1 | a\n> 2 | b\uFFFD[31m\uFFFD\uFFFD\n    | ^\n  3 | c',
    );
  });
});

describe('words in lines', () => {
  const parts = [
    { words: 'agenda.yaml:7' },
    { words: 'varning' },
    { words: 'Målet går inte att följa upp.' },
  ];

  it('are one line when there is no width', () => {
    expect(flow(parts, 2, undefined)).toEqual(['agenda.yaml:7  varning  Målet går inte att följa upp.']);
  });

  it('are broken between words, with the later lines indented', () => {
    expect(flow(parts, 2, 30)).toEqual(['agenda.yaml:7  varning  Målet', '  går inte att följa upp.']);
    expect(flow(parts, 2, 22)).toEqual(['agenda.yaml:7  varning', '  Målet går inte att', '  följa upp.']);
  });

  it('let a word that is too long stand alone', () => {
    expect(flow([{ words: 'ett förvaltningsövergripande ord' }], 2, 12)).toEqual([
      'ett',
      '  förvaltningsövergripande',
      '  ord',
    ]);
  });

  it('are dressed line by line', () => {
    const dressed = { words: 'ett två tre', paint: (words: string) => `<${words}>` };
    expect(flow([dressed], 1, 8)).toEqual(['<ett två>', ' <tre>']);
  });
});

const chapters = ['Inledning (inledning:)', 'Mål (mål:)', 'Insatser (insatser:)'];

function found(severity: Diagnostic['severity'], line: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return { code: 'review/x', severity, place: { file: 'a', line }, message: `${severity} ${line}`, ...more };
}

function gap(chapter: string, line: number, page?: string): Diagnostic {
  return found('warning', line, {
    code: 'gap/unanswered',
    message: `fråga ${line}`,
    chapter,
    ...(page === undefined ? {} : { page, reference: `Guide, s. ${page}` }),
  });
}

const review: Review = {
  title: 'Digital agenda',
  documentType: 'strategi',
  stage: 'remiss',
  chapters,
  guide: { checklist: [], control: [] },
  readability: [],
};

const context: ReportContext = {
  words: cliWords(catalogue),
  language: 'sv',
  paint,
  sources: new Map(),
  where: ({ file, line }) => (line === undefined ? file : `${file}:${line}`),
  width: undefined,
};

function resultOf(...projects: ProjectReport[]) {
  const diagnostics = projects.flatMap((project) => project.diagnostics);
  return { diagnostics, projects, sources: new Map<string, string>() };
}

function report(diagnostics: Diagnostic[], more: Partial<Review> = {}, told = context): string {
  return checkReport(resultOf({ path: 'a', diagnostics, review: { ...review, ...more } }), told);
}

describe('the report of a check', () => {
  it('begins with what was judged, and takes the chapters in the order of the agenda, the gravest first', () => {
    const inGoals = { chapter: 'Mål (mål:)' };
    expect(
      report([
        found('info', 2, inGoals),
        found('warning', 3, inGoals),
        found('error', 4, inGoals),
        found('warning', 9, { chapter: 'Inledning (inledning:)' }),
        found('warning', 1),
        gap('Mål (mål:)', 3, '27'),
      ]),
    ).toBe(`Digital agenda
Strategi, granskad för skedet remiss
1 fel, 1 lucka, 3 varningar, 1 upplysning

a:1  varning  warning 1

Inledning (inledning:)  1 varning
─────────────────────────────────

a:9  varning  warning 9

Mål (mål:)  1 fel, 1 varning, 1 lucka, 1 upplysning
───────────────────────────────────────────────────

a:4  fel  error 4

a:3  varning  warning 3

Upplysningar om a
  rad 2  info 2

Obesvarade frågor i a
  rad 3  s. 27  fråga 3

1 fel, 1 lucka, 3 varningar, 1 upplysning
`);
  });

  it('sets gaps in columns, broken where the terminal ends', () => {
    const told = report(
      [gap('Mål (mål:)', 3, '27'), { ...gap('Mål (mål:)', 100), message: 'Hur mäts målet, och när?' }],
      {},
      { ...context, width: 36 },
    );
    expect(told).toContain(`
  rad 3    s. 27  fråga 3
  rad 100         Hur mäts målet,
                  och när?
`);
  });

  it('tells notes in a line each, and a next step that they share once', () => {
    const rule = { chapter: 'Mål (mål:)', rule: 'lång-mening', hint: 'Dela den.' };
    const other = { chapter: 'Mål (mål:)', code: 'review/y', rule: 'kanslispråk', hint: 'Skriv få.' };
    expect(report([found('info', 2, rule), found('info', 7, other), found('info', 30, rule)])).toContain(`
Upplysningar om a
  rad 2   info 2
  rad 30  info 30
          → Dela den.  regel lång-mening
  rad 7   info 7 → Skriv få.  regel kanslispråk
`);
  });

  it('shows what a finding builds on and by what name it is silenced', () => {
    const told = report([found('error', 1, { hint: 'Rätta.', reference: 'Guide, s. 12', rule: 'regeln' })]);
    expect(told).toContain('\na:1  fel  error 1\n  → Rätta.\n    Guide, s. 12 · regel regeln\n');
  });

  it('shows the lines around a place once, however many findings there are of it', () => {
    const sources = new Map([['a', 'ett\ntvå\ntre\n']]);
    const place = { file: 'a', line: 2, column: 1, endColumn: 4 };
    const told = report(
      [found('error', 2, { place }), found('error', 2, { place })],
      {},
      { ...context, sources },
    );
    expect(told.match(/> 2 \| två/g)).toHaveLength(2);
    expect(told.match(/ {2}1 \| ett/g)).toHaveLength(1);
  });

  it('counts what is silenced as nothing, and lists it with the reason', () => {
    const silenced = { silenced: 'Beslutat i nämnden.', rule: 'regeln', chapter: 'Mål (mål:)' };
    expect(report([found('error', 3, silenced)])).toBe(`Tystade regler  1 tystad
────────────────────────
a:3  regel regeln  error 3
  Skäl: Beslutat i nämnden.

0 fel, 0 luckor, 0 varningar, 1 tystad
`);
  });

  it('answers the guide’s questions with where, or with what is missing', () => {
    const answer = { question: 'Vem leder?', page: '32', where: [], missing: [], remarks: [] };
    const places = [1, 9, 4].map((line) => ({ file: 'a', line }));
    const checklist = [
      { ...answer, answered: true, where: [...places, { file: 'b', line: 2 }] },
      {
        ...answer,
        question: 'Vilka deltar?',
        answered: false,
        missing: ['ett', 'två', 'tre', 'fyra', 'fem'],
      },
      { ...answer, answered: false, missing: ['ett'], remarks: [{ rule: 'regeln', places }] },
    ];
    expect(report([], { guide: { checklist, control: [] } }))
      .toBe(`Guidens checklista, s. 32  1 av 3 besvarade
───────────────────────────────────────────
  besvarad   Vem leder?
             a:1, 4, 9; b:2
  obesvarad  Vilka deltar?
             saknas: ett; två; tre och 2 till
  obesvarad  Vem leder?
             saknas: ett; anmärkning: regeln (3)

0 fel, 0 luckor, 0 varningar
`);
  });

  it('is only a summary when all is well', () => {
    expect(report([])).toBe('0 fel, 0 luckor, 0 varningar\n');
  });

  it('takes several projects one by one, and adds them up', () => {
    const told = checkReport(
      resultOf(
        { path: 'ett', diagnostics: [found('error', 1)], review },
        { path: 'två', diagnostics: [found('error', 2)] },
      ),
      context,
    );
    expect(told).toMatch(/^ett\n═══\n\nDigital agenda\n/);
    expect(told).toMatch(/\n\ntvå\n═══\n\na:2 {2}fel {2}error 2\n\n1 fel, 0 luckor, 0 varningar\n\n/);
    expect(told).toMatch(/\n\nSammanlagt: 2 fel, 0 luckor, 0 varningar\n$/);
  });

  it('says that gaps and warnings come later when errors stopped the review', () => {
    const inFile = { place: { file: 'två/agenda.yaml', line: 2 } };
    const stopped = (...diagnostics: Diagnostic[]): ProjectReport => ({ path: 'två', diagnostics });
    const told = (...projects: ProjectReport[]): string => checkReport(resultOf(...projects), context);
    expect(told(stopped(found('error', 2, inFile)))).toMatch(
      /\n\n1 fel\. Luckor och varningar visas när felet är rättat\.\n$/,
    );
    expect(told(stopped(found('error', 2, inFile), found('error', 3, inFile)))).toMatch(
      /\n\n2 fel\. Luckor och varningar visas när felen är rättade\.\n$/,
    );
    const whole = { path: 'ett', diagnostics: [gap('Mål (mål:)', 3)], review };
    expect(told(whole, stopped(found('error', 2, inFile)))).toMatch(
      /\n\nSammanlagt: 1 fel, 1 lucka, 0 varningar\. Luckor och varningar visas när felet är rättat\.\n$/,
    );
    expect(told(stopped(found('error', 2, { place: { file: 'två' } })))).toMatch(
      /1 fel, 0 luckor, 0 varningar\n$/,
    );
  });

  it('stops somewhere, and shows the gravest', () => {
    const many = Array.from({ length: 200 }, (_, index) => found('warning', index));
    const told = report([...many, found('error', 999, { chapter: 'Insatser (insatser:)' })]);
    expect(told).toContain('a:999  fel');
    expect(told).toMatch(
      /Ytterligare 51 visas inte\.\n\nNästa steg: rätta felet i a:999\.\n\n1 fel, 0 luckor, 200 varningar\n$/,
    );
  });
});

describe('the last line but the sum of a long report', () => {
  const inGoals = { chapter: 'Mål (mål:)' };
  const gaps = Array.from({ length: 30 }, (_, index) => gap('Mål (mål:)', index + 1));
  const last = (diagnostics: Diagnostic[]): string[] => report(diagnostics).trimEnd().split('\n\n').slice(-2);

  it.each<[string, Diagnostic[], string]>([
    [
      'questions to answer, in a draft',
      gaps,
      'Nästa steg: svara på frågorna i a, i vilken ordning som helst. Ett utkast går att göra redan nu: remissklar build a',
    ],
    [
      'questions that stop the agenda',
      gaps.map((one): Diagnostic => ({ ...one, severity: 'error' })),
      'Nästa steg: svara på frågorna i a.',
    ],
    ['an error', [...gaps, found('error', 7, inGoals)], 'Nästa steg: rätta felet i a:7.'],
    [
      'several errors',
      [...gaps, found('error', 7, inGoals), found('error', 9, inGoals)],
      'Nästa steg: rätta felen. Det första finns i a:7.',
    ],
    [
      'an error that is silenced',
      [...gaps.slice(0, 29), found('error', 7, { ...inGoals, silenced: 'Skäl' })],
      'Nästa steg: svara på frågorna i a, i vilken ordning som helst. Ett utkast går att göra redan nu: remissklar build a',
    ],
  ])('is the next step: %s', (_, diagnostics, step) => {
    expect(last(diagnostics)).toEqual([step, expect.stringMatching(/^\d fel, /)]);
  });

  it('is no step when all can be seen at once, or nothing need be done', () => {
    expect(report(gaps.slice(0, 3))).not.toContain('Nästa steg');
    expect(report(Array.from({ length: 30 }, (_, index) => found('warning', index)))).not.toContain(
      'Nästa steg',
    );
  });
});

describe('the report beside a build', () => {
  const brief = (diagnostics: Diagnostic[], more: { blame?: 'input'; complete?: boolean } = {}): string =>
    briefReport(
      { ...resultOf({ path: 'a', diagnostics }), documents: [], complete: false, ...more },
      context,
      'ALLT',
    );

  it('gives ten warnings a line each, and says where the rest is', () => {
    const chapter = 'Mål (mål:)';
    const many = Array.from({ length: 23 }, (_, index) =>
      found('warning', index + 1, { chapter, hint: 'Rätta.', rule: 'regeln' }),
    );
    const told = brief([...many, found('info', 50, { chapter }), gap(chapter, 60)]);
    expect(told.match(/varning {2}warning/g)).toHaveLength(10);
    expect(told).toMatch(
      /\n\nYtterligare 13 visas inte\.\n\n0 fel, 1 lucka, 23 varningar, 1 upplysning\nALLT\n$/,
    );
    expect(told).not.toMatch(/Rätta|info 50|fråga 60/);
  });

  it('gives errors, and what concerns the files, in full', () => {
    const kept = found('warning', 1, { code: 'write/edited-kept', hint: 'Ändra i svaren.' });
    expect(brief([found('error', 3, { hint: 'Rätta.', chapter: 'Mål (mål:)' }), kept]))
      .toBe(`a:3  fel  error 3
  → Rätta.

a:1  varning  warning 1
  → Ändra i svaren.

1 fel, 0 luckor, 1 varning
ALLT
`);
  });

  it('says what stopped a build that made nothing, and only that', () => {
    const stopped = (diagnostics: Diagnostic[]): string =>
      stoppedReport(
        { ...resultOf({ path: 'a', diagnostics }), documents: [], complete: false, blame: 'input' },
        context,
        'ALLT',
      );
    const warning = found('warning', 1, { chapter: 'Mål (mål:)' });
    const ofMachine = found('error', 2, { place: { file: '' }, code: 'build/a', hint: 'Rätta.' });
    const kept = 'Inga dokument gjordes. Finns det sedan tidigare ligger de kvar.\n';
    const told = stopped([warning, ofMachine]);
    expect(told).not.toMatch(/warning|ALLT/);
    expect(told).toMatch(new RegExp(`error 2\\n  → Rätta\\.\\n\\n${kept}$`));
    const inAnswers = stopped([warning, found('error', 3, { chapter: 'Mål (mål:)' })]);
    expect(inAnswers).toMatch(new RegExp(`\\nALLT\\n${kept}$`));
    expect(inAnswers).not.toContain('warning 1');
  });

  it('only adds up where the documents that were made tell of the errors', () => {
    const error = found('error', 3, { chapter: 'Mål (mål:)' });
    expect(brief([error], { blame: 'input', complete: true })).toBe('1 fel, 0 luckor, 0 varningar\nALLT\n');
  });
});

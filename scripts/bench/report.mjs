/** The figures as Markdown, which is as readable on a screen as in README. Times stand beside their ratios. */
export function reportOf({ machine, rivals, runs, agendas, batches, startUp, targets }) {
  return [
    machineLine(machine, rivals, runs),
    table(
      ['target', 'limit', 'measured', ''],
      targets.map(({ of, limit, figure, met }) => [
        of,
        limit,
        figure === undefined ? 'not measured' : times(figure),
        met === undefined ? '–' : met ? 'met' : 'missed',
      ]),
    ),
    'One agenda, each program from its start to its end (in brackets: of what `remissklar` takes for the same format).',
    table(
      ['', ...agendas.map(({ name, pages }) => `${name}, ${pages} pages`)],
      jobNames(agendas).map((name) => [name, ...agendas.map(({ jobs }) => beside(name, jobs))]),
    ),
    'Each step in a program that is warm (in brackets: of the bare work).',
    table(['', ...agendas.map(({ name }) => name)], stepRows(agendas)),
    'All four formats of many agendas in one run.',
    table(
      ['members', 'time for a member', 'of that of 1', 'peak memory of Node', 'again, nothing changed'],
      batches.map(({ members, of, perMember, mebibytes, rebuild, ms }) => [
        `${members}${of === 'region' ? ' (a region)' : ''}`,
        milliseconds(perMember),
        times(perMember / batches[0].perMember),
        `${Math.round(mebibytes)} MiB`,
        times(rebuild / ms),
      ]),
    ),
    'Start-up.',
    table(
      ['', 'time', 'of `node -e 0`'],
      Object.entries(startUp).map(([name, ms]) => [name, milliseconds(ms), times(ms / startUp['node -e 0'])]),
    ),
  ].join('\n\n');
}

function machineLine({ system, processor, cores, gibibytes, node, remissklar, load }, rivals, runs) {
  const others = Object.entries(rivals).map(([name, version]) => `${name} ${version ?? 'not installed'}`);
  return [
    `${system}, ${cores} cores (${processor}), ${gibibytes} GiB, Node ${node}, load ${load} at the start.`,
    `Medians of ${runs} runs, turn about. remissklar ${remissklar}, ${others.join(', ')}.`,
    ...(load > cores
      ? ['The machine had more to do than it has cores for: measure again before trusting a figure.']
      : []),
  ].join('\n');
}

const ownOf = {
  docx: 'remissklar, docx',
  html: 'remissklar, html',
  pdf: 'remissklar, pdf',
};

function jobNames(agendas) {
  return [...new Set(agendas.flatMap(({ jobs }) => Object.keys(jobs)))];
}

function beside(name, jobs) {
  const ms = jobs[name];
  if (ms === undefined) return 'not installed';
  const own = Object.keys(ownOf).find((format) => name.includes(`, ${format}`));
  return name.startsWith('remissklar')
    ? milliseconds(ms)
    : `${milliseconds(ms)} (${times(ms / jobs[ownOf[own]])})`;
}

const floors = [
  ['load', 'bare YAML'],
  ['docx', 'bare docx'],
  ['docx', 'bare docx with page numbers'],
  ['pdf', 'bare print'],
];

function stepRows(agendas) {
  const names = ['load', 'inspect', 'compose', 'docx', 'pdf', 'html', 'md'];
  return [
    ...names.map((name) => [name, ...agendas.map(({ steps }) => milliseconds(steps[name]))]),
    ...floors.map(([name, floor]) => [
      floor,
      ...agendas.map(
        ({ steps }) => `${milliseconds(steps[floor])} (${name}: ${times(steps[name] / steps[floor])})`,
      ),
    ]),
  ];
}

function milliseconds(ms) {
  return ms >= 10_000
    ? `${(ms / 1000).toFixed(0)} s`
    : ms >= 1000
      ? `${(ms / 1000).toFixed(1)} s`
      : `${Math.round(ms)} ms`;
}

function times(ratio) {
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)}×`;
}

function table(head, rows) {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

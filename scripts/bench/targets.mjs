/**
 * What the figures must be, as ratios, and what they are. `met` is undefined where something that the target needs was
 * not measured.
 */
export function holdAgainstTargets({ agendas, batches, startUp }) {
  const worked = agendas.find(({ name }) => name === 'worked example');
  const { jobs, steps } = worked;
  const ofMembers = (members) => batches.find((batch) => batch.members === members);
  const [batch, all] = [ofMembers(49), ofMembers(290)];
  const office = sum(jobs['pandoc, docx'], jobs['pandoc, html']);
  const withTypst = sum(office, jobs['pandoc + Typst, pdf']);
  const withWeasyPrint = sum(office, jobs['pandoc + WeasyPrint, pdf']);
  return [
    atLeast(2, 'batch of 49 against pandoc + Typst', ratio(withTypst, batch?.perMember)),
    atLeast(7, 'batch of 49 against pandoc + WeasyPrint', ratio(withWeasyPrint, batch?.perMember)),
    atMost(1.3, 'PDF step against the bare prints that it makes', ratio(steps.pdf, steps['bare print'])),
    atMost(1.5, 'Word step against bare packing of the paragraphs', ratio(steps.docx, steps['bare docx'])),
    atMost(
      1.5,
      'Word step against bare packing with page numbers in the contents',
      ratio(steps.docx, steps['bare docx with page numbers']),
    ),
    atMost(1.05, 'time for a member at 290 against at 49', ratio(all?.perMember, batch?.perMember)),
    atMost(1.25, 'peak memory at 290 against at 49', ratio(all?.mebibytes, batch?.mebibytes)),
    atMost(0.03, 'rebuild of 290 with nothing changed against a full build', ratio(all?.rebuild, all?.ms)),
    atMost(
      4,
      'check of the worked example against node -e 0',
      ratio(startUp['remissklar check'], startUp['node -e 0']),
    ),
  ];
}

function atLeast(limit, of, figure) {
  return { of, limit: `≥ ${limit}×`, figure, met: figure === undefined ? undefined : figure >= limit };
}

function atMost(limit, of, figure) {
  return { of, limit: `≤ ${limit}×`, figure, met: figure === undefined ? undefined : figure <= limit };
}

function ratio(one, other) {
  return one === undefined || other === undefined ? undefined : one / other;
}

function sum(...numbers) {
  return numbers.includes(undefined) ? undefined : numbers.reduce((all, number) => all + number, 0);
}

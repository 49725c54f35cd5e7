import fc from 'fast-check';
import type { Agenda, Insats } from '../../src/answers/agenda.js';

/** Names that functions may have: spelled alike, for several, hostile, long. */
const names = [
  'Socialnämnden',
  'socialnämnden ',
  'Kommunstyrelsen',
  'Alla nämnder',
  'Nämnd | *a* {{titel}} <b>',
  'Bostäder AB',
];

const name = fc.constantFrom(...names);
const year = fc.integer({ min: 2026, max: 2031 });

/** Thousands of kronor, down to whole kronor. */
const amount = fc.integer({ min: 0, max: 9_000_000 }).map((kronor) => kronor / 1000);
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

const goalIds = ['mål-a', 'mål-b', 'mål-c'];
const areaIds = ['område-a', 'område-b'];

/** Percentages that add up to 100, to less or to more, with decimals. */
const split = fc.array(
  fc.record({ part: name, andel: fc.integer({ min: 0, max: 600 }).map((n) => n / 10) }),
  {
    maxLength: 4,
  },
);

const action = fc.record({
  namn: fc.constant('En insats'),
  område: optional(fc.constantFrom(...areaIds)),
  mål: optional(fc.uniqueArray(fc.constantFrom(...goalIds))),
  ansvarig: optional(name),
  medverkande: optional(fc.array(name, { maxLength: 4 })),
  kostnadsdelning: optional(split),
  finansiering: optional(
    fc.array(
      fc.record({
        källa: fc.constantFrom('egen nämnd', 'central', 'gemensam', 'extern'),
        tkr: optional(fc.dictionary(year.map(String), amount, { maxKeys: 4 })),
      }),
      { maxLength: 3 },
    ),
  ),
  löpande_kostnad: optional(
    fc.record({ tkr_per_år: amount, från: optional(year), betalas_av: optional(name) }),
  ),
  nytta: optional(fc.record({ tas_hem_av: optional(name), tkr_per_år: optional(amount) })),
});

/** Agendas of any shape, as the schema lets them be: unanswered questions left out. */
export const agendas: fc.Arbitrary<Agenda> = fc.array(action, { maxLength: 8 }).map((actions): Agenda => {
  const lista = actions.map((one, index) => ({ id: `insats-${index}`, ...withoutGaps(one) }) as Insats);
  return {
    titel: 'Agenda',
    kommuner: [{ namn: 'Provkommun' }],
    dokument: { typ: 'plan', status: 'utkast' },
    övergripande_mål: { mål: goalIds.map((id) => ({ id, namn: id })) },
    insatsområden: { områden: areaIds.map((id) => ({ id, namn: id })) },
    ...(lista.length === 0 ? {} : { insatser: { lista } }),
  };
});

/** As load leaves answers: no key without one. */
function withoutGaps(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}

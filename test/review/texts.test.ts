import { describe, expect, it } from 'vitest';
import { textsOf, type TextAnswer } from '../../src/review/texts.js';
import { answersOf, knowledge } from './cases.js';

function textsIn(answers: unknown): TextAnswer[] {
  return textsOf({ agenda: answersOf({ name: '', answers }), knowledge });
}

describe('the answers in words', () => {
  it('are names, items of lists and long answers, which alone are prose', () => {
    expect(
      textsIn({
        titel: 'Agenda',
        övergripande_mål: {
          mål: [{ id: 'a', namn: 'Målet', beskrivning: 'Lång', utgår_från: ['Visionen'] }],
        },
        insatser: { lista: [{ id: 'b', namn: 'Insatsen', nytta: { beskrivning: 'Kort' } }] },
        uppföljning: { metoder: ['Enkät'], årshjul: [{ månad: 'maj', aktivitet: 'Möte' }] },
      }),
    ).toEqual([
      { pointer: '/titel', text: 'Agenda', prose: false },
      { pointer: '/övergripande_mål/mål/0/namn', text: 'Målet', prose: false },
      { pointer: '/övergripande_mål/mål/0/beskrivning', text: 'Lång', prose: true },
      { pointer: '/övergripande_mål/mål/0/utgår_från/0', text: 'Visionen', prose: false },
      { pointer: '/insatser/lista/0/namn', text: 'Insatsen', prose: false },
      { pointer: '/insatser/lista/0/nytta/beskrivning', text: 'Kort', prose: false },
      { pointer: '/uppföljning/metoder/0', text: 'Enkät', prose: false },
      { pointer: '/uppföljning/årshjul/0/aktivitet', text: 'Möte', prose: false },
    ]);
  });

  it('are neither ids, references, choices, dates, numbers nor addresses', () => {
    expect(
      textsIn({
        kommuner: [{ kod: '0114' }],
        dokument: {
          typ: 'strategi',
          status: 'utkast',
          upprättad: '2026-06-15',
          period: { från: 2027, till: 2030 },
        },
        övergripande_mål: { mål: [{ id: 'a', indikatorer: [{ utgångsvärde: { värde: 'ej mätt' } }] }] },
        insatsområden: { områden: [{ id: 'b', mål: ['a'] }] },
        insatser: { lista: [{ id: 'c', område: 'b', mål: ['a'], tid: { slut: '2027-09' } }] },
        källor: [{ id: 'd', url: 'https://exempel.se' }],
      }),
    ).toEqual([]);
  });

  it('are shown in the agenda', () => {
    expect(
      textsIn({
        framtagande: { samverkan: 'Ingen' },
        granskning: { tysta: [{ regel: 'period-för-kort', skäl: 'Därför är det så.' }] },
      }),
    ).toEqual([]);
  });

  it('are many in the worked example', () => {
    const texts = textsOf({ agenda: answersOf({ name: '' }), knowledge });
    expect(texts.filter(({ prose }) => prose).length).toBeGreaterThan(70);
    expect(texts.length).toBeGreaterThan(400);
  });
});

import { describe, expect, it } from 'vitest';
import type { Agenda } from '../../src/answers/agenda.js';
import { sameFunction } from '../../src/review/function-names.js';

const agenda = {
  förkortningar: [
    { förkortning: 'KS', betydelse: 'Kommunstyrelsen' },
    { förkortning: 'BUN', betydelse: 'barn- och utbildningsnämnden (till 2028)' },
  ],
} as unknown as Agenda;

describe('one function in two ways', () => {
  it.each([
    ['Socialnämnden', 'socialnämnden'],
    ['Socialnämnd', 'Socialnämnden'],
    ['Kommunstyrelse', 'Kommunstyrelsen'],
    ['Kommundirektör', 'Kommundirektören'],
    ['Bostadsbolag', 'Bostadsbolaget'],
    ['Barn- och utbildningsnämnden', 'Barn & utbildningsnämnd'],
    ['Barn och utbildningsnämnden', 'Barn- och utbildningsnämnden'],
    ['IT-enheten', 'IT enheten'],
    ['IT-enheten', 'ITenheten'],
    ['Samhällsbyggnadsnämnden', 'Samhällsbyggnadsnämden'],
    ['Informationssäkerhetssamordnaren', 'Informationssäkerhetsamordnaren'],
    ['Kultur- och fritidsnämnden', 'Kultur- och fritidsnämden'],
    ['Digitaliseringsstrategen', 'Digtaliseringsstrategen'],
    ['KS', 'Kommunstyrelsen'],
    ['BUN', 'Barn- och utbildningsnämnd'],
  ])('%s, %s', (left, right) => {
    expect([sameFunction(left, right, agenda), sameFunction(right, left, agenda)]).toEqual([true, true]);
  });
});

describe('two functions', () => {
  it.each([
    ['Kultur- och fritidsnämnden', 'Kultur- och fritidsförvaltningen'],
    ['IT-enheten', 'HR-enheten'],
    ['Byggnadsnämnden', 'Bygdenämnden'],
    ['Östra nämnden', 'Västra nämnden'],
    ['Norra kommundelsnämnden', 'Södra kommundelsnämnden'],
    ['Personalenheten', 'Personalchefen'],
    ['Verksamhetschef', 'Verksamhetschefer'],
    ['Bostadsbolaget', 'Bostadsbolagen'],
    ['Skolområde 1', 'Skolområde 2'],
    ['Enhet A', 'Enhet B'],
    ['Kommunstyrelsen', 'Kommunstyrelsens arbetsutskott'],
    ['Socialnämnden', 'Socialförvaltningen'],
    ['Social- och omsorgsnämnden', 'Social- och omvårdnadsnämnden'],
    ['Grundskolenämnden', 'Gymnasienämnden'],
    ['Förskolenämnden', 'Grundskolenämnden'],
    ['Ekonomichefen', 'Ekonomienheten'],
    ['KS', 'KF'],
    ['–', '?'],
    ['Kil', 'Kils kommun'],
    ['Miljönämnden', 'Miljö- och byggnämnden'],
    ['Regionstyrelsen', 'Regionstyrelser'],
  ])('%s, %s', (left, right) => {
    expect([sameFunction(left, right, agenda), sameFunction(right, left, agenda)]).toEqual([false, false]);
  });
});

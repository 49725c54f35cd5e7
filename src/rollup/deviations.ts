import type { Schema } from '../answers/schema.js';
import type { ChangedText } from '../document/changes.js';
import { byText } from './order.js';
import { chapterTitle } from './chapter-title.js';
import type { Deviation, MemberSummary } from './summary.js';

/** What of the recommended answers somebody has changed, part by part in the order of the agenda. */
export function deviationsOf(members: readonly MemberSummary[], schema: Schema) {
  const all = members.flatMap((member) => member.deviations.map((deviation) => ({ member, deviation })));
  const order = Object.keys(schema.properties ?? {});
  const chapters = [...new Set(all.map(({ deviation }) => deviation.chapter))].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  return {
    antal: all.length,
    kommuner: new Set(all.map(({ member }) => member.code)).size,
    kapitel: chapters.map((chapter, index) => {
      const here = all.filter(({ deviation }) => deviation.chapter === chapter);
      return {
        id: String(index + 1),
        rubrik: chapterTitle(chapter, schema),
        rader: [...here].sort((one, other) => byText(one.deviation.id, other.deviation.id)).map(rowData),
      };
    }),
  };
}

function rowData({ member, deviation }: { member: MemberSummary; deviation: Deviation }) {
  return {
    del: headingOf(deviation),
    namn: member.shortName,
    borttaget: deviation.isRemoved,
    tidigare: pieces(deviation.old),
    nu: pieces(deviation.new),
  };
}

/** "E-arkiv: Tid › Start" */
export function headingOf({ item, field }: Deviation): string {
  const words = field.join(' › ');
  if (item === undefined) return words;
  return words === '' ? item : `${item}: ${words}`;
}

function pieces(parts: readonly ChangedText[]) {
  return parts.map(({ text, change }) => ({ ord: text, ändrat: change !== undefined }));
}

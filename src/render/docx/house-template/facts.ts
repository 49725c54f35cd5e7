import type { Metadata } from '../../../document/tree.js';
import type { FactName, HouseNames } from '../../../profile/house-template.js';
import { wordsIn } from './match-styles.js';

/** What a template's head and foot can be told of the document. */
export interface Facts {
  /** The fact that a property, field or placeholder of this name asks for; undefined for a name that means none. */
  called: (name: string) => string | undefined;
  /** One of Word's own properties, by the name that it has in the file: "title", "contentStatus". */
  property: (name: string) => string | undefined;
  values: Readonly<Record<FactName, string>>;
}

/** Word's own properties and the facts that `core-properties.ts` writes in them. */
const ofProperties: Readonly<Record<string, FactName>> = {
  title: 'title',
  subject: 'documentType',
  creator: 'responsible',
  author: 'responsible',
  lastModifiedBy: 'responsible',
  keywords: 'diarienummer',
  contentStatus: 'status',
  Company: 'organisation',
};

export function factsOf(metadata: Metadata, { facts }: HouseNames): Facts {
  const values: Facts['values'] = {
    title: metadata.title,
    subtitle: metadata.subtitle,
    documentType: metadata.documentTypeLabel,
    status: metadata.statusLabel,
    diarienummer: metadata.diarienummer,
    period: metadata.period,
    version: metadata.version,
    date: metadata.date,
    responsible: metadata.responsible,
    organisation: metadata.organisations.join(', '),
  };
  const byName = new Map(
    (Object.entries(facts) as [FactName, readonly string[]][]).flatMap(([fact, names]) =>
      names.map((name) => [plain(name), fact] as const),
    ),
  );
  const valueOf = (fact: FactName | undefined): string | undefined =>
    fact === undefined ? undefined : values[fact];
  return {
    called: (name) => valueOf(byName.get(plain(name))),
    property: (name) => valueOf(ofProperties[name]),
    values,
  };
}

/** "[Diarienummer:]" and "diarie-nummer" are the same name. */
function plain(name: string): string {
  return wordsIn(name).join('');
}

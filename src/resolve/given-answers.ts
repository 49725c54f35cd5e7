import { isGroup } from '../answers/parts.js';
import { pointerTo, type Pointer } from '../answers/pointer.js';
import type { Schema } from '../answers/schema.js';
import { setOwn, withFacts, type Facts } from './fill-facts.js';

/** The answers that nobody needs to write, beside those of the region. */
export interface Template {
  answers: Readonly<Record<string, unknown>>;
  /** The parts that stand in no file. */
  given: readonly Pointer[];
}

/** Whom an agenda is made for. */
export interface Holder {
  namn: string;
  kortnamn?: string;
  kod?: string;
}

/**
 * What a region gives one member: the shared answers with the facts filled in, the municipality itself, and, when the
 * region has not said otherwise, a title and the document's kind and status, which are the schema's first choices.
 */
export function templateFor(
  shared: Readonly<Record<string, unknown>>,
  holder: Holder,
  facts: Facts,
  title: string,
  schema: Schema,
): Template {
  const answers = { ...(withFacts(shared, facts) as Record<string, unknown>) };
  const given: Pointer[] = ['/kommuner'];
  setOwn(answers, 'kommuner', [{ ...holder }]);
  if (answers['titel'] === undefined) {
    answers['titel'] = withFacts(title, facts);
    given.push('/titel');
  }
  const document = answers['dokument'] ?? {};
  if (isGroup(document)) answers['dokument'] = withFirstChoices(document, schema, given);
  return { answers, given };
}

function withFirstChoices(
  document: Readonly<Record<string, unknown>>,
  schema: Schema,
  given: Pointer[],
): Record<string, unknown> {
  const copy = { ...document };
  const { required = [], properties = {} } = schema.properties?.['dokument'] ?? {};
  for (const key of required) {
    const [first] = properties[key]?.enum ?? [];
    if (copy[key] !== undefined || first === undefined) continue;
    copy[key] = first;
    given.push(pointerTo('/dokument', key));
  }
  return copy;
}

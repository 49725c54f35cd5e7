import { nameOf } from '../answers/key-path.js';
import { valueOf } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { fill } from '../diagnostics/localise.js';
import type { Binding } from '../region/region.js';
import { questionLines } from './agenda-text.js';
import type { NewProjectWords } from './words.js';
import { commented } from '../yaml-text/yaml-lines.js';

/** What a member's own file is made from. */
export interface MemberMaterials {
  schema: Schema;
  words: NewProjectWords;
  /** Answers with an item for each list. */
  examples: unknown;
}

/** Whose file it is, and what its region has answered. */
export interface MemberFacts {
  name: string;
  region: string;
  version: number;
  /** What the region gives the member. */
  template: unknown;
  bindingOf(pointer: Pointer): Binding;
}

/** What is the region's or set up once for all. */
const leftOut = ['kommuner', 'översikter', 'diagram', 'granskning'];

/** kommuner/<kod>.yaml: every question that is open to the member, with room for its own answer. */
export function memberText(facts: MemberFacts, materials: MemberMaterials): string {
  const { schema, words, examples } = materials;
  const { name, region, version } = facts;
  const header = fill(words.memberHeader, { name, region, version }).trimEnd().split('\n');
  const open = openPart(schema, facts.template, rootPointer, { ...facts, root: schema, words });
  const { titel: _, ...others } = (examples ?? {}) as Record<string, unknown>;
  const lines = questionLines(undefined, others, { schema: { ...schema, ...open }, words });
  return `${[...commented(header), '', `mallversion: ${version}`, ...lines].join('\n')}\n`;
}

interface Opening extends MemberFacts {
  root: Schema;
  words: NewProjectWords;
}

/** A part of the schema without what is locked, telling what the region has said where it has said something. */
function openPart(schema: Schema, given: unknown, pointer: Pointer, opening: Opening): Schema {
  const keys = Object.entries(schema.properties ?? {}).flatMap(([key, property]): [string, Schema][] => {
    const here = pointerTo(pointer, key);
    if (pointer === rootPointer && leftOut.includes(key)) return [];
    if (opening.bindingOf(here) === 'locked') return [];
    const resolved = resolveSchema(property, opening.root);
    const value = valueOf(given, key);
    if (resolved.properties !== undefined) {
      const open = openPart(resolved, value, here, opening);
      return Object.keys(open.properties ?? {}).length === 0 ? [] : [[key, open]];
    }
    return [[key, withRegion(resolved, value, opening.words)]];
  });
  return { ...schema, properties: Object.fromEntries(keys), required: [] };
}

function withRegion(schema: Schema, value: unknown, words: NewProjectWords): Schema {
  if (value === undefined) return schema;
  const items = Array.isArray(value) ? (value as unknown[]).flatMap((item) => idAndName(item)) : [];
  const said =
    items.length === 0 ? words.regionAnswers : fill(words.regionItems, { items: items.join(', ') });
  return { ...schema, description: [schema.description, said].filter((one) => one !== undefined).join(' ') };
}

function idAndName(item: unknown): string[] {
  const [id, name] = [valueOf(item, 'id'), nameOf(item)];
  if (typeof id !== 'string') return name === undefined ? [] : [name];
  return [name === undefined || name === id ? id : `${id} (${name})`];
}

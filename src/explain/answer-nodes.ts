import { nameOf } from '../answers/key-path.js';
import { isGroup, valueOf } from '../answers/parts.js';
import { pointerTo, rootPointer, type Pointer } from '../answers/pointer.js';
import { resolveSchema, type Schema } from '../answers/schema.js';
import { folded } from '../diagnostics/nearest.js';

/** One answer, group or list of the schema, given or not. */
export interface AnswerNode {
  pointer: Pointer;
  /** What it can be called: its key; or an item's index, id and name. */
  names: string[];
  /** The same, without what does not count as a difference in spelling. */
  folded: string[];
  /** Whether it is an item of a list. */
  isItem: boolean;
  /** Undefined when it is not answered. */
  value: unknown;
  /** The question, of it or of the list or group that it is a part of. */
  question?: string;
  page?: string;
  parent?: AnswerNode;
}

/** Everything that the schema asks for, in its order; within a list as far as it has items. */
export function answerNodes(schema: Schema, answers: unknown): AnswerNode[] {
  const nodes: AnswerNode[] = [];
  visit(schema, answers, rootPointer, undefined);
  return nodes;

  function visit(declared: Schema, value: unknown, pointer: Pointer, node: AnswerNode | undefined): void {
    const resolved = resolveSchema(declared, schema);
    for (const [key, property] of Object.entries(resolved.properties ?? {})) {
      add(property, valueOf(value, key), pointerTo(pointer, key), [key], node);
    }
    if (resolved.properties === undefined && isGroup(value)) {
      const each = typeof resolved.additionalProperties === 'object' ? resolved.additionalProperties : {};
      for (const [key, one] of Object.entries(value)) add(each, one, pointerTo(pointer, key), [key], node);
    }
    if (!Array.isArray(value)) return;
    for (const [index, item] of (value as unknown[]).entries()) {
      const names = [String(index), valueOf(item, 'id'), nameOf(item)];
      const known = names.filter((name) => typeof name === 'string');
      add(resolved.items ?? {}, item, pointerTo(pointer, index), [...new Set(known)], node);
    }
  }

  function add(
    declared: Schema,
    value: unknown,
    pointer: Pointer,
    names: string[],
    parent: AnswerNode | undefined,
  ): void {
    const resolved = resolveSchema(declared, schema);
    const node: AnswerNode = {
      pointer,
      names,
      folded: names.map(folded),
      isItem: Array.isArray(parent?.value),
      value,
      ...asked(resolved, parent),
      ...(parent === undefined ? {} : { parent }),
    };
    nodes.push(node);
    visit(resolved, value, pointer, node);
  }
}

function asked(schema: Schema, parent: AnswerNode | undefined): Pick<AnswerNode, 'question' | 'page'> {
  const own = schema['x-question'];
  // An item with questions of its own, an action say, is no answer to the question for the list.
  const parts = Object.values(schema.properties ?? {});
  if (own === undefined && parts.some((part) => part['x-question'] !== undefined)) return {};
  const question = own ?? parent?.question;
  const page = own === undefined ? parent?.page : schema['x-guide'];
  return { ...(question === undefined ? {} : { question }), ...(page === undefined ? {} : { page }) };
}

export function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

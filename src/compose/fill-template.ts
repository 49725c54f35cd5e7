import Handlebars from 'handlebars';
import type { Terms } from '../language/terms.js';
import type { View } from './answer-view.js';
import type { Slots } from './slots.js';
import { templateHelpers } from './template-helpers.js';
import { TemplateFault } from './template-fault.js';
import type { Template } from './template.js';
import type { Trace } from './trace-template.js';

/** The characters that stand for values and marks: see `slots.ts` and `trace-template.ts`. */
const ownCharacters = /[\uE000\uE001\uE003\uE004]/;

/** Runs the template's Handlebars and gives its Markdown, with a token for every value; traced, with the trace's marks. */
export function fillTemplate(
  template: Template,
  answers: View,
  slots: Slots,
  terms: Terms,
  trace?: Trace,
): string {
  const handlebars = Handlebars.create();
  const helpers = { ...templateHelpers(slots, terms), ...trace?.helpers };
  for (const name of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers))
    handlebars.registerHelper(name, helper as Handlebars.HelperDelegate);
  for (const text of [template.text, ...Object.values(template.partials)]) {
    if (ownCharacters.test(text)) throw new TemplateFault('a template cannot hold private-use characters');
  }
  const options = {
    strict: true,
    knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
    knownHelpersOnly: true,
    preventIndent: true,
  };
  const isHelper = (name: string): boolean => Object.hasOwn(helpers, name);
  try {
    for (const [name, text] of Object.entries(template.partials)) {
      const file = template.traced?.partials[name] ?? name;
      const traced = trace && handlebars.compile(trace.mark(text, file, isHelper), options);
      handlebars.registerPartial(name, traced ?? text);
    }
    const file = template.traced?.template ?? template.type;
    const run = handlebars.compile(trace?.mark(template.text, file, isHelper) ?? template.text, options);
    return run(answers);
  } catch (error) {
    throw new TemplateFault(`${template.type}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

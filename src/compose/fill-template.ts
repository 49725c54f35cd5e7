import Handlebars from 'handlebars';
import type { Terms } from '../language/terms.js';
import type { View } from './answer-view.js';
import { tokenCharacters, type Slots } from './slots.js';
import { templateHelpers } from './template-helpers.js';
import { TemplateFault } from './template-fault.js';
import type { Template } from './template.js';

/** Runs the template's Handlebars and gives its Markdown, with a token for every value. */
export function fillTemplate(template: Template, answers: View, slots: Slots, terms: Terms): string {
  const handlebars = Handlebars.create();
  const helpers = templateHelpers(slots, terms);
  for (const name of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(name);
  for (const [name, helper] of Object.entries(helpers))
    handlebars.registerHelper(name, helper as Handlebars.HelperDelegate);
  for (const [name, text] of Object.entries(template.partials)) handlebars.registerPartial(name, text);
  for (const text of [template.text, ...Object.values(template.partials)]) {
    if (tokenCharacters.test(text)) throw new TemplateFault('a template cannot hold private-use characters');
  }
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const run = handlebars.compile(template.text, {
    strict: true,
    knownHelpers,
    knownHelpersOnly: true,
    preventIndent: true,
  });
  try {
    return run(answers);
  } catch (error) {
    throw new TemplateFault(`${template.type}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

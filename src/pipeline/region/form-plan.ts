import { formKey } from '../../fill-in/form-key.js';
import { planForm } from '../../fill-in/plan-form.js';
import type { Installation } from '../../load/load-installation.js';
import type { FormKey } from '../../region/form-key.js';
import type { FormPlan } from '../../region/form.js';
import type { MemberProject } from '../../region/region.js';

/** The form of a member as it would be sent out now, and what a reader of it must know. */
export function memberForm(
  { project, overlay }: MemberProject,
  { schema, terms }: Installation,
): { plan: FormPlan; key: FormKey } {
  const { fillIn } = terms;
  const { answers } = project;
  const plan = planForm({
    schema,
    answers,
    bindingOf: (pointer) => overlay.bindingOf(pointer),
    words: fillIn,
  });
  const placeholders = [...Object.values(fillIn.placeholders), fillIn.nothing];
  return { plan, key: formKey(plan, answers, placeholders) };
}

import { memberText } from '../../init/member-text.js';
import type { NewProjectWords } from '../../init/words.js';
import type { Installation } from '../../load/load-installation.js';
import { loadNewProject } from '../../load/load-new-project.js';
import type { MemberProject } from '../../region/region.js';
import type { SoundRegion } from './inspect-region.js';

/** A member's own file as it is begun: every question that is open to it. */
export async function memberYaml(
  { member, template, overlay }: MemberProject,
  { answers }: SoundRegion,
  { schema, examples }: Installation,
): Promise<string> {
  const { words } = await loadNewProject();
  return memberText(
    {
      name: member.name,
      region: answers.region.namn,
      version: answers.mall?.version ?? 1,
      template,
      bindingOf: (pointer) => overlay.bindingOf(pointer),
    },
    { schema, examples, words: words as NewProjectWords },
  );
}

import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import type { Installation } from '../load/load-installation.js';
import { loadRuleTitles } from '../load/load-rule-titles.js';
import type { MadeDocument } from '../write/manifest.js';
import { notConformant } from './not-conformant.js';
import { refusedFonts } from './refused-fonts.js';
import { unshownCharacters, type Elsewhere } from './unshown-characters.js';

/**
 * What whoever sends finished files on must know of them: characters that are not shown, fonts that could not be used,
 * checks that were not passed. `texts` are those that the files were made from; `elsewhere` is where else a character
 * may come from.
 */
export async function tellOfFiles(
  made: readonly MadeDocument[],
  project: Project,
  texts: ReadonlyMap<string, string>,
  { catalogue }: Pick<Installation, 'catalogue'>,
  elsewhere: Elsewhere = 'logo',
): Promise<Problem[]> {
  const titles = await loadRuleTitles(catalogue.language);
  return [
    ...unshownCharacters(made, texts, elsewhere),
    ...refusedFonts(made, project),
    ...made.flatMap((file) => notConformant(file, titles) ?? []),
  ];
}

import { pointerTo, rootPointer } from '../answers/pointer.js';
import type { Project } from '../answers/project.js';
import type { Problem } from '../diagnostics/diagnostic.js';
import type { Rendered } from '../render/renderer.js';

/** The profile's fonts that no browser could read, each told once, where the profile names the file. */
export function refusedFonts(
  made: readonly Pick<Rendered, 'refusedFonts'>[],
  { profile }: Project,
): Problem[] {
  const cuts = new Set(made.flatMap(({ refusedFonts: refused = [] }) => refused.map(cutOf)));
  return [...cuts].flatMap((cut): Problem[] => {
    const pointer = ['typsnitt', 'webb', cut].reduce(pointerTo, rootPointer);
    if (profile === undefined) return [];
    return [
      {
        code: 'build/font-refused',
        severity: 'warning',
        place: profile.places.value(pointer),
        details: { cut },
      },
    ];
  });
}

/** As the profile calls it. */
function cutOf({ weight, style }: NonNullable<Rendered['refusedFonts']>[number]): string {
  if (weight === 400) return style === 'normal' ? 'normal' : 'kursiv';
  return style === 'normal' ? 'fet' : 'fet_kursiv';
}

import type { ProfileAnswers } from '../answers/profile.js';
import type { TemplateManifest } from './template.js';

/** A row of the control box as a template sees it: false where there is nothing. */
interface ControlRow {
  /** What the row tells, by its name in the graphic profile; false for a row of the profile's own words. */
  uppgift: string | false;
  etikett: string | false;
  värde: string | false;
}

/** The rows of the graphic profile, or those of the document type. */
export function controlRows(
  { dokumentruta }: ProfileAnswers,
  { controlRows: usual = [], controlLabels: labels = {} }: TemplateManifest,
): ControlRow[] {
  const rows: NonNullable<ProfileAnswers['dokumentruta']> | { uppgift: string }[] =
    dokumentruta ?? usual.map((uppgift) => ({ uppgift }));
  return rows.map((row) => {
    const { uppgift = false, etikett, värde = false } = row as Partial<Record<keyof ControlRow, string>>;
    const usualLabel = uppgift === false ? undefined : labels[uppgift];
    return { uppgift, etikett: etikett ?? usualLabel ?? false, värde };
  });
}

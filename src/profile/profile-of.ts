import type { ProfileFile } from '../answers/project.js';
import type { ProfileAnswers } from '../answers/profile.js';
import { deriveColours } from './derive-colours.js';
import { sizeOnCover, type Logo, type Picture } from './logo.js';
import { defaultProfile, type ArchiveProfile, type Profile, type ProfileColours } from './profile.js';
import type { FontFile } from './resources.js';

const ownFamily = 'Egen';

const archives: Record<NonNullable<ProfileAnswers['arkiv']>, ArchiveProfile> = {
  'PDF/A-2a': '2a',
  'PDF/A-2u': '2u',
  'PDF/A-3a': '3a',
  ingen: 'none',
};

/** The profile that a validated `profil.yaml` describes; the tool's own dress without one. */
export function profileOf(file: ProfileFile | undefined): Profile {
  if (file === undefined) return defaultProfile;
  const answers = file.answers as ProfileAnswers;
  const { typsnitt, omslag, arkiv } = answers;
  const files = ownFonts(typsnitt?.webb, file);
  return {
    ...defaultProfile,
    colours: deriveColours(coloursIn(answers)),
    fonts: {
      web: files.length === 0 ? defaultProfile.fonts.web : ownFamily,
      word: typsnitt?.word ?? defaultProfile.fonts.word,
      files,
    },
    logos: (answers.logotyper ?? []).map((logo) => logoOf(logo, file)),
    cover: omslag ?? defaultProfile.cover,
    ...wordsIn(answers),
    archive: arkiv === undefined ? defaultProfile.archive : archives[arkiv],
  };
}

/** The colours that stand in the file, by the names that the profile has for them. */
export function coloursIn({ färger = {} }: ProfileAnswers): Partial<ProfileColours> {
  const given = Object.entries(colourKeys).flatMap(([name, key]) => {
    const colour = färger[key];
    return colour === undefined ? [] : [[name, colour.toLowerCase()] as const];
  });
  return Object.fromEntries(given);
}

export type ColourKey = keyof NonNullable<ProfileAnswers['färger']>;

/** The profile's colours that a municipality can choose, and what they are called in its file. */
export const colourKeys = {
  primary: 'huvudfärg',
  tint: 'ton',
  text: 'text',
  muted: 'dämpad_text',
  link: 'länk',
  rule: 'linje',
} as const satisfies Partial<Record<keyof ProfileColours, ColourKey>>;

/** The words of head and foot, of those that stand in the file. */
export function wordsIn({ sidhuvud, sidfot }: ProfileAnswers): Pick<Profile, 'head' | 'foot'> {
  return {
    ...(sidhuvud === undefined ? {} : { head: sides(sidhuvud) }),
    ...(sidfot === undefined ? {} : { foot: sides(sidfot) }),
  };
}

function sides({ vänster = '', höger = '' }: { vänster?: string; höger?: string }): {
  left: string;
  right: string;
} {
  return { left: vänster, right: höger };
}

function logoOf(
  {
    fil,
    fil_reserv,
    alternativtext,
    bredd_mm,
    plats = 'omslag',
  }: NonNullable<ProfileAnswers['logotyper']>[number],
  file: ProfileFile,
): Logo {
  const picture = pictureOf(fil, file);
  return {
    alternative: alternativtext,
    picture,
    ...(fil_reserv === undefined ? {} : { substitute: pictureOf(fil_reserv, file) }),
    onCover: plats !== 'sidhuvud',
    inHead: plats !== 'omslag',
    ...sizeOnCover(picture, bredd_mm),
  };
}

function pictureOf(path: string, { pictures }: ProfileFile): Picture {
  const found = pictures.get(path);
  if (found === undefined || 'fault' in found) throw new Error(`the profile holds no picture ${path}`);
  return found.picture;
}

function ownFonts(
  named: NonNullable<ProfileAnswers['typsnitt']>['webb'] | undefined,
  { fonts }: ProfileFile,
): FontFile[] {
  if (named === undefined) return [];
  const cuts = [
    { path: named.normal, weight: 400, style: 'normal' },
    { path: named.kursiv, weight: 400, style: 'italic' },
    { path: named.fet, weight: 600, style: 'normal' },
    { path: named.fet_kursiv, weight: 600, style: 'italic' },
  ] as const;
  return cuts.flatMap(({ path, weight, style }): FontFile[] => {
    const found = path === undefined ? undefined : fonts.get(path);
    if (found === undefined || 'fault' in found) return [];
    const { bytes, format, unicodeRange } = found.font;
    return [{ family: ownFamily, weight, style, format, unicodeRange, fallback: false, bytes }];
  });
}

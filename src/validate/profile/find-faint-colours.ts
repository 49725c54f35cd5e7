import { isGroup, partsAt } from '../../answers/parts.js';
import { pointerTo } from '../../answers/pointer.js';
import type { ProfileAnswers } from '../../answers/profile.js';
import type { ProfileFile } from '../../answers/project.js';
import type { Problem } from '../../diagnostics/diagnostic.js';
import { formatNumber } from '../../language/format.js';
import { mixed } from '../../profile/colour.js';
import { contrast, nearestPassing } from '../../profile/contrast.js';
import { deriveColours } from '../../profile/derive-colours.js';
import { coloursIn, colourKeys, type ColourKey } from '../../profile/profile-of.js';
import { faintPairs, lightTheme, pairs, type Theme } from '../../profile/themes.js';

type FaintPair = ReturnType<typeof faintPairs>[number];

/** Where each colour of the theme comes from. */
const origins: Partial<Record<keyof Theme, ColourKey>> = {
  ink: 'text',
  inkSoft: 'dämpad_text',
  accent: 'huvudfärg',
  bandInk: 'huvudfärg',
  link: 'länk',
  focus: 'länk',
};

const hex = /^#[0-9a-f]{6}$/i;

/**
 * Colours that are hard to read: one problem for each, with the nearest that passes. Only the light theme can be too
 * faint; the dark one is made from it so that it passes whatever the colour. What is written is judged on white first,
 * and the tint by what then stands on it: a colour that passes on a dark tint would be none for the paper.
 */
export function findFaintColours(profile: ProfileFile): Problem[] {
  const given = givenColours(profile);
  const theme = themeOf(given);
  const onPaper = worstOf(faintPairs(theme), ({ ink, ground }) =>
    ground === 'fill' ? undefined : ownKey(ink, given),
  );
  const faint = [...onPaper].map(([key, pair]) => ({ key, pair, nearest: nearestInk(pair, theme) }));
  const mended = themeOf({
    ...given,
    ...Object.fromEntries(faint.map(({ key, nearest }) => [key, nearest])),
  });
  const onTint = worstOf(faintPairs(mended), ({ ink, ground }) => {
    if (ground !== 'fill') return undefined;
    const key = given.ton === undefined ? ownKey(ink, given) : 'ton';
    return key !== undefined && onPaper.has(key) ? undefined : key;
  });
  return [
    ...faint.map(({ key, pair, nearest }) => {
      const [colour, ground] = inkAndGround(pair, theme);
      return problemOf('validate/faint-colour', { key, pair, colour, ground, nearest }, profile);
    }),
    ...[...onTint].map(([key, pair]) =>
      key === colourKeys.tint
        ? problemOf(
            'validate/dark-tint',
            { key, pair, colour: mended.fill, ground: mended[pair.ink], nearest: nearestTint(mended) },
            profile,
          )
        : problemOf(
            'validate/faint-colour',
            { key, pair, colour: mended[pair.ink], ground: mended.fill, nearest: nearestInk(pair, mended) },
            profile,
          ),
    ),
  ];
}

type Colours = NonNullable<ProfileAnswers['färger']>;

function givenColours({ answers }: ProfileFile): Colours {
  return Object.fromEntries(
    partsAt(answers, ['färger'])
      .flatMap(({ value }) => (isGroup(value) ? Object.entries(value) : []))
      .filter(([, colour]) => typeof colour === 'string' && hex.test(colour)),
  );
}

function themeOf(given: Colours): Theme {
  return lightTheme(deriveColours(coloursIn({ färger: given })));
}

/** For each colour that is blamed, the pair of it that has the least contrast. */
function worstOf(
  all: readonly FaintPair[],
  blamed: (pair: FaintPair) => ColourKey | undefined,
): Map<ColourKey, FaintPair> {
  const worst = new Map<ColourKey, FaintPair>();
  for (const pair of all) {
    const key = blamed(pair);
    const known = key === undefined ? undefined : worst.get(key);
    if (key !== undefined && (known === undefined || pair.found < known.found)) worst.set(key, pair);
  }
  return worst;
}

/** The colour in the file that something is written with. */
function ownKey(ink: keyof Theme, given: Colours): ColourKey | undefined {
  const origin = origins[ink];
  if (origin !== undefined && origin in given) return origin;
  return given.huvudfärg === undefined ? undefined : 'huvudfärg';
}

/** The colour that comes from the file, and what it must be told from. */
function inkAndGround({ ink, ground }: FaintPair, theme: Theme): [colour: string, ground: string] {
  return ink === 'bandInk' ? [theme.band, theme.bandInk] : [theme[ink], theme[ground]];
}

function nearestInk(pair: FaintPair, theme: Theme): string {
  return nearestPassing(...inkAndGround(pair, theme), pair.ratio);
}

function problemOf(
  code: string,
  found: { key: ColourKey; pair: FaintPair; colour: string; ground: string; nearest: string },
  { places }: ProfileFile,
): Problem {
  const { key, pair, colour, ground, nearest } = found;
  return {
    code,
    severity: 'error',
    place: places.value(pointerTo('/färger', key)),
    details: {
      key,
      colour,
      ground,
      // Never rounded up to what is asked for.
      found: formatNumber(Math.floor(pair.found * 100) / 100),
      asked: formatNumber(pair.ratio),
      nearest,
      quoted: `"${nearest}"`,
    },
  };
}

/** The tint made paler until all that is written on it can be read. */
function nearestTint(theme: Theme): string {
  const onTint = pairs.filter(({ ground }) => ground === 'fill');
  for (let share = 0.99; share > 0; share -= 0.01) {
    const fill = mixed(theme.fill, theme.page, share);
    if (onTint.every(({ ink, ratio }) => contrast(theme[ink], fill) >= ratio)) return fill;
  }
  return theme.page;
}

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
 * faint; the dark one is made from it so that it passes whatever the colour.
 */
export function findFaintColours(profile: ProfileFile): Problem[] {
  const färger = Object.fromEntries(
    partsAt(profile.answers, ['färger'])
      .flatMap(({ value }) => (isGroup(value) ? Object.entries(value) : []))
      .filter(([, colour]) => typeof colour === 'string' && hex.test(colour)),
  ) as NonNullable<ProfileAnswers['färger']>;
  const theme = lightTheme(deriveColours(coloursIn({ färger })));
  const worst = new Map<ColourKey, FaintPair>();
  for (const pair of faintPairs(theme)) {
    const key = blamed(pair, färger, theme);
    const known = key === undefined ? undefined : worst.get(key);
    if (key !== undefined && (known === undefined || pair.found < known.found)) worst.set(key, pair);
  }
  return [...worst].map(([key, pair]) => problemOf(key, pair, theme, profile));
}

/** The colour in the file that is to be changed: the tint, when what stands on it can be read on white. */
function blamed(
  { ink, ground, ratio }: FaintPair,
  given: NonNullable<ProfileAnswers['färger']>,
  theme: Theme,
): ColourKey | undefined {
  const origin = origins[ink];
  const own = origin !== undefined && origin in given ? origin : undefined;
  const isReadable = contrast(theme[ink], theme.page) >= ratio;
  if (ground === 'fill' && given.ton !== undefined && isReadable) return 'ton';
  return own ?? (given.huvudfärg === undefined ? undefined : 'huvudfärg');
}

function problemOf(key: ColourKey, pair: FaintPair, theme: Theme, { places }: ProfileFile): Problem {
  const isTint = key === colourKeys.tint;
  const colour = theme[pair.ink === 'bandInk' ? 'band' : pair.ink];
  const ground = pair.ink === 'bandInk' ? theme.bandInk : theme[pair.ground];
  const nearest = isTint ? nearestTint(theme) : nearestPassing(colour, ground, pair.ratio);
  return {
    code: isTint ? 'validate/dark-tint' : 'validate/faint-colour',
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
    const readable = onTint.filter(({ ink, ratio }) => contrast(theme[ink], theme.page) >= ratio);
    if (readable.every(({ ink, ratio }) => contrast(theme[ink], fill) >= ratio)) return fill;
  }
  return theme.page;
}

/**
 * Ids of the page's own furniture. The tree's ids are slugs, which never hold a colon, so these cannot collide with
 * a heading that happens to be called "main".
 */
export const ownIds = {
  top: 'rk:top',
  main: 'rk:main',
  notes: 'rk:notes',
  note: (note: string) => `rk:note:${note}`,
  noteCall: (note: string, occurrence: number) => `rk:call:${occurrence}:${note}`,
  caption: (target: string) => `rk:caption:${target}`,
} as const;

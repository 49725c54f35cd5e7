/** From one year that is named to the next, at least `least` years: such as make round years. */
export function yearStep(least: number): number {
  return [1, 2, 5, 10, 20, 50].find((step) => step >= least) ?? 100;
}

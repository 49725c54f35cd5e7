/**
 * Divides an amount (whole kronor) by percentages. Every part is in whole hundreds of kronor, or as fine as the amount
 * itself, and what rounding leaves goes to the parts that lost most by it: parts and rest are always the amount.
 *
 * `rest` is what the percentages leave undivided. Percentages above 100 together cannot be followed: all is rest.
 */
export function divide(kronor: number, percentages: readonly number[]): { parts: number[]; rest: number } {
  const percent = percentages.reduce((sum, share) => sum + share, 0);
  const isWhole = Math.abs(percent - 100) < tolerance;
  if (percent > 100 && !isWhole) return { parts: percentages.map(() => 0), rest: kronor };
  const unit = [100, 10].find((size) => kronor % size === 0) ?? 1;
  const units = kronor / unit;
  const exact = percentages.map((share) => (units * share) / 100);
  const whole = exact.map((part) => Math.floor(part + tolerance));
  const divided = isWhole ? units : Math.floor((units * percent) / 100 + tolerance);
  let left = divided - whole.reduce((sum, part) => sum + part, 0);
  const byLoss = exact
    .map((part, index) => ({ index, loss: part - (whole[index] ?? 0) }))
    .sort((one, other) => other.loss - one.loss || one.index - other.index);
  for (const { index } of byLoss) {
    if (left <= 0) break;
    whole[index] = (whole[index] ?? 0) + 1;
    left -= 1;
  }
  return { parts: whole.map((part) => part * unit), rest: kronor - divided * unit };
}

/** Of what percentages such as 33.3 + 33.3 + 33.4 come to in binary. */
const tolerance = 1e-9;

/** Sizes in half-points, the unit of WordprocessingML, in proportion to the profile's body size. */
export interface TypeScale {
  body: number;
  title: number;
  /** Of a document without a title page. */
  titleOnPage: number;
  subtitle: number;
  heading: readonly [number, number, number, number];
  lead: number;
  small: number;
  code: number;
  /** Numbers in the margin. */
  marginal: number;
}

export function typeScaleOf(bodyPoints: number): TypeScale {
  const times = (factor: number): number => Math.round(bodyPoints * 2 * factor);
  return {
    body: times(1),
    title: times(2.8),
    titleOnPage: times(2.1),
    subtitle: times(1.45),
    heading: [times(1.75), times(1.35), times(1.15), times(1)],
    lead: times(1.12),
    small: times(0.9),
    code: times(0.9),
    marginal: times(0.8),
  };
}

import { estimatePageNumbersWith } from 'docx/layout';

/**
 * The page numbers of the contents, so that they are there before Word has counted. `guess` lays out past what the
 * library cannot measure (an emoji, a font it has no widths for) instead of leaving every number after it blank.
 */
export function pageNumbers(): ReturnType<typeof estimatePageNumbersWith> {
  return estimatePageNumbersWith({ guess: true });
}

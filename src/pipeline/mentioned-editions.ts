import type { Edition } from '../consultation/edition.js';
import type { EditionMention } from '../consult/free-number.js';
import { editionIdParts } from '../consultation/edition-folder.js';
import { textOf, valueOf } from '../answers/parts.js';
import type { Terms } from '../language/terms.js';
import { loadAssessment } from '../load/load-assessment.js';
import { loadReplies } from '../load/replies/load-replies.js';

/**
 * Every edition that a reply or the assessment speaks of, also such as are gone. `folder` is the project's, absolute; `slug`
 * is what the ids of its editions begin with. Throws `StopRun` where they cannot be read.
 */
export async function mentionedEditions(
  folder: string,
  slug: string,
  editions: readonly Edition[],
  { replies: terms }: Terms,
): Promise<EditionMention[]> {
  const { files } = await loadReplies(folder, { editions });
  const inReplies = files.flatMap(({ file, content }): EditionMention[] => {
    const id =
      content.kind === 'reply'
        ? content.reply.edition
        : content.kind === 'typed'
          ? textOf(content.typed.answers, 'utgåva')
          : undefined;
    if (id === undefined) return [];
    const parts = editionIdParts(id);
    return parts?.slug === slug ? [{ number: parts.number, id, file }] : [];
  });
  const assessment = await loadAssessment(folder);
  const entries = valueOf(assessment?.answers, 'synpunkter');
  const [before = '', after = ''] = terms.ofEdition.replace('{place}', '').split('{number}');
  const inAssessment = (Array.isArray(entries) ? entries : []).flatMap((entry: unknown): EditionMention[] => {
    const place = valueOf(entry, 'gäller');
    if (typeof place !== 'string' || !place.endsWith(after)) return [];
    const words = place.slice(0, place.length - after.length);
    const digits = words.slice(words.lastIndexOf(before) + before.length);
    return words.includes(before) && /^[1-9]\d{0,3}$/.test(digits)
      ? [{ number: Number(digits), file: assessment?.name ?? '' }]
      : [];
  });
  return [...inReplies, ...inAssessment];
}

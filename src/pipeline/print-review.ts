import type { Installation } from '../load/load-installation.js';
import { composeDocuments } from './compose-documents.js';
import { stopped, type Inspection } from './inspect.js';
import { arrangeFor, openPress } from './produce.js';

const reviewType = 'granskningsrapport';

/** The report of a review as a web page of its own. What goes wrong is added to the problems. */
export async function printReview(
  inspection: Inspection,
  installation: Installation,
): Promise<Uint8Array | undefined> {
  const { sound } = inspection;
  if (sound === undefined) return undefined;
  const [document] = composeDocuments([reviewType], inspection, sound, installation);
  if (document === undefined) return undefined;
  try {
    const press = await openPress(['html'], installation);
    const arranged = arrangeFor(sound, document, installation.terms);
    const { bytes } = (await press.formats.get('html')?.render(arranged, press.context)) ?? {};
    await press.close();
    return bytes;
  } catch (error) {
    const { problems, blame } = stopped(error, inspection.path);
    inspection.problems.push(...problems);
    inspection.blame = blame;
    return undefined;
  }
}

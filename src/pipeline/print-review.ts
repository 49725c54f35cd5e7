import type { Installation } from '../load/load-installation.js';
import { composeDocuments } from './compose-documents.js';
import { faultPage } from './fault-page.js';
import { noteStop, type Inspection } from './inspect.js';
import { arrangeFor, dressed, openPress } from './produce.js';

const reviewType = 'granskningsrapport';

/** The report of a review as a web page of its own, or what hinders the review. What goes wrong is added to the problems. */
export async function printReview(
  inspection: Inspection,
  installation: Installation,
): Promise<Uint8Array | undefined> {
  const { sound } = inspection;
  if (sound === undefined) return faultPage(inspection, installation);
  const [document] = await composeDocuments([reviewType], inspection, sound, installation);
  if (document === undefined) return undefined;
  try {
    const { terms } = installation;
    const press = await openPress(['html']);
    const arranged = await arrangeFor(sound, document, terms);
    const context = dressed(sound, terms, press.resources);
    const { bytes } = (await press.formats.get('html')?.render(arranged, context)) ?? {};
    await press.close();
    return bytes;
  } catch (error) {
    noteStop(inspection, error);
    return undefined;
  }
}

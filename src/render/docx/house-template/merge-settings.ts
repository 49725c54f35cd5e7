import type { Element } from '@xmldom/xmldom';
import { attribute, childAt, children, elementsIn } from '../conformance/xml-part.js';
import { named, remove, wordprocessing } from './dom.js';

/**
 * What of the house's settings has no place in a document: what leads elsewhere, asks something when the file is opened,
 * keeps people from writing, or tells of how the template itself was written.
 */
const left = new Set([
  ...['w:attachedTemplate', 'w:linkStyles', 'w:attachedSchema', 'w:saveThroughXslt', 'w:useXSLTWhenSaving'],
  ...['w:mailMerge', 'w:documentProtection', 'w:writeProtection', 'w:readModeInkLockDown', 'w:formsDesign'],
  ...['w:trackRevisions', 'w:revisionView', 'w:updateFields', 'w:alwaysMergeEmptyNamespace'],
  ...['w:footnotePr', 'w:endnotePr', 'w:docVars', 'w:rsids', 'w:proofState', 'w:forceUpgrade'],
  ...['w:removePersonalInformation', 'w:removeDateAndTime', 'w:styleLockTheme', 'w:styleLockQFSet'],
]);

/** What was taken out of the settings, as far as people may miss it. */
export interface LeftSettings {
  /** The template that the template is made from, when it lies elsewhere. */
  attachedTemplate: boolean;
  protection: boolean;
  /** The year of the Word that the document is laid out like, when that is not today's. */
  compatibility: string | undefined;
}

/** Versions of Word by the number that settings have for their ways. */
const yearOf: Readonly<Record<string, string>> = { '11': '2003', '12': '2007', '14': '2010' };

/** Settings of the house for a document of ours in this language. The part is changed. */
export function mergeSettings(root: Element, language: string): LeftSettings {
  const has = (name: string): boolean => named(root, name).length > 0;
  const mode = named(childAt(root, 'w:compat'), 'w:compatSetting').find(
    (one) => attribute(one, 'w:name') === 'compatibilityMode',
  );
  const outcome = {
    attachedTemplate: has('w:attachedTemplate'),
    protection: has('w:documentProtection') || has('w:writeProtection'),
    compatibility: yearOf[attribute(mode) ?? ''],
  };
  for (const child of children(root)) {
    const leads = elementsIn(child).some((one) => one.hasAttribute('r:id'));
    if (left.has(child.nodeName) || leads) remove(child);
  }
  const themeLanguage = childAt(root, 'w:themeFontLang');
  themeLanguage?.setAttributeNS(wordprocessing, 'w:val', language);
  return outcome;
}

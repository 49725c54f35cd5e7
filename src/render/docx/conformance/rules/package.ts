import type { Element } from '@xmldom/xmldom';
import { contentTypesPath } from '../../../../office-package/content-types.js';
import { ownerOf, type Relation } from '../../../../office-package/relations.js';
import type { CheckedWord } from '../checked-word.js';
import type { WordRule } from '../check.js';
import { attribute, childAt, children, isOn, type XmlPart } from '../xml-part.js';

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What a link may lead to: a page, an address to write to, a telephone. */
const allowedSchemes = /^(https?:\/\/|mailto:|tel:)/i;

/** Parts and relationships that hold or fetch something else than text, pictures and looks. */
const activePaths = /vbaProject|vbaData|\/activeX|\/embeddings\/|customUI/i;
const activeRelations =
  /^(vbaProject|control|oleObject|package|attachedTemplate|aFChunk|frame|subDocument)$/i;

/** Changes that Word keeps to be accepted or rejected, and marks of text that was moved. */
const revisions = [
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel', 'w:cellMerge'],
  ...['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange'],
  ...['w:tblGridChange', 'w:tblPrExChange', 'w:numberingChange'],
  ...['w:moveFromRangeStart', 'w:moveToRangeStart', 'w:customXmlInsRangeStart', 'w:customXmlDelRangeStart'],
];

export const packageRules: readonly WordRule[] = [
  { id: 'word-well-formed', clause: 'ECMA-376-2', breaks: wellFormed },
  { id: 'word-package', clause: 'ECMA-376-2', breaks: wholePackage },
  { id: 'word-nothing-external', clause: 'ECMA-376-2', breaks: external },
  { id: 'word-nothing-active', clause: 'ECMA-376-1 17.15', breaks: activeContent },
  { id: 'word-no-prompts', clause: 'ECMA-376-1 17.15', breaks: prompts },
  { id: 'word-no-revisions', clause: 'ECMA-376-1 17.13.5', breaks: trackedChanges },
  { id: 'word-no-comments', clause: 'ECMA-376-1 17.13.4', breaks: comments },
];

function wellFormed({ unreadable, document, paragraphs }: CheckedWord): string[] {
  const isWord = document.root.namespaceURI === wordprocessing && document.root.nodeName === 'w:document';
  return [
    ...unreadable,
    ...(isWord ? [] : ['no document in the namespace of WordprocessingML']),
    ...(paragraphs.some(({ part }) => part === document) ? [] : ['a document without paragraphs']),
  ];
}

/** Every part has a type, every relationship leads to a part, and every part is led to. */
function wholePackage({ paths, parts, relations }: CheckedWord): string[] {
  const types = parts.get(contentTypesPath);
  const declared = types === undefined ? [] : children(types.root);
  const endings = new Set(declared.map((one) => (attribute(one, 'Extension') ?? '').toLowerCase()));
  const named = new Set(declared.flatMap((one) => attribute(one, 'PartName') ?? []));
  const targets = allRelations(relations)
    .filter(({ isExternal }) => !isExternal)
    .map(({ target }) => target);
  const reached = new Set(targets);
  return [
    ...(types === undefined ? ['no list of content types'] : []),
    ...[...named].filter((name) => !paths.has(name.slice(1))).map((name) => `${name} is not there`),
    ...targets.filter((target) => !paths.has(target)).map((target) => `nothing at ${target}`),
    ...[...paths]
      .filter((path) => path !== contentTypesPath && !path.endsWith('/'))
      .flatMap((path) => {
        const owner = ownerOf(path);
        const belongs = owner === undefined ? reached.has(path) : owner === '' || paths.has(owner);
        const hasType = named.has(`/${path}`) || endings.has(path.replace(/^.*\./, '').toLowerCase());
        return [
          ...(hasType ? [] : [`${path} has no type`]),
          ...(belongs ? [] : [`nothing leads to ${path}`]),
        ];
      }),
  ];
}

/** Nothing is fetched when the file is opened, and links lead where links may. */
function external({ relations }: CheckedWord): string[] {
  return allRelations(relations)
    .filter(({ isExternal }) => isExternal)
    .filter(({ type, target }) => type !== 'hyperlink' || !allowedSchemes.test(target))
    .map(({ owner, type, target }) => `${owner}: ${type} ${target}`);
}

function activeContent({ paths, parts, relations, stories }: CheckedWord): string[] {
  const declared = parts.get(contentTypesPath)?.all('Override') ?? [];
  return [
    ...[...paths].filter((path) => activePaths.test(path)),
    ...allRelations(relations)
      .map(({ type }) => type)
      .filter((type) => activeRelations.test(type)),
    ...declared
      .map((one) => attribute(one, 'ContentType') ?? '')
      .filter((type) => /macroEnabled|vba/i.test(type)),
    ...foundIn(stories, ['w:object', 'w:control', 'w:altChunk']),
  ];
}

/** Word asks nothing when the file is opened, and lets it be written in. */
function prompts({ parts, stories }: CheckedWord): string[] {
  const settings = parts.get('word/settings.xml');
  const asking = ['w:updateFields', 'w:writeProtection', 'w:mailMerge'];
  // A form lets its fields be written in, and has no password.
  const protection = settings?.all('w:documentProtection').filter(isOn) ?? [];
  const isForm = stories.some((part) => part.all('w:sdt').some(isField));
  const openForm = (one: Element): boolean =>
    isForm &&
    attribute(one, 'w:edit') === 'forms' &&
    ['w:hash', 'w:hashValue', 'w:password'].every((name) => !one.hasAttribute(name));
  const dirty = stories
    .flatMap((part) => [...part.all('w:fldChar'), ...part.all('w:fldSimple')])
    .filter((field) => ['1', 'true', 'on'].includes(attribute(field, 'w:dirty') ?? ''));
  return [
    ...asking.filter((name) => settings?.all(name).some(isOn) ?? false),
    ...protection.filter((one) => !openForm(one)).map(() => 'w:documentProtection'),
    ...dirty.map(() => 'a field that Word is to update'),
  ];
}

/** A control with a tag can be filled in; Word's own, such as that of the contents, have none. */
function isField(control: Element): boolean {
  return childAt(control, 'w:sdtPr', 'w:tag') !== undefined;
}

function trackedChanges({ parts, stories }: CheckedWord): string[] {
  const others = ['word/styles.xml', 'word/numbering.xml'].flatMap((path) => parts.get(path) ?? []);
  const isTracking = parts.get('word/settings.xml')?.all('w:trackRevisions').some(isOn) ?? false;
  return [
    ...(isTracking ? ['changes are being tracked'] : []),
    ...foundIn([...stories, ...others], revisions),
  ];
}

function comments({ paths, stories }: CheckedWord): string[] {
  return [
    ...[...paths].filter((path) => /^word\/(comments|people)/.test(path)),
    ...foundIn(stories, ['w:commentReference', 'w:commentRangeStart']),
  ];
}

function foundIn(parts: readonly XmlPart[], names: readonly string[]): string[] {
  return parts.flatMap((part) => names.flatMap((name) => part.all(name).map(() => `${part.path}: ${name}`)));
}

function allRelations(relations: CheckedWord['relations']): (Relation & { owner: string })[] {
  return [...relations].flatMap(([owner, own]) =>
    [...own.values()].map((relation) => ({ ...relation, owner })),
  );
}

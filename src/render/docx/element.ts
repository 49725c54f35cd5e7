import { FileChild, NextAttributeComponent, TextRun, XmlComponent, type ParagraphChild } from 'docx';

type Attributes = Readonly<Record<string, string | number>>;

class Element extends XmlComponent {
  constructor(name: string, attributes: Attributes, children: readonly (XmlComponent | string)[]) {
    super(name);
    const written = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
    this.root.push(new NextAttributeComponent<Attributes>(Object.fromEntries(written)), ...children);
  }
}

class BlockElement extends FileChild {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

/** A WordprocessingML element that the library has no class for. Names are written with their prefix: `w:tblCaption`. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: (XmlComponent | string)[]
): XmlComponent {
  return new Element(name, attributes, children);
}

/** The same, for an element that stands beside paragraphs and tables. */
export function blockElement(name: string, ...children: XmlComponent[]): FileChild {
  return new BlockElement(name, children);
}

/** The same, for an element that stands among the runs of a paragraph. The library takes nothing else than runs there. */
class AmongRuns extends TextRun {
  protected override readonly rootKey: string;

  constructor(name: string, children: readonly XmlComponent[]) {
    super({});
    this.rootKey = name;
    this.root.splice(0, this.root.length, ...children);
  }
}

export function inlineElement(name: string, ...children: XmlComponent[]): ParagraphChild {
  return new AmongRuns(name, children);
}

/** A run of text that holds such an element. */
export class ElementRun extends TextRun {
  constructor(child: XmlComponent) {
    super({});
    this.root.push(child);
  }
}

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file's parts as text, to be broken by hand. */
export class BrokenFile {
  readonly #entries: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#entries = unzipSync(bytes);
  }

  /** Replaces the first place where the words or the pattern stand. Throws when they stand nowhere. */
  edit(path: string, from: string | RegExp, to: string): this {
    const before = this.text(path);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${String(from)} is not in ${path}`);
    return this.set(path, after);
  }

  /** Puts words before the end of the part's root, or of another element. */
  append(path: string, words: string, before = /<\/[\w:]+>\s*$/): this {
    const [end = ''] = before.exec(this.text(path)) ?? [];
    return this.edit(path, before, words + end);
  }

  set(path: string, text: string): this {
    this.#entries[path] = strToU8(text);
    return this;
  }

  remove(path: string): this {
    this.text(path);
    Reflect.deleteProperty(this.#entries, path);
    return this;
  }

  text(path: string): string {
    const bytes = this.#entries[path];
    if (bytes === undefined) throw new Error(`no part ${path}`);
    return strFromU8(bytes);
  }

  get bytes(): Uint8Array {
    return zipSync(this.#entries, { level: 1 });
  }
}

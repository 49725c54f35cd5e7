import { isReservedName } from '../language/slug.js';

const limit = 120;

/** A folder's name: lower-case ASCII letters and digits, joined by single hyphens, and nothing that Windows keeps. */
export function isSafeFolderName(name: string): boolean {
  return name.length <= limit && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !isReservedName(name);
}

/** A file's name: like a folder's, with an ending. */
export function isSafeFileName(name: string): boolean {
  const [stem = '', ...endings] = name.split('.');
  return (
    isSafeFolderName(stem) && endings.length > 0 && endings.every((ending) => /^[a-z0-9]{1,8}$/.test(ending))
  );
}

/** A file's path below an output folder: a file's name, in a folder or not. */
export function isSafeFilePath(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return folders.length <= 1 && folders.every(isSafeFolderName) && isSafeFileName(name);
}

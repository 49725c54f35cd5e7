import { make } from './dom.js';

/** Gives the reader a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = make('a', { href: address, download: name });
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers fetch it first when the script has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

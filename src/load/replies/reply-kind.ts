/** What a file among the replies is, by what it holds; its name only tells kinds of text apart. */
export type ReplyKind = 'word' | 'locked-office' | 'old-office' | 'web-json' | 'web-page' | 'typed' | 'other';

const yamlName = /\.ya?ml$/i;
const wordName = /\.(docx|docm|dotx|dotm)$/i;
const oldOfficeName = /\.(doc|dot|xls|ppt|rtf)$/i;

export function replyKind(name: string, bytes: Uint8Array): ReplyKind {
  // A file that says it is ours is one, also when it is damaged.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (wordName.test(name)) return 'locked-office';
    return oldOfficeName.test(name) ? 'old-office' : 'other';
  }
  if (wordName.test(name)) return 'word';
  if (oldOfficeName.test(name)) return 'old-office';
  if (yamlName.test(name)) return 'typed';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return isWord(bytes) ? 'word' : 'other';
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 2000))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/\.json$/i.test(name) || /^\{\s*"remissklar"/.test(start)) return 'web-json';
  return /\.html?$/i.test(name) || /^<(!doctype|html)/i.test(start) ? 'web-page' : 'other';
}

/** The path of a Word file's text stands uncompressed in the archive. */
function isWord(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

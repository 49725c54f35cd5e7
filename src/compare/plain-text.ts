/**
 * The words of a long answer without its Markdown, for a table's cell: a list keeps its marks, a table its bars. `nameOf`
 * gives the name of what an empty link leads to, `noteOf` what stands where a note is called.
 */
export function plainText(
  markdown: string,
  nameOf: (id: string) => string,
  noteOf: (id: string) => string,
): string {
  return markdown
    .replace(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+.*$\n?/gmu, '')
    .replace(/^\s*\|(.*)\|\s*$/gmu, (_, cells: string) => cells.trim())
    .replace(/^(\s*)[-*+] /gmu, '$1• ')
    .replace(/\[\^([^\]\s]+)\]:?/gu, (_, id: string) => ` ${noteOf(id)}`)
    .replace(/\[([^\]]*)\]\(#([^)\s]+)\)/gu, (_, words: string, id: string) =>
      words === '' ? nameOf(id) : words,
    )
    .replace(/\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gsu, '$2')
    .replace(/(?<![\p{L}\p{N}*])[*_](?=\S)([^*_\n]+?)(?<=\S)[*_](?![\p{L}\p{N}*])/gu, '$1');
}

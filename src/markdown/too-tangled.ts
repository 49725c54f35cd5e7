/**
 * Markdown's marks, counted: an answer with more of them than any text has makes a parser slow or runs it out of
 * stack. `nested` counts quote and list marks that open one line, and `indentation` the characters before its words.
 */
const limits = { brackets: 2_000, emphasis: 6_000, nested: 40, indentation: 200 };

export function isTooTangled(markdown: string): boolean {
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(markdown, /\[/g) > limits.brackets ||
    count(markdown, /\]/g) > limits.brackets ||
    count(markdown, /[*_~]/g) > limits.emphasis ||
    markdown.split('\n').some((line) => {
      const [opening = ''] = /^(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line) ?? [];
      return opening.length > limits.indentation || count(opening, />|[-+*]|[.)]/g) > limits.nested;
    })
  );
}

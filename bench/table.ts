// Title, head and rows → a section with a Markdown table, on standard output.
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  process.stdout.write(`\n## ${title}\n\n${lines.join('\n')}\n`);
}

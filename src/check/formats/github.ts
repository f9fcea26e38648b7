// A report → GitHub's workflow commands: each finding becomes an annotation at its line. Properties and messages are percent-encoded.
import { showText } from '../display-text.ts';
import { type Location, locator } from '../locate.ts';
import type { Report } from '../report.ts';
import { formatPlace, formatSummary } from './text.ts';

export function formatGithub({ diagnostics, source, folder }: Report): string {
  const locate = locator(source);
  const lines = diagnostics.map((diagnostic) => {
    const { rule, severity, span, message, hint, related = [] } = diagnostic;
    const properties = [`file=${encodeProperty(folder + span.file)}`, ...describePlace(locate(span))];
    const parts = [
      showText(message),
      ...(hint ? [`提示：${showText(hint)}`] : []),
      ...related.map(({ span, message }) => `相关：${formatPlace(span, locate)} ${showText(message)}`),
    ];
    return `::${severity} ${properties.join(',')},title=${encodeProperty(rule)}::${parts.map(encodeMessage).join('%0A')}\n`;
  });
  return [...lines, formatSummary(diagnostics)].join('');
}

/** The runner drops columns of a range over several lines. */
function describePlace({ start, end }: Location): string[] {
  const lines = [`line=${start.line}`, `endLine=${end.line}`];
  return start.line === end.line ? [...lines, `col=${start.column}`, `endColumn=${end.column}`] : lines;
}

function encodeMessage(text: string): string {
  return text.replaceAll('%', '%25');
}

function encodeProperty(text: string): string {
  return encodeMessage(showText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

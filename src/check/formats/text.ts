// Diagnostics → text for a terminal or a log: where, what, the line with the place underlined, what to do; a summary at the end.
import type { Diagnostic, Related, Severity } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { frameCode } from '../code-frame.ts';
import { showPath, showText } from '../display-text.ts';
import { type Location, locator, textOf } from '../locate.ts';

export type Style = Severity | 'place' | 'dim';

/** Colours a piece of text; the default leaves it plain. */
export type Paint = (style: Style, text: string) => string;

const WORDS: { readonly [Of in Severity]: string } = { error: '错误', warning: '警告' };

const plain: Paint = (_, text) => text;

export function formatText(diagnostics: readonly Diagnostic[], source: Source, paint: Paint = plain): string {
  const locate = locator(source);
  const blocks = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, source, locate, paint));
  return [...blocks, formatSummary(diagnostics)].join('\n');
}

/** One line. */
export function formatSummary(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  return errors + warnings === 0 ? '没有发现问题\n' : `${errors} 个错误，${warnings} 个警告\n`;
}

type Locate = (span: Related['span']) => Location;

function formatDiagnostic(diagnostic: Diagnostic, source: Source, locate: Locate, paint: Paint): string {
  const { rule, severity, span, message } = diagnostic;
  const place = paint('place', formatPlace(span, locate));
  const head = `${place}: ${paint(severity, WORDS[severity])} ${rule}: ${showText(message)}`;
  return `${[head, ...formatDetails(diagnostic, source, locate, paint)].join('\n')}\n`;
}

/** What stands below the place and the message, by lines. */
export function formatDetails(
  diagnostic: Diagnostic,
  source: Source,
  locate: Locate,
  paint: Paint = plain,
): readonly string[] {
  const { span, hint, related = [] } = diagnostic;
  return [
    ...formatFrame(diagnostic, source, locate(span), paint),
    ...(hint ? [`  提示：${showText(hint)}`] : []),
    ...related.map(({ span, message }) => `  相关：${formatPlace(span, locate)} ${showText(message)}`),
  ];
}

/** `file:line:column`. */
export function formatPlace(span: Related['span'], locate: Locate): string {
  const { line, column } = locate(span).start;
  return `${showPath(span.file)}:${line}:${column}`;
}

function formatFrame({ span, severity }: Diagnostic, source: Source, location: Location, paint: Paint): string[] {
  const { start, line } = location;
  if (line.end === line.start) return [];
  const { code, marks } = frameCode(textOf(source, span.file), line, span);
  const number = String(start.line);
  const gutter = ' '.repeat(number.length);
  return [`  ${paint('dim', `${number} |`)} ${code}`, `  ${paint('dim', `${gutter} |`)} ${paint(severity, marks)}`];
}

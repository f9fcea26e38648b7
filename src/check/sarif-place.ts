// Spans, fixes and texts → what SARIF says of them: regions in UTF-16 columns, percent-encoded paths, plain text without links.
import type { PhysicalLocation, Replacement, Fix as SarifFix } from 'sarif';
import type { Fix } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { showText } from './display-text.ts';
import type { Location } from './locate.ts';

export type Placer = (span: Span) => PhysicalLocation;

export function sarifPlacer(locate: (span: Span) => Location, folder: string): Placer {
  return (span) => {
    const { start, end } = locate(span);
    return {
      artifactLocation: { uri: encodePath(folder + span.file), uriBaseId: '%SRCROOT%' },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    };
  };
}

/** Names of files that are no text in any encoding keep their place in the path. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((step) => encodeURIComponent(step.toWellFormed()))
    .join('/');
}

/** Author text that SARIF would take for a link or a placeholder does not stay one. */
export function sarifText(text: string): string {
  return showText(text)
    .replaceAll('](', '] (')
    .replace(/\{(?=\d+\})/g, '{ ');
}

/** None for a fix that changes nothing. */
export function sarifFixes({ title, edits }: Fix, place: Placer): SarifFix[] {
  const byFile = new Map<string, { readonly place: PhysicalLocation; readonly replacements: Replacement[] }>();
  for (const { span, text } of edits) {
    const location = place(span);
    const change = byFile.get(span.file) ?? { place: location, replacements: [] };
    change.replacements.push({ deletedRegion: location.region ?? {}, insertedContent: { text } });
    byFile.set(span.file, change);
  }
  const artifactChanges = [...byFile.values()].map(({ place, replacements }) => ({
    artifactLocation: place.artifactLocation ?? {},
    replacements,
  }));
  return artifactChanges.length > 0 ? [{ description: { text: sarifText(title) }, artifactChanges }] : [];
}

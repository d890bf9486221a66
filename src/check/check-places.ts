import type { Problem } from '../lib/problem.ts';
import { scanBody, type BodyScan } from '../markdown/body-scan.ts';
import type { Finding } from './finding.ts';
import type { MarkdownSource } from '../schema/yaml/front-matter.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import { locateField } from '../schema/yaml/yaml-fields.ts';
import { readContentSource, type Place } from '../loader/content-source.ts';
import { bodyPlugins } from '../loader/markdown-settings.ts';

const WHOLE_FILE: Place = { line: 1, column: 1 };

/** Looks up findings in their files: one problem for each place. */
export function locateFindings(root: string, findings: readonly Finding[]): Problem[] {
  return [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, inFile]) => {
    const source = inFile.some(({ at }) => at) ? readContentSource(root, file) : undefined;
    let scan: BodyScan | undefined;
    return inFile.flatMap(({ at, ...finding }) => {
      if (source && at && !('field' in at)) scan ??= scanBody(source.body, bodyPlugins());
      return places(at, file, source, scan).map((place): Problem => ({ ...finding, ...place }));
    });
  });
}

function places(
  at: Finding['at'],
  file: string,
  source: MarkdownSource | undefined,
  scan: BodyScan | undefined,
): Place[] {
  if (!at || !source) return [WHOLE_FILE];
  if ('field' in at) return [locateField({ file, firstLine: source.yamlLine, yaml: source.yaml }, at.field)];
  const found = offsets(at, scan);
  // The file changed at this very moment; the finding still applies to the text that was read.
  if (found.length === 0) return [WHOLE_FILE];
  return found.map((offset) => {
    const { line, ...place } = placeOf(source.body, offset);
    return { ...place, line: line + source.bodyLine - 1 };
  });
}

function offsets(at: Exclude<Finding['at'], { field: unknown } | undefined>, scan: BodyScan | undefined): number[] {
  if (!scan) return [];
  if ('link' in at) return scan.links.filter(({ value }) => value === at.link).map(({ offset }) => offset);
  if ('embed' in at) return scan.embeds.filter(({ value }) => value === at.embed).map(({ offset }) => offset);
  return scan.pictures.filter(({ value }) => value.src === at.picture).map(({ offset }) => offset);
}

import type { Problem } from '../lib/problem.ts';
import { bodyReading, type BodyReading, type Placed } from '../markdown/body-reading.ts';
import type { Finding } from './finding.ts';
import type { MarkdownSource } from '../schema/yaml/front-matter.ts';
import { locateField } from '../schema/yaml/yaml-fields.ts';
import { readContentSource, type Place } from '../loader/content-source.ts';
import { bodyPlugins } from '../loader/settings/markdown-settings.ts';

type InBody = Exclude<Finding['at'], { field: unknown } | undefined>;

const WHOLE_FILE: Place = { line: 1, column: 1 };

/** Looks up findings in their files: one problem for each place. */
export function locateFindings(root: string, findings: readonly Finding[]): Problem[] {
  return [...Map.groupBy(findings, ({ file }) => file)].flatMap(([file, inFile]) => {
    const source = inFile.some(({ at }) => at) ? readContentSource(root, file) : undefined;
    let reading: BodyReading | undefined;
    return inFile.flatMap(({ at, edits, ...finding }) => {
      if (source && at && !('field' in at)) reading ??= bodyReading(source.body, bodyPlugins());
      const mending = source && edits ? { edits: edits(source) } : {};
      return places(at, file, source, reading).map((place): Problem => ({ ...finding, ...place, ...mending }));
    });
  });
}

function places(
  at: Finding['at'],
  file: string,
  source: MarkdownSource | undefined,
  reading: BodyReading | undefined,
): Place[] {
  if (!at || !source) return [WHOLE_FILE];
  if ('field' in at) return [locateField({ file, firstLine: source.yamlLine, yaml: source.yaml }, at.field)];
  const found = reading ? placed(at, reading) : [];
  // The file changed at this very moment; the finding still applies to the text that was read.
  if (found.length === 0) return [WHOLE_FILE];
  const lines = source.body.split('\n');
  return found.map(({ line, column }) => {
    return { line: line + source.bodyLine - 1, column, excerpt: lines[line - 1] ?? '' };
  });
}

function placed(at: InBody, { links, embeds, pictures }: BodyReading): Placed<unknown>[] {
  if ('link' in at) return links.filter(({ value }) => value === at.link);
  if ('embed' in at) return embeds.filter(({ value }) => value === at.embed);
  return pictures.slice(at.picture, at.picture + 1);
}

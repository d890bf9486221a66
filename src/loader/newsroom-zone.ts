import { parse } from 'yaml';
import { readPlainFile } from '../cache/plain-file.ts';
import { publication } from '../schema/publication.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { readPlainYaml } from '../schema/yaml/plain-yaml.ts';

const FILE = 'content/publication.yaml';

/**
 * The time zone of the newsroom, which every other file needs in order to be read. The rest of the publication's file
 * may have problems.
 * @param root the project's root
 * @returns undefined when it cannot be read; the file then has a problem that stops the build
 */
export function newsroomZone(root: string): string | undefined {
  try {
    return zoneIn(readPlainFile(root, FILE));
  } catch {
    return undefined;
  }
}

/** The time zone that the publication's file names. */
export function zoneIn(bytes: Uint8Array): string | undefined {
  const text = readSourceText(FILE, bytes);
  const fields: unknown = text.ok ? fieldsOf(text.value) : undefined;
  const { timeZone } = Object(fields) as { timeZone?: unknown };
  const zone = publication.shape.timeZone.safeParse(timeZone);
  return zone.success ? zone.data : undefined;
}

function fieldsOf(yaml: string): unknown {
  try {
    return readPlainYaml(yaml) ?? parse(yaml);
  } catch {
    return undefined;
  }
}

import { parse } from 'yaml';
import { readPlainFile } from '../../cache/plain-file.ts';
import { languageIn } from '../../lib/text/language.ts';
import { publication } from '../../schema/publication.ts';
import type { NewsroomSettings } from '../../schema/newsroom-settings.ts';
import { readSourceText } from '../../schema/yaml/source-text.ts';
import { readPlainYaml } from '../../schema/yaml/plain-yaml.ts';

const FILE = 'content/publication.yaml';

/**
 * The settings of the newsroom that every other file needs in order to be read. The rest of the publication's file may
 * have problems.
 * @param root the project's root
 * @returns without a setting that cannot be read; the file then has a problem that stops the build
 */
export function newsroomSettings(root: string): NewsroomSettings {
  try {
    return settingsIn(readPlainFile(root, FILE));
  } catch {
    return {};
  }
}

/** The settings that the publication's file has. */
export function settingsIn(bytes: Uint8Array): NewsroomSettings {
  const text = readSourceText(FILE, bytes);
  const fields = Object(text.ok ? fieldsOf(text.value) : undefined) as Record<string, unknown>;
  const { timeZone, lang, country } = publication.shape;
  const zone = timeZone.safeParse(fields['timeZone']);
  const language = lang.safeParse(fields['lang']);
  const home = country.safeParse(fields['country']);
  return {
    ...(zone.success && { timeZone: zone.data }),
    ...(language.success && { language: home.success ? languageIn(home.data, language.data) : language.data }),
  };
}

function fieldsOf(yaml: string): unknown {
  try {
    return readPlainYaml(yaml) ?? parse(yaml);
  } catch {
    return undefined;
  }
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildError } from '../../cache/build-error.ts';
import { codeRevision } from '../../cache/code-revision.ts';
import { processSlot } from '../../cache/process-slot.ts';
import { sourcePath } from '../../cache/source-folder.ts';
import { setWorkerSetup } from '../../cache/worker-setup.ts';
import { hasPlugins, NO_PLUGINS, type BodyPlugin, type UnifiedPlugin } from '../../markdown/body-plugins.ts';
import { wordFiles } from './word-settings.ts';
import { pluginsOf, type MarkdownSettings } from '../../markdown/plugins/plugin-settings.ts';

/** The project's configuration, from `src/`. */
const CONFIGURATION = '../astro.config.mjs';

/** What remark's parser needs to read what Sätteri reads by itself. */
const SYNTAX: Record<string, unknown[]> = { 'remark-gfm': [{ singleTilde: false }], 'remark-directive': [] };

/** A call of `broadsheet()` with settings, and one without. */
const WITH_SETTINGS = /\bbroadsheet\(\s*[^\s)]/;
const WITHOUT_SETTINGS = /\bbroadsheet\(\s*\)/;

const plugins = processSlot('body plugins', () => NO_PLUGINS);

/** The plugins with which bodies are compiled in this thread. */
export const bodyPlugins = () => plugins.value;

/**
 * Takes over what `broadsheet({ markdown })` says, for this thread and for worker threads that start later.
 * @throws BuildError when something in it cannot be used
 */
export function setMarkdownSettings(settings: MarkdownSettings = {}): void {
  try {
    plugins.value = pluginsOf(settings, syntaxPlugins);
  } catch (error) {
    throw new BuildError(error instanceof Error ? error.message : String(error));
  }
  // Functions cannot be sent to a thread, so each imports the configuration, which calls broadsheet() there.
  setWorkerSetup(hasFunctions() ? pathToFileURL(sourcePath(CONFIGURATION)).href : undefined);
}

/**
 * Imports the project's configuration in a command that does not start Astro. It takes a second, so a configuration whose
 * `broadsheet()` has no settings is not imported.
 * @throws BuildError when it cannot be imported
 */
export async function loadMarkdownSettings(): Promise<void> {
  const file = sourcePath(CONFIGURATION);
  const text = readFileSync(file, 'utf8');
  if (WITHOUT_SETTINGS.test(text) && !WITH_SETTINGS.test(text)) return;
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  } catch (error) {
    if (error instanceof BuildError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new BuildError(`astro.config.mjs cannot be loaded: ${message}`);
  }
}

/**
 * {@link codeRevision} of modules that compile bodies. Where there are plugins or own words, it depends on the whole configuration and
 * on every file that it imports.
 */
export function bodyRevision(...entries: string[]): string {
  return codeRevision(...entries, ...(hasFunctions() ? [CONFIGURATION, ...wordFiles().map(fromSource)] : []));
}

/** Returns true when the configuration names plugins or words, both of which hold functions. */
function hasFunctions(): boolean {
  return hasPlugins(plugins.value) || wordFiles().length > 0;
}

function fromSource(file: string): string {
  return path.relative(sourcePath(''), file);
}

function syntaxPlugins(): BodyPlugin[] {
  const require = createRequire(sourcePath('broadsheet.ts'));
  return Object.entries(SYNTAX).map(([name, options]) => {
    try {
      const { default: plugin } = require(name) as { default: UnifiedPlugin };
      return { name, plugin, options };
    } catch {
      throw new Error(
        `\`markdown.parser\` of broadsheet() needs ${name}. Run npm install ${Object.keys(SYNTAX).join(' ')}.`,
      );
    }
  });
}

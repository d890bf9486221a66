import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { BuildError } from '../../cache/build-error.ts';
import { processSlot } from '../../cache/process-slot.ts';
import { sourcePath } from '../../cache/source-folder.ts';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { isBlankComponent } from './blank-component.ts';
import { listedFiles, namedFiles, ownFile } from '../../loader/own-file.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** A newsroom's own components and style sheets: paths from the project's root. */
export interface OverrideSettings {
  /** By the name of a component or layout; `layouts/Series` where a component has the name, too. */
  components?: Readonly<Record<string, string>> | undefined;
  /** Style sheets that come after those of Broadsheet. */
  styles?: readonly string[] | undefined;
}

/** The module that pages import for the style sheets of the newsroom. */
const STYLES = 'broadsheet:styles';

const settled = processSlot('overrides', () => ({
  /** The file of the newsroom, by the file that it replaces. Absolute paths with forward slashes. */
  components: new Map<string, string>(),
  /** The names of components, by the file of the newsroom. */
  names: new Map<string, string>(),
  styles: [] as string[],
}));

/**
 * Takes over which components and style sheets a newsroom has.
 * @throws BuildError when a name is not known or a file is missing
 */
export function setOverrides({ components, styles }: OverrideSettings): void {
  const known = replaceable();
  const named = namedFiles('components', components, "components: { Byline: './src/overrides/Byline.astro' }");
  const replaced = named.map(([name, file]): [string, string] => {
    const original = known.get(name);
    if (original === undefined) throw new BuildError(unknownName(name, known.keys()));
    return [original, ownFile(`components.${name}`, file, '.astro')];
  });
  settled.value = {
    components: new Map(replaced),
    names: new Map(replaced.map(([, own], index) => [own, named[index]?.[0] ?? ''])),
    styles: listedFiles('styles', styles, "styles: ['./src/overrides/paper.css']").map((file, index) =>
      ownFile(`styles[${index}]`, file, '.css'),
    ),
  };
}

/** The files of the newsroom, as absolute paths. */
export function overrideFiles(): string[] {
  const { components, styles } = settled.value;
  return [...components.values(), ...styles].sort();
}

/** A warning for each component of the newsroom that can print nothing: what it replaces would be missing without a word. */
export function blankOverrides(files: readonly string[] = [...settled.value.names.keys()]): string[] {
  return files.flatMap((file) => {
    const name = settled.value.names.get(file);
    if (name === undefined || !isBlankComponent(readFileSync(file, 'utf8'))) return [];
    const own = slashed(path.relative(sourcePath('..'), file));
    return [
      `${own} has nothing to print, so that no page has a ${name}. Print the original in it, <${path.basename(name)} {...Astro.props} />, or something in its place: docs/customise.md, "A component".`,
    ];
  });
}

/** A Vite plugin that puts the components of the newsroom in place of ours, and its style sheets after ours. */
export function overridesPlugin(): VitePlugin {
  const { components, styles } = settled.value;
  return {
    name: 'broadsheet:overrides',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === STYLES) return `\0${STYLES}`;
      if (importer === undefined || !/^\.{1,2}\/.*\.astro$/.test(source)) return undefined;
      const from = slashed(importer.split('?')[0] ?? importer);
      const own = components.get(path.posix.resolve(path.posix.dirname(from), source));
      // The file of the newsroom may wrap what it replaces.
      return own === from ? undefined : own;
    },
    watchChange(id, { event }) {
      if (event !== 'delete') for (const warning of blankOverrides([slashed(id)])) this.warn(warning);
    },
    load: (id) =>
      id === `\0${STYLES}` ? styles.map((file) => `import ${JSON.stringify(file)};`).join('\n') : undefined,
  };
}

/** What can be replaced: the file of each component and layout, by its name. */
function replaceable(): Map<string, string> {
  const filesIn = (folder: string) =>
    globSync('**/*.astro', { cwd: sourcePath(folder) })
      .sort()
      .map((file) => [path.basename(file, '.astro'), slashed(path.join(sourcePath(folder), file))] as const);
  const layouts = filesIn('layouts');
  return new Map([
    ...layouts,
    ...layouts.map(([name, file]) => [`layouts/${name}`, file] as const),
    ...filesIn('components'),
  ]);
}

function unknownName(name: string, known: Iterable<string>): string {
  const near = nearestWord(name, known);
  return `\`components.${name}\` of broadsheet() in astro.config.mjs is not a component or layout${near === undefined ? '. Their names are those of the files in src/components and src/layouts, without .astro' : `; did you mean \`${near}\``}${near === undefined ? '.' : '?'}`;
}

function slashed(file: string): string {
  return file.replaceAll('\\', '/');
}

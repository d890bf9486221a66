import { rehype } from 'rehype';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { attach, type BodyPlugin, type BodyPlugins, type UnifiedPlugin } from '../body-plugins.ts';

/** A plugin as `astro.config.mjs` writes it: a function, alone or in a list with its options. */
export type PluginSetting = UnifiedPlugin | readonly [plugin: UnifiedPlugin, ...options: unknown[]];

/** A rehype plugin that says whether it runs after the sanitiser. */
export interface TrustedPlugin {
  plugin: UnifiedPlugin;
  options?: unknown;
  trusted?: boolean;
}

/** `broadsheet({ markdown })`: what a newsroom adds to the compilation of bodies. */
export interface MarkdownSettings {
  /** Plugins for the tree of Markdown. They run in this order, before Broadsheet's own. */
  remarkPlugins?: readonly PluginSetting[];
  /** Plugins for the tree of HTML. They run in this order before the sanitiser; those with `trusted: true` run after it. */
  rehypePlugins?: readonly (PluginSetting | TrustedPlugin)[];
  /** A parser in place of Sätteri, for plugins that extend the syntax: `remarkParse` from remark-parse. */
  parser?: PluginSetting;
}

/** A plugin and where it is written. */
interface PlacedPlugin extends BodyPlugin {
  place: string;
  isTrusted: boolean;
}

const SETTINGS = ['remarkPlugins', 'rehypePlugins', 'parser'];
const FORMS = 'Write the function that the package exports, or [plugin, options]';

/** The data in which plugins leave extensions of the syntax. Only remark's parser reads it. */
const SYNTAX = ['micromarkExtensions', 'fromMarkdownExtensions'];

/**
 * Checks the settings for Markdown and sets every plugin up once, so that a mistake is found before a body is compiled.
 * @param syntax the plugins with which remark's parser reads what Sätteri reads by itself: GFM and directives
 * @throws Error whose message says where the mistake is and what to write
 */
export function pluginsOf(settings: MarkdownSettings, syntax: () => readonly BodyPlugin[]): BodyPlugins {
  refuseUnknown(settings);
  const { parser, remarkPlugins, rehypePlugins } = settings;
  const parsers = parser === undefined ? [] : placed('parser', parser, false);
  const remark = listed('remarkPlugins', remarkPlugins, false);
  const rehype = listed('rehypePlugins', rehypePlugins, true);
  for (const plugin of parsers) {
    if (!setUp(plugin).parser)
      throw mistake(plugin, 'is not a parser.', "Write `parser: remarkParse`, from the package 'remark-parse'.");
  }
  for (const plugin of [...remark, ...rehype]) checkPlugin(plugin, parsers.length > 0);
  return {
    parser: parsers.length === 0 ? [] : [...parsers, ...syntax()],
    remark,
    rehype: rehype.filter(({ isTrusted }) => !isTrusted),
    trusted: rehype.filter(({ isTrusted }) => isTrusted),
  };
}

function refuseUnknown(settings: MarkdownSettings): void {
  for (const name of Object.keys(settings)) {
    if (SETTINGS.includes(name)) continue;
    const near = nearestWord(name, SETTINGS);
    const advice = near === undefined ? `The settings are ${SETTINGS.join(', ')}.` : `Did you mean \`${near}\`?`;
    throw new Error(`broadsheet() has no setting \`markdown.${name}\`. ${advice}`);
  }
}

function listed(name: string, settings: unknown, mayTrust: boolean): PlacedPlugin[] {
  if (settings === undefined) return [];
  if (!Array.isArray(settings))
    throw new Error(`\`markdown.${name}\` of broadsheet() is not a list. Write ${name}: [plugin].`);
  return settings.flatMap((setting, index) => placed(`${name}[${index}]`, setting, mayTrust));
}

/** Reads one setting. As in unified, the options `false` switch a plugin off. */
function placed(place: string, setting: unknown, mayTrust: boolean): PlacedPlugin[] {
  const isObject = typeof setting === 'object' && setting !== null && !Array.isArray(setting);
  const { plugin, options, trusted, ...others } = (
    isObject ? setting : { plugin: Array.isArray(setting) ? setting[0] : setting }
  ) as Record<string, unknown>;
  const given = Array.isArray(setting) ? setting.slice(1) : options === undefined ? [] : [options];
  const isOdd = isObject && (!mayTrust || Object.keys(others).length > 0);
  if (typeof plugin !== 'function' || isOdd) {
    const trust = mayTrust ? ', or { plugin, options, trusted: true }' : '';
    throw new Error(`\`markdown.${place}\` of broadsheet() is not a plugin. ${FORMS}${trust}.`);
  }
  if (given[0] === false) return [];
  return [
    {
      name: plugin.name || place,
      plugin: plugin as UnifiedPlugin,
      options: given[0] === true ? given.slice(1) : given,
      place,
      isTrusted: trusted === true,
    },
  ];
}

function checkPlugin(plugin: PlacedPlugin, hasParser: boolean): void {
  const { parser, compiler, data } = setUp(plugin);
  if (parser) throw mistake(plugin, 'is a parser.', `Write it as \`parser: ${plugin.name}\`.`);
  if (compiler) throw mistake(plugin, 'prints the tree.', 'Delete it: Broadsheet prints HTML itself.');
  if (!hasParser && SYNTAX.some((name) => data[name] !== undefined)) {
    throw mistake(
      plugin,
      "extends the syntax of Markdown, which needs remark's own parser.",
      'Add `parser: remarkParse`; for tables, footnotes and directives alone, delete the plugin: they work without it.',
    );
  }
}

/** What a plugin does to a processor without a parser and a compiler. */
function setUp(plugin: PlacedPlugin) {
  const processor = rehype();
  try {
    processor.use(function () {
      this.parser = undefined;
      this.compiler = undefined;
      attach(this, plugin);
    });
    processor.freeze();
  } catch (error) {
    throw mistake(plugin, `cannot be set up: ${error instanceof Error ? error.message : String(error)}`, 'Correct it.');
  }
  return { parser: processor.parser, compiler: processor.compiler, data: processor.data() as Record<string, unknown> };
}

function mistake({ name, place }: PlacedPlugin, what: string, fix: string): Error {
  return new Error(`\`${name}\` in \`markdown.${place}\` of broadsheet() ${what} ${fix}`);
}

import { raw } from 'hast-util-raw';
import { rehype } from 'rehype';
import remarkRehype, { type Options } from 'remark-rehype';
import type { Plugin } from 'unified';
import type { Nodes, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { VFile } from 'vfile';
import type { BodyContext, Report } from './body-context.ts';
import { attach, type BodyPlugins } from './body-plugins.ts';
import { firstBeyond } from './bounds.ts';
import { guarded } from './plugins/plugin-run.ts';
import { rehypeSanitized } from './plugins/rehype-sanitized.ts';
import { remarkBounds } from './plugins/remark-bounds.ts';
import { remarkMisread } from './plugins/remark-misread.ts';
import type { DirectiveContext } from './directive-context.ts';
import { remarkDirectives } from './plugins/remark-directives.ts';
import { remarkTypography } from './plugins/remark-typography.ts';
import { withNewsroomSyntax } from './parser/newsroom-syntax.ts';
import { satteri } from './parser/satteri.ts';

const parsers = new WeakMap<BodyPlugins, ReturnType<typeof newParser>>();

/** What decides about the words of a body. */
export interface PipelineInput {
  /** The body of the file, without front matter. */
  source: string;
  context: DirectiveContext & Pick<BodyContext, 'language'>;
  footnotes: Options;
  plugins: BodyPlugins;
  report: Report;
}

/** The plugins from Markdown to sanitised HTML, with the reason for the place of each. */
export function bodyPipeline({ source, context, footnotes, plugins, report }: PipelineInput) {
  return (
    rehype()
      .use(bodyParser(plugins))
      // Before anything that recurses: a tree thousands deep would overflow the stack.
      .use(remarkBounds, report)
      // On what the editor wrote, before plugins add to it.
      .use(remarkMisread, source, report)
      .use(plugins.remark.map((plugin) => guarded(plugin, report)))
      // The tree that plugins have made, for the steps that follow.
      .use(plugins.remark.length === 0 ? [] : [() => remarkBounds(report)])
      // Before typography, which must see `10:30` as text and not as a directive.
      .use(remarkDirectives, source, context, report)
      // On Markdown's own text, so that neither code nor raw HTML is touched.
      .use(remarkTypography, context.language)
      .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', ...footnotes })
      .use(plugins.rehype.map((plugin) => guarded(plugin, report)))
      // The last step that trusts nobody; what comes after it is ours, or trusted by the newsroom.
      .use(rehypeSanitized, report)
      .use(plugins.trusted.map((plugin) => guarded(plugin, report)))
      .use(plugins.trusted.length === 0 ? [] : [rehypeParsedHtml])
  );
}

/** Sätteri, or the parser that `astro.config.mjs` names with what it needs to read the same syntax. */
function bodyParser({ parser }: BodyPlugins): Plugin<[], string, MarkdownRoot> {
  if (parser.length === 0) return satteri;
  return function () {
    for (const plugin of parser) attach(this, plugin);
    const parse = this.parser as (markdown: string, file: VFile) => MarkdownRoot;
    this.parser = (document, file) => withNewsroomSyntax(document, (markdown) => parse(markdown, file));
  };
}

/** The parser of bodies by itself, with the extensions of the syntax that plugins bring; it transforms nothing. */
export function parserAlone(plugins: BodyPlugins) {
  const known = parsers.get(plugins);
  if (known) return known;
  const parser = newParser(plugins);
  parsers.set(plugins, parser);
  return parser;
}

function newParser(plugins: BodyPlugins) {
  const extensions = plugins.parser.length === 0 ? [] : plugins.remark;
  const steps = extensions.map((plugin): Plugin => {
    return function () {
      attach(this, plugin);
    };
  });
  return rehype().use(bodyParser(plugins)).use(steps).freeze();
}

/** The HTML that a trusted plugin writes as text becomes elements, as everything else is. */
function rehypeParsedHtml() {
  return (tree: Root): Root => (firstBeyond<Nodes>(tree, ({ type }) => type === 'raw') ? (raw(tree) as Root) : tree);
}

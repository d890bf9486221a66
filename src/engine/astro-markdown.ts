import type { AstroUserConfig } from 'astro';
import { BuildError } from '../cache/build-error.ts';

type AstroMarkdown = AstroUserConfig['markdown'];

/**
 * Refuses plugins for Markdown in Astro's own configuration, which never reach stories.
 * @param markdown as the project's configuration has it
 * @throws BuildError that says where to write them
 */
export function refuseAstroMarkdown(markdown: AstroMarkdown): void {
  const { remarkPlugins = [], rehypePlugins = [], remarkRehype = {}, processor } = markdown ?? {};
  const { name = 'satteri', options = {} } = processor ?? {};
  const { mdastPlugins = [], hastPlugins = [] } = options as Record<string, unknown[]>;
  const isSet = {
    remarkPlugins: remarkPlugins.length > 0,
    rehypePlugins: rehypePlugins.length > 0,
    remarkRehype: Object.keys(remarkRehype).length > 0,
    processor: name !== 'satteri' || mdastPlugins.length > 0 || hastPlugins.length > 0,
  };
  const found = Object.entries(isSet).find(([, is]) => is)?.[0];
  if (found === undefined) return;
  throw new BuildError(
    `\`markdown.${found}\` in astro.config.mjs does not reach stories: write plugins into broadsheet({ markdown: { remarkPlugins, rehypePlugins } }), as docs/markdown.md shows.`,
  );
}

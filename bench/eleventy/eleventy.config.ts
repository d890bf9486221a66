import { headingIds, markExternalLinks, type MarkdownIt } from './parts/markdown.ts';
import { listPages, openNewsroom, yearsOf, type Newsroom, type StoryItem } from './parts/newsroom.ts';

/** What is used here of Eleventy's configuration. */
interface Config {
  addExtension(extension: string, options: { key: string }): void;
  addPassthroughCopy(copied: Record<string, string>): void;
  addCollection(name: string, collect: (api: { getAll(): StoryItem[] }) => unknown): void;
  amendLibrary(name: 'md', amend: (markdown: MarkdownIt) => void): void;
  setQuietMode(quiet: boolean): void;
}

export default function configure(config: Config) {
  let newsroom: Newsroom | undefined;
  // Ten thousand lines of what was written would only take time.
  config.setQuietMode(true);
  config.addExtension('11ty.ts', { key: '11ty.js' });
  config.addPassthroughCopy({ static: '/' });
  config.amendLibrary('md', (markdown) => {
    markdown.set({ typographer: true });
    headingIds(markdown);
    markExternalLinks(markdown);
  });
  // Everything that pages ask of other stories is found out once, in one walk over all of them.
  const open = (items: StoryItem[]) => (newsroom ??= openNewsroom(items));
  config.addCollection('newsroom', (api) => [open(api.getAll())]);
  config.addCollection('listPages', (api) => listPages(open(api.getAll())));
  config.addCollection('archives', (api) => ['archive', ...yearsOf(open(api.getAll()))]);
  return {
    dir: { input: 'input', output: '_site' },
    templateFormats: ['md', '11ty.ts'],
    // Stories are Markdown and nothing else: without this each would go through Liquid as well.
    markdownTemplateEngine: false,
  };
}

import type { z } from 'astro/zod';
import { article } from './article.ts';
import { author } from './author.ts';
import { articleExamples } from './examples/article.ts';
import { authorExamples } from './examples/author.ts';
import { feedExamples } from './examples/feed.ts';
import type { FileExamples } from './examples/file-examples.ts';
import { frontExamples } from './examples/front.ts';
import { mastheadExamples } from './examples/masthead.ts';
import { newsletterExamples } from './examples/newsletter.ts';
import { pageExamples } from './examples/page.ts';
import { publicationExamples } from './examples/publication.ts';
import { sectionExamples } from './examples/section.ts';
import { feed } from './feed.ts';
import { front } from './front.ts';
import { masthead } from './masthead.ts';
import { newsletter } from './newsletter.ts';
import { page } from './page.ts';
import { publication } from './publication.ts';
import { section } from './section.ts';

/** A kind of text file in `content/`, as the field guide, the JSON Schemas and code editors need to know it. */
export interface FileKind {
  /** The name of its JSON Schema: `.vscode/schemas/<name>.schema.json`. */
  name: string;
  /** What a file describes, with its article, as messages say it. */
  noun: string;
  /** Where a file lies, from the project's root; the part that an editor chooses is in angle brackets. */
  place: string;
  /** The same as a pattern for code editors. */
  glob: string;
  format: 'markdown' | 'yaml';
  schema: z.ZodType;
  /** What such a file is for, in plain words. */
  introduction: string;
  examples: FileExamples;
}

/** Every kind of text file in `content/`, those that are written most often first. */
export const FILE_KINDS: readonly FileKind[] = [
  {
    name: 'article',
    noun: 'a story',
    place: 'content/articles/<year>/<month>/<name>.md',
    glob: 'content/articles/**/*.md',
    format: 'markdown',
    schema: article,
    introduction:
      'A story is a Markdown file: the fields stand between two lines of three hyphens, the text follows. Its path is its address on the site for good, so choose the name with care: `content/articles/2026/11/coast-road-closed.md` is published at `/2026/11/coast-road-closed/`. `npm run new` makes such a file for you.',
    examples: articleExamples,
  },
  {
    name: 'author',
    noun: 'an author',
    place: 'content/authors/<id>.yaml',
    glob: 'content/authors/*.yaml',
    format: 'yaml',
    schema: author,
    introduction:
      'Somebody who writes, takes photos or holds a role. The name of the file is the id by which stories and mastheads name them; their page is at `/authors/<id>/`.',
    examples: authorExamples,
  },
  {
    name: 'section',
    noun: 'a section',
    place: 'content/sections/<id>.yaml',
    glob: 'content/sections/*.yaml',
    format: 'yaml',
    schema: section,
    introduction:
      'A part of the publication, such as news or opinion. The name of the file is the id by which stories name it; its page is at `/<id>/`.',
    examples: sectionExamples,
  },
  {
    name: 'front',
    noun: 'a front',
    place: 'content/fronts/<id>.yaml',
    glob: 'content/fronts/*.yaml',
    format: 'yaml',
    schema: front,
    introduction:
      'How a page of the newest stories is laid out: `home.yaml` is the front page, and a file named after a section is the page of that section. Without such a file, the page is laid out by itself. No story stands on a page twice: it is where it is pinned, or else in the first slot that takes it.',
    examples: frontExamples,
  },
  {
    name: 'page',
    noun: 'a page',
    place: 'content/pages/<id>.md',
    glob: 'content/pages/*.md',
    format: 'markdown',
    schema: page,
    introduction:
      'A page that is no story, such as the ethics policy: a Markdown file like a story, shown at `/<id>/`. The publication says which pages its footer links to.',
    examples: pageExamples,
  },
  {
    name: 'masthead',
    noun: 'a masthead',
    place: 'content/mastheads/<id>.yaml',
    glob: 'content/mastheads/*.yaml',
    format: 'yaml',
    schema: masthead,
    introduction:
      'Who runs the publication: every role, with the person who holds it. A role that nobody holds stays in the list without a name. It stands at the foot of each story and at `/masthead/`.',
    examples: mastheadExamples,
  },
  {
    name: 'newsletter',
    noun: 'a newsletter',
    place: 'content/newsletters/<id>.yaml',
    glob: 'content/newsletters/*.yaml',
    format: 'yaml',
    schema: newsletter,
    introduction:
      'A newsletter that readers can sign up for in a story. The letter itself is written and sent with the service named here.',
    examples: newsletterExamples,
  },
  {
    name: 'feed',
    noun: 'a feed',
    place: 'content/feeds/<id>.yaml',
    glob: 'content/feeds/*.yaml',
    format: 'yaml',
    schema: feed,
    introduction:
      'A feed for a partner, such as a radio station or an aggregator, published at `/feeds/<id>.xml`: which stories it holds, and how much of them. Stories that were first published elsewhere are left out, and so is every photo that does not say `redistribution: true`. The feeds for readers need no file.',
    examples: feedExamples,
  },
  {
    name: 'publication',
    noun: 'the publication',
    place: 'content/publication.yaml',
    glob: 'content/publication.yaml',
    format: 'yaml',
    schema: publication,
    introduction:
      'The one file about the publication as a whole: its name, its address, its time zone and its sections.',
    examples: publicationExamples,
  },
];

import type { z } from 'zod';
import { article } from './article.ts';
import { author } from './author.ts';
import { commentFile } from './comments/comment-file.ts';
import { edition } from './newsletters/edition.ts';
import { articleExamples } from './examples/article.ts';
import { authorExamples } from './examples/author.ts';
import { commentExamples } from './examples/comment-file.ts';
import { editionExamples } from './examples/edition.ts';
import { feedExamples } from './examples/feed.ts';
import type { FileExamples } from './examples/file-examples.ts';
import { frontExamples } from './examples/front.ts';
import { mastheadExamples } from './examples/masthead.ts';
import { mostReadExamples } from './examples/most-read.ts';
import { newsletterExamples } from './examples/newsletter.ts';
import { pageExamples } from './examples/page.ts';
import { publicationExamples } from './examples/publication.ts';
import { redirectExamples } from './examples/redirect.ts';
import { sectionExamples } from './examples/section.ts';
import { topicExamples } from './examples/topic.ts';
import { feed } from './feed.ts';
import { front } from './front.ts';
import { masthead } from './masthead.ts';
import { mostReadFile } from './most-read.ts';
import { newsletter } from './newsletters/newsletter.ts';
import { page } from './page.ts';
import { publication } from './publication.ts';
import { redirectFile } from './redirect.ts';
import { section } from './section.ts';
import { topic } from './topic.ts';

/** A kind of text file in `content/`, as the loader, the field guide, the JSON Schemas and code editors need it. */
export interface FileKind<Schema extends z.ZodType = z.ZodType> {
  /** The name of its JSON Schema: `.vscode/schemas/<name>.schema.json`. */
  name: string;
  /** The subject of a file, with its article, for messages. */
  noun: string;
  /** The path of a file from the project's root; the part that an editor chooses is in angle brackets. */
  place: string;
  format: 'markdown' | 'yaml';
  schema: Schema;
  /** The purpose of such a file, in plain words. */
  introduction: string;
  examples: FileExamples;
}

/** Every kind of text file in `content/` by the name of its collection, the most frequent first. */
export const FILE_KINDS = {
  articles: {
    name: 'article',
    noun: 'a story',
    place: 'content/articles/<year>/<month>/<name>.md',
    format: 'markdown',
    schema: article,
    introduction:
      'A story is a Markdown file: first the fields, between two lines of three hyphens, then the text. The path of the file is the permanent address of the story, so choose the name with care: `content/articles/2026/11/coast-road-closed.md` is published at `/2026/11/coast-road-closed/`. `npm run new` creates such a file for you.',
    examples: articleExamples,
  },
  comments: {
    name: 'comments',
    noun: 'the comments',
    place: 'content/comments/<year>/<month>/<name>.yaml',
    format: 'yaml',
    schema: commentFile,
    introduction:
      'The comments on a story, in a file with the path of the story: `content/comments/2026/11/coast-road-closed.yaml`. A comment is published because it is in this file, so a commit is the moderation. `npm run letters -- pull` adds those that were approved on the letters server. To remove one, write `status: removed` and delete its name and text: the answers to it stay.',
    examples: commentExamples,
  },
  authors: {
    name: 'author',
    noun: 'an author',
    place: 'content/authors/<id>.yaml',
    format: 'yaml',
    schema: author,
    introduction:
      'A person who writes, takes photos or holds a role. The file name is the id that stories and mastheads use for them; their page is at `/authors/<id>/`.',
    examples: authorExamples,
  },
  sections: {
    name: 'section',
    noun: 'a section',
    place: 'content/sections/<id>.yaml',
    format: 'yaml',
    schema: section,
    introduction:
      'A part of the publication, such as news or opinion. The file name is the id that stories use for it; its page is at `/<id>/`.',
    examples: sectionExamples,
  },
  topics: {
    name: 'topic',
    noun: 'a topic',
    place: 'content/topics/<tag>.yaml',
    format: 'yaml',
    schema: topic,
    introduction:
      'A topic with a name of its own. The file name is the tag that stories have; its page is at `/tags/<tag>/`. Every tag is a topic, with or without a file. Without one, its name is the tag with spaces for hyphens; a hyphen before a short number stays, as in covid-19.',
    examples: topicExamples,
  },
  fronts: {
    name: 'front',
    noun: 'a front',
    place: 'content/fronts/<id>.yaml',
    format: 'yaml',
    schema: front,
    introduction:
      'The layout of a page of the newest stories: `home.yaml` is the front page, and a file named after a section is for that section. Without such a file, the page has a default layout. A story appears only once on a page: where it is pinned, or else in the first slot that takes it.',
    examples: frontExamples,
  },
  pages: {
    name: 'page',
    noun: 'a page',
    place: 'content/pages/<id>.md',
    format: 'markdown',
    schema: page,
    introduction:
      'A page that is not a story, such as the ethics policy. It is a Markdown file like a story, published at `/<id>/`. The publication file lists the pages that the footer links to.',
    examples: pageExamples,
  },
  mastheads: {
    name: 'masthead',
    noun: 'a masthead',
    place: 'content/mastheads/<id>.yaml',
    format: 'yaml',
    schema: masthead,
    introduction:
      'The people who run the publication: every role, with the person who holds it. A vacant role stays in the list without a name. The masthead appears below each story and at `/masthead/`.',
    examples: mastheadExamples,
  },
  newsletters: {
    name: 'newsletter',
    noun: 'a newsletter',
    place: 'content/newsletters/<id>.yaml',
    format: 'yaml',
    schema: newsletter,
    introduction:
      'A newsletter that readers can sign up for in a story. The service named here keeps the list of subscribers and sends the editions.',
    examples: newsletterExamples,
  },
  editions: {
    name: 'edition',
    noun: 'an edition',
    place: 'content/newsletters/<newsletter>/<date>.md',
    format: 'markdown',
    schema: edition,
    introduction:
      'An edition of a newsletter is a Markdown file in the folder of the newsletter, named after its day: `content/newsletters/morning-memo/2026-11-27.md`. From it, a build makes the page `/newsletters/morning-memo/2026-11-27/`, the e-mail and its plain text. The text comes before the stories. An edition needs no file where the newsletter has `auto`; a file replaces the one of its day.',
    examples: editionExamples,
  },
  feeds: {
    name: 'feed',
    noun: 'a feed',
    place: 'content/feeds/<id>.yaml',
    format: 'yaml',
    schema: feed,
    introduction:
      'A feed for a partner, such as a radio station or an aggregator, published at `/feeds/<id>.xml`: which stories it contains, and whether in full. Stories that were first published elsewhere are left out, and so are photos without `redistribution: true`. Feeds for readers need no file.',
    examples: feedExamples,
  },
  publication: {
    name: 'publication',
    noun: 'the publication',
    place: 'content/publication.yaml',
    format: 'yaml',
    schema: publication,
    introduction:
      'The one file about the publication as a whole: its name, its address, its time zone and its sections.',
    examples: publicationExamples,
  },
  mostRead: {
    name: 'most-read',
    noun: 'the list of the most read stories',
    place: 'content/most-read.yaml',
    format: 'yaml',
    schema: mostReadFile,
    introduction:
      'The stories that were read most, for the list "Most read" on the front page and the pages of sections. `npm run numbers -- --write` makes this file from the logs of the server. Without it, there is no such list. Stories that are no longer public are left out.',
    examples: mostReadExamples,
  },
  redirects: {
    name: 'redirect',
    noun: 'the list of redirects',
    place: 'content/redirects.yaml',
    format: 'yaml',
    schema: redirectFile,
    introduction:
      'Addresses of an earlier site that lead elsewhere: categories, tags, authors, feeds, pages and uploads. A former address of a story belongs into `aliases` of that story. A short list can be under `redirects` in `content/publication.yaml` instead. `npm run check -- --against` proposes what to write. An address without `*` comes before one with it, and a longer one with `*` before a shorter one, whatever their order in the file.',
    examples: redirectExamples,
  },
} as const satisfies Record<string, FileKind>;

/** The same kinds as a list. */
export const ALL_FILE_KINDS: readonly FileKind[] = Object.values(FILE_KINDS);

/** The files of a kind as a pattern for code editors. */
export function globOf({ place }: FileKind): string {
  return place.replaceAll(/<\w+>/g, '*');
}

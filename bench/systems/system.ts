import type { Corpus, CorpusStory } from '../corpus/corpus-story.ts';

/** A text file of a site, by its path from the site's folder. */
interface SourceFile {
  file: string;
  text: string;
}

/** A generator of sites, and where a site of it keeps what the benchmark changes. */
export interface System {
  name: string;
  /** Why it cannot take part, as advice where that helps; undefined when it can. */
  missing(corpus: Corpus): string | undefined;
  version(corpus: Corpus): string;
  /** Makes the site of a corpus and returns its folder. */
  make(name: string, corpus: Corpus): Promise<string>;
  /** The program that builds the site of the current folder, and its arguments. */
  command(corpus: Corpus): [program: string, ...args: string[]];
  environment?: Record<string, string>;
  /** The folder with the built site. */
  output: string;
  /** What a build leaves for the next one, besides the output. */
  caches: string[];
  story(story: CorpusStory): SourceFile;
  author(id: string, name: string): SourceFile;
  /** The template of the foot of every page, which has a `</footer>`. */
  template: string;
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../schema/article.ts';
import type { Content } from '../../newsroom/content.ts';
import { standingOf, type Standing } from '../../newsroom/gate.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { namedFile, type BuiltSite } from '../built-site.ts';
import { tableWords } from '../../strings/table-words.ts';
import { readableText, withoutAddresses, wordNumbers } from '../file-words.ts';
import type { ProblemList } from '../problem-list.ts';

/** Words that make a sentence of a story recognisable, and words of the shortest text that is looked for. */
const LONG = 8;
const SHORT = 4;

/** Words that follow each other in a story that is not public. */
interface Phrase {
  words: Int32Array;
  text: string;
  story: HiddenStory;
}

/** A story of which nothing may be in the site. */
export interface HiddenStory {
  id: string;
  /** Path from the project's root. */
  file: string;
  standing: Exclude<Standing, 'public'>;
  article: Article;
}

/** The stories of which nothing may be in the site, and the files and texts whose words may. */
export interface Standings {
  hidden: HiddenStory[];
  /** Paths from the project's root. */
  publicFiles: string[];
  /** What pages say of themselves. */
  publicText: string;
}

const STANDINGS: Record<HiddenStory['standing'], string> = {
  draft: 'is a draft',
  scheduled: 'is to be published later',
  embargoed: 'is under embargo',
  killed: 'was withdrawn',
  never: 'was withdrawn before it came out',
};

const FIX = 'Make pages only from openEdition(), and build the site again.';

/** Looks for stories that are not public in the files of a site. */
export interface UnpublishedWords {
  /** Looks through a file that holds text. */
  file(file: string, text: string): void;
}

/**
 * Which stories are public.
 * @param now the instant of the build, in milliseconds since 1970
 */
export function standingsOf({ articles }: Pick<Content, 'articles'>, now: number): Standings {
  const standings: Standings = { hidden: [], publicFiles: [], publicText: tableWords() };
  for (const [id, { file, data }] of articles) {
    const { frontMatter: article } = data;
    const standing = standingOf(article, now);
    if (standing === 'public') standings.publicFiles.push(file);
    else standings.hidden.push({ id, file, standing, article });
  }
  return standings;
}

/** Reports the pages of stories that are not public. A withdrawn story leaves a notice. */
export function reportHiddenPages(hidden: readonly HiddenStory[], site: BuiltSite, problems: ProblemList): void {
  for (const { id, file, standing } of hidden) {
    const page = decodeURI(`${addressOf('story', id).slice(1)}index.html`);
    if (standing === 'killed' || !site.files.has(page)) continue;
    problems.add({
      rule: 'not-public',
      file: namedFile(site, page),
      what: `The site has a page of ${file}, which ${STANDINGS[standing]}.`,
      why: 'Everybody can read it.',
      fix: FIX,
    });
  }
}

/**
 * Prepares a search for the words of all drafts, scheduled, embargoed and withdrawn stories. Time and memory grow with the
 * words of these stories and of the site, not with their product. Words that a public file of `content/` has, too, or that
 * pages say of themselves, are nothing secret.
 * @param isQuick reads only files in which a phrase is without its tags removed; words with a tag among them are missed
 */
export function unpublishedWords(
  { hidden, publicFiles, publicText }: Standings,
  site: BuiltSite,
  problems: ProblemList,
  { isQuick = false } = {},
): UnpublishedWords {
  const index = new Map<number, Phrase[]>();
  for (const story of hidden) for (const phrase of phrasesOf(site.root, story)) enter(index, phrase);
  let excused: Set<Phrase> | undefined;

  const excusedPhrases = () => {
    excused ??= new Set(
      [publicText, ...publicFiles.map((file) => sourceText(site.root, file))].flatMap((text) => [
        ...found(index, wordNumbers(withoutAddresses(text))),
      ]),
    );
    return excused;
  };

  return {
    file(file, text) {
      if (index.size === 0 || (isQuick && found(index, wordNumbers(text)).next().done === true)) return;
      const reported = new Set<HiddenStory>();
      for (const phrase of found(index, wordNumbers(readableText(file, text)))) {
        const { story } = phrase;
        if (reported.has(story) || excusedPhrases().has(phrase)) continue;
        reported.add(story);
        problems.add({
          rule: 'not-public',
          file: namedFile(site, file),
          what: `The site has words of ${story.file}, which ${STANDINGS[story.standing]}: "${phrase.text}".`,
          why: 'Everybody can read them.',
          fix: FIX,
        });
      }
    },
  };
}

/** The texts of a story in pieces: headline and standfirst, the words of photos, and the body. */
function phrasesOf(root: string, story: HiddenStory): Phrase[] {
  const { article } = story;
  const { headline, standfirst = '', photo } = article;
  const fields = [headline, standfirst, ...(photo ? [photo.alt ?? '', photo.caption ?? ''] : [])];
  const body = sourceText(root, story.file).replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');
  return [...fields, ...body.split('\n')].flatMap((text) => {
    const words = wordNumbers(withoutAddresses(text));
    const starts = Array.from({ length: Math.ceil(words.length / LONG) }, (_, part) => part * LONG);
    return starts.flatMap((start): Phrase[] => {
      const piece = words.subarray(start, start + LONG);
      return piece.length < SHORT ? [] : [{ words: piece, text: text.trim().slice(0, 80), story }];
    });
  });
}

function sourceText(root: string, file: string): string {
  const absolute = path.join(root, file);
  return existsSync(absolute) ? readFileSync(absolute, 'utf8') : '';
}

function enter(index: Map<number, Phrase[]>, phrase: Phrase): void {
  const key = keyAt(phrase.words, 0);
  const others = index.get(key);
  if (others) others.push(phrase);
  else index.set(key, [phrase]);
}

/** The phrases in a sequence of words. */
function* found(index: ReadonlyMap<number, Phrase[]>, words: Int32Array): Generator<Phrase> {
  for (let at = 0; at + SHORT <= words.length; at++) {
    const phrases = index.get(keyAt(words, at));
    if (!phrases) continue;
    for (const phrase of phrases) if (phrase.words.every((word, next) => words[at + next] === word)) yield phrase;
  }
}

/** A number for the first words of a phrase. */
function keyAt(words: Int32Array, at: number): number {
  let key = 0;
  for (let next = at; next < at + SHORT; next++) key = (Math.imul(key, 0x0100_0193) ^ (words[next] ?? 0)) | 0;
  return key;
}

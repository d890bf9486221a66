import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { altTextFault } from '../../check/rules/photos/alt-text.ts';
import { readPhoto } from '../../loader/photo-reading.ts';
import { formatProblem } from '../../lib/problem.ts';
import type { PhotoWords } from '../../lib/photo/photo-words.ts';
import { slugOf } from '../../lib/text/slug.ts';
import type { NewPhoto } from '../../newsroom/story/new-story.ts';
import { photoPath } from '../../schema/photo.ts';
import { checkValue, type Ask } from '../terminal/question.ts';
import { askAlt } from './story-questions.ts';
import { UsageError } from '../options/usage-error.ts';

/** Where photos go that come from elsewhere. */
const FOLDER = 'content/photos';

/** The photo of a story that is about to be written. */
export interface StoryPhoto {
  photo: NewPhoto;
  /** Where it was made, as its file says. */
  city?: string;
  /** Puts the file into `content/`, unless it is there already. */
  bring(): void;
}

/**
 * Reads the photo for a new story and what its maker wrote into it: caption, credit, city and, if there is one, the text for
 * those who cannot see it.
 * @param given a path in `content/` such as `/photos/pier.jpg`, or of any file
 * @param language of the publication, for the name of the file
 * @throws UsageError when there is no such file, it is no good photo, or another has its name
 */
export async function storyPhoto(
  root: string,
  { photo: given, alt }: { photo: string; alt?: string | undefined },
  language: string,
  ask: Ask | undefined,
): Promise<StoryPhoto> {
  const from = fileOf(root, given);
  const bytes = readFileSync(from);
  const reading = await readPhoto(path.relative(root, from).replaceAll(path.sep, '/'), bytes);
  if (!reading.ok) throw new UsageError(reading.problems.map(formatProblem).join('\n\n'));
  const to = placeOf(root, from, language);
  if (existsSync(to) && !readFileSync(to).equals(bytes)) {
    throw new UsageError(`${path.relative(root, to)} is there already, and is another photo. Give yours another name.`);
  }
  const { words = {} } = reading.value;
  const { caption, city } = words;
  const credit = creditOf(words);
  const src = `/${path.relative(path.join(root, 'content'), to).replaceAll(path.sep, '/')}`;
  // One that is in content/ already keeps its name, which may be one that no story can write.
  const written = checkValue(photoPath, 'The photo', src);
  if (!written.ok) throw new UsageError(written.message);
  const refusalOf = (text: string) => refusedAlt(text, src);
  // What a program wrote into the file is not the editor's to correct: it is asked for.
  const alreadyIn = words.alt !== undefined && refusalOf(words.alt) === undefined ? words.alt : undefined;
  return {
    photo: {
      src,
      alt: await askAlt(alt ?? alreadyIn, ask, refusalOf),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
    },
    ...(city !== undefined && { city }),
    bring() {
      if (existsSync(to)) return;
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, bytes, { flag: 'wx' });
    },
  };
}

function fileOf(root: string, given: string): string {
  const places = [path.join(root, 'content', given), path.resolve(root, given)];
  const found = places.find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new UsageError(`No photo at ${given}, in content/ or in the current folder.`);
}

/** Where the photo will stand: where it is, if that is in `content/`; else among the photos, under a name for an address. */
function placeOf(root: string, from: string, language: string): string {
  const below = path.relative(path.join(root, 'content'), from);
  if (!below.startsWith('..') && !path.isAbsolute(below)) return from;
  const { name, ext } = path.parse(from);
  return path.join(root, FOLDER, `${slugOf(name, language) ?? 'photo'}${ext.toLowerCase()}`);
}

/** Why `npm run check` would refuse the text; undefined when it would not, or would only warn. */
function refusedAlt(alt: string, src: string): string | undefined {
  const fault = altTextFault({ alt, src });
  return fault?.severity === 'error' ? `${fault.what} ${fault.fix}` : undefined;
}

/** The credit line as newspapers write it: Noor Haddad / The Ledger. */
function creditOf({ creator, credit }: PhotoWords): string | undefined {
  if (creator === undefined || credit === undefined) return credit ?? creator;
  return credit.includes(creator) ? credit : `${creator} / ${credit}`;
}

import { withoutAccents } from '../../../lib/text/without-accents.ts';
import { quoted } from '../../../schema/fields.ts';
import { resolvePhoto } from '../../../schema/photo.ts';
import type { Content } from '../../../newsroom/content.ts';
import type { Finding, FindingPlace } from '../../finding.ts';
import { storyPhotos, type ShownPhoto } from '../../shown-photo.ts';

/** Words of credits that do not identify who made a photo. */
const FILLING = new Set(['a', 'by', 'courtesy', 'for', 'from', 'of', 'photo', 'photograph', 'picture', 'the', 'via']);
/** The minimum length of a word that is compared: shorter words occur in every caption. */
const CAPTION_WORD = 4;

/**
 * Finds photos whose files contradict the story: a different photographer, a caption without a word in common, or a
 * dateline in another city. These are warnings: the file may be wrong, or from another day than the story.
 */
export function contradictedPhotos(content: Content): Finding[] {
  return [...storyPhotos(content).flatMap((photo) => wordFindings(photo, content)), ...cityFindings(content)];
}

function wordFindings(photo: ShownPhoto, { photos }: Content): Finding[] {
  const { file, src, credit, caption, at } = photo;
  const words = photos.get(resolvePhoto(file, src))?.data.words ?? {};
  const findings: Finding[] = [];
  const makers = [words.creator, words.credit].filter((name) => name !== undefined);
  if (credit !== undefined && makers.length > 0 && !makers.some((name) => share(namesIn(name), namesIn(credit))))
    findings.push(findingOf(photo, fieldOf(at, 'credit'), 'credit', credit, makers.join(' / ')));
  if (caption !== undefined && words.caption && !share(longWords(words.caption), longWords(caption)))
    findings.push(findingOf(photo, fieldOf(at, 'caption'), 'caption', caption, words.caption));
  return findings;
}

/** Checks the lead photo only: other photos may show other places that the story mentions. */
function cityFindings({ articles, photos }: Content): Finding[] {
  return [...articles.values()].flatMap(({ file, data: { frontMatter } }) => {
    const { photo, dateline } = frontMatter;
    const city = photo && photos.get(resolvePhoto(file, photo.src))?.data.words?.city;
    if (!photo || !dateline || city === undefined || share(wordsOf(city), wordsOf(dateline.city))) return [];
    return [
      findingOf({ ...photo, file }, { field: ['dateline', 'city'] }, 'city of the dateline', dateline.city, city),
    ];
  });
}

function findingOf(
  { file, src }: Pick<ShownPhoto, 'file' | 'src'>,
  at: FindingPlace,
  noun: string,
  said: string,
  known: string,
): Finding {
  return {
    rule: 'photo-metadata',
    severity: 'warning',
    file,
    at,
    what: `The ${noun} is ${quoted(said)}, but the file of the photo ${src} says ${quoted(known)}.`,
    why: 'It may be the wrong photo, or somebody else’s.',
    fix: 'Find out which is right, and correct the story or the file.',
  };
}

function fieldOf(at: FindingPlace, name: string): FindingPlace {
  return 'field' in at ? { field: [...at.field.slice(0, -1), name] } : at;
}

function namesIn(credit: string): string[] {
  return wordsOf(credit).filter((word) => !FILLING.has(word));
}

function longWords(caption: string): string[] {
  return wordsOf(caption).filter((word) => word.length >= CAPTION_WORD);
}

/** The words of a text, without capitals and accents. */
function wordsOf(text: string): string[] {
  return (
    withoutAccents(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Returns true when both have a word in common, or when one of them has no words to compare. */
function share(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((word) => others.includes(word));
}

import type { Content } from '../newsroom/content.ts';
import { confusableLetters } from './rules/confusable-letter.ts';
import { emptyAltTexts } from './rules/photos/alt-text.ts';
import { unusedFeedTags } from './rules/feed-tag.ts';
import { editionFindings } from './rules/editions/edition.ts';
import type { Finding } from './finding.ts';
import { foreignOffsets } from './rules/foreign-offset.ts';
import { frontPins } from './rules/front-pin.ts';
import { capitalHeadlines } from './rules/headline-capitals.ts';
import { longHeadlines } from './rules/headline-length.ts';
import { uncreditedPhotos } from './rules/photos/photo-credit.ts';
import { contradictedPhotos } from './rules/photos/photo-metadata.ts';
import { seriesParts } from './rules/series-part.ts';
import { repeatedEntries } from './rules/repeated-entry.ts';
import { relatedPins } from './rules/related-pin.ts';
import { similarTags } from './rules/similar-tag.ts';
import { unclearCharacters } from './rules/unclear-character.ts';
import { unknownEmbeds } from './rules/unknown-embed.ts';
import { unusedAuthors } from './rules/unused-author.ts';
import { unusedPhotos } from './rules/photos/unused-photo.ts';
import { unusedSections } from './rules/unused-section.ts';
import { wordlessStories } from './rules/wordless-story.ts';
import { unusedTopics } from './rules/unused-topic.ts';
import { wrongMonths } from './rules/wrong-month.ts';

type Rule = (content: Content) => Finding[];

/** Rules about things that exist. */
const RULES: Rule[] = [
  confusableLetters,
  emptyAltTexts,
  editionFindings,
  foreignOffsets,
  capitalHeadlines,
  frontPins,
  longHeadlines,
  uncreditedPhotos,
  contradictedPhotos,
  relatedPins,
  repeatedEntries,
  similarTags,
  unclearCharacters,
  unknownEmbeds,
  wordlessStories,
  wrongMonths,
];

/** Rules about missing things. They do not run while a file that might have those things cannot be read. */
const RULES_OF_ABSENCE: Rule[] = [
  seriesParts,
  unusedAuthors,
  unusedFeedTags,
  unusedPhotos,
  unusedSections,
  unusedTopics,
];

/**
 * Runs every rule on content whose files are each valid on their own.
 * @param isWhole true when every file could be read
 */
export function contentFindings(content: Content, isWhole: boolean): Finding[] {
  return [...RULES, ...(isWhole ? RULES_OF_ABSENCE : [])].flatMap((rule) => rule(content));
}

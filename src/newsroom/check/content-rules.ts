import type { Content } from '../content.ts';
import { emptyAltTexts } from './alt-text.ts';
import { unusedFeedTags } from './feed-tag.ts';
import type { Finding } from './finding.ts';
import { frontPins } from './front-pin.ts';
import { capitalHeadlines } from './headline-capitals.ts';
import { longHeadlines } from './headline-length.ts';
import { uncreditedPhotos } from './photo-credit.ts';
import { contradictedPhotos } from './photo-metadata.ts';
import { seriesParts } from './series-part.ts';
import { relatedPins } from './related-pin.ts';
import { similarTags } from './similar-tag.ts';
import { unknownEmbeds } from './unknown-embed.ts';
import { unusedAuthors } from './unused-author.ts';
import { unusedPhotos } from './unused-photo.ts';
import { unusedSections } from './unused-section.ts';
import { wrongMonths } from './wrong-month.ts';

type Rule = (content: Content) => Finding[];

/** Rules that look at what is there. */
const RULES: Rule[] = [
  emptyAltTexts,
  capitalHeadlines,
  frontPins,
  longHeadlines,
  uncreditedPhotos,
  contradictedPhotos,
  relatedPins,
  similarTags,
  unknownEmbeds,
  wrongMonths,
];

/** Rules that look for what is missing: they can say nothing while a file that might have it cannot be read. */
const RULES_OF_ABSENCE: Rule[] = [seriesParts, unusedAuthors, unusedFeedTags, unusedPhotos, unusedSections];

/**
 * Everything that the rules find in content whose files are each good by themselves.
 * @param isWhole whether every file could be read
 */
export function contentFindings(content: Content, isWhole: boolean): Finding[] {
  return [...RULES, ...(isWhole ? RULES_OF_ABSENCE : [])].flatMap((rule) => rule(content));
}

import { DISCLOSURES, type Article } from '../../schema/article.ts';
import { stringsOf } from '../../strings/strings.ts';

/**
 * What readers are told about how a story came about, in a fixed order, each once: fixed texts, so that the same thing is
 * said in the same words on every story. The FTC's Endorsement Guides (16 CFR 255) ask for it to be clear and to stand
 * where it cannot be missed.
 * @param language BCP 47, of the story
 */
export function disclosureTexts({ disclosures }: Article, language: string): string[] {
  const texts = stringsOf(language).disclosures;
  return DISCLOSURES.filter((name) => disclosures.includes(name)).map((name) => texts[name]);
}

/** Whether links in the story were paid for, which search engines want to be told by `rel=sponsored`. */
export function hasPaidLinks({ disclosures }: Article): boolean {
  return disclosures.includes('affiliate') || disclosures.includes('sponsored');
}

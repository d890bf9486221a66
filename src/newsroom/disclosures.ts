import type { Article } from '../schema/article.ts';

type Disclosure = Article['disclosures'][number];

/**
 * What readers are told about how a story came about: fixed texts, so that the same thing is said in the same words on
 * every story. The FTC's Endorsement Guides (16 CFR 255) ask for it to be clear and to stand where it cannot be missed.
 */
const TEXTS: Record<Disclosure, string> = {
  ai: 'Parts of this story were made with artificial intelligence. An editor has checked all of it.',
  affiliate: 'We may earn money when you buy through links in this story. They do not decide what we write.',
  sponsored: 'A sponsor has paid for this story. Our newsroom had no part in it.',
};

/** The disclosures of a story, in a fixed order, each once. */
export function disclosureTexts({ disclosures }: Article): string[] {
  return (Object.keys(TEXTS) as Disclosure[]).filter((name) => disclosures.includes(name)).map((name) => TEXTS[name]);
}

/** Whether links in the story were paid for, which search engines want to be told by `rel=sponsored`. */
export function hasPaidLinks({ disclosures }: Article): boolean {
  return disclosures.includes('affiliate') || disclosures.includes('sponsored');
}

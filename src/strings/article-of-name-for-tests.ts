/**
 * What must not come right before the name of a publication, which may begin with an article: French merges "de Le Courrier" into
 * "du Courrier", German declines "in Der Bote" to "im Boten", and English has no "The The Times". Spanish and Dutch leave the
 * article of a name alone.
 */
const BEFORE_NAME: Readonly<Record<string, RegExp>> = {
  ar: /[لبوك]ـ?$/u,
  de: /\b(?:an|auf|aus|bei|durch|für|gegen|in|mit|über|um|von|vor|zu|(?<!, )(?:der|die|das|den|dem)) $/iu,
  en: /\b(?:an?|our|the|this|your) $/iu,
  es: /(?<!\p{L})(?:al|del|el|la|los|las|nuestro|nuestra) $/iu,
  fr: /(?<!\p{L})(?:à|au|de|du|des|le|la|les|notre) $/iu,
  it: /(?<!\p{L})(?:a|al|da|dal|del|di|il|in|la|nel|su|sul) $/iu,
  nl: /\b(?:de|het|een|onze) $/iu,
  pt: /(?<!\p{L})(?:a|à|ao|às|da|de|do|em|na|no|o|por) $/iu,
};

/**
 * Finds the sentences in which a name with an article would be wrong.
 * @param language BCP 47
 * @returns the text before each wrong place of the name
 */
export function wrongBeforeName(text: string, name: string, language: string): string[] {
  const wrong = BEFORE_NAME[language.split('-')[0] ?? ''];
  return text
    .split(name)
    .slice(0, -1)
    .filter((before) => wrong?.test(before) ?? false);
}

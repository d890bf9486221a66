/** The most characters of a proposed headline, which an editor replaces. */
const LENGTH = 60;
/** The most characters of a salutation that has a line of its own. */
const SALUTATION_LENGTH = 80;

/** How letters to editors begin in the languages of pages, up to the sign after it. */
const GREETING =
  /^(?:dear|to the|sir|sirs|madam|hello|hi|señor|señora|señores|sr|sra|sres|estimad[oa]s?|querid[oa]s?|muy señor(?:es)?|hola|buenos días|madame|monsieur|mesdames|cher|chère|chers|bonjour|sehr geehrte[rs]?|liebe[rs]?|hallo|guten tag|gentile|gentili|egregi[oa]?|spettabile|spett|car[oa]|buongiorno|prezad[oa]s?|caríssim[oa]s?|exm[oa]s?|ex\.m[oa]s?|senhor|senhora|bom dia|geachte|beste|السيد|السيدة|السادة|عزيزي|عزيزتي|حضرة|تحية|拝啓|前略|編集部)(?![\p{L}\p{N}])[^.!?,:،：、\n]{0,60}[,:!،：、]\s*/iu;

/** A line that only greets: it ends as greetings do, or in the way of Japanese letters. */
const GREETING_LINE = /[,:،：、]$|(?:様|御中|殿|拝啓|前略)$/u;

/** The first words of a letter, without its salutation. */
export function letterHeadline(text: string): string {
  const line = withoutSalutation(text).replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH);
  // Half of a character has no meaning; a script without spaces is cut between characters.
  const whole = cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole}…`;
}

/** A letter that only greets keeps its words: a headline must not be empty. */
function withoutSalutation(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const line = first.replaceAll('*', '').trim();
  const after = rest.join('\n').trim();
  const isLine = line.length <= SALUTATION_LENGTH && (GREETING_LINE.test(line) || GREETING.exec(line)?.[0] === line);
  if (isLine && after !== '') return capitalized(after);
  const greeting = GREETING.exec(line)?.[0];
  const others = greeting === undefined ? '' : line.slice(greeting.length);
  return others === '' ? text : capitalized([others, ...rest].join('\n'));
}

/** After "Dear editor," a sentence goes on in lower case. */
function capitalized(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}

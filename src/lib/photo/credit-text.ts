/** Words of those who made a picture or gave it, in the languages of the site and some of their neighbours. */
const CREDIT_WORD =
  /©|\b(?:photos?|photograph(?:s|er)?|image by|picture by|credits?|courtesy|copyright|handouts?|provided|supplied|via|illustration|cc by|cc0|public domain|fotos?|fotograf[íi]a|cortes[íi]a|cr[ée]dit[os]?)\b|写真|撮影|提供|صورة|تصوير/i;

/** Agencies, which are often written in small letters. */
const AGENCY = /\b(?:afp|ansa|anp|ap|apa|belga|dpa|efe|epa|getty|lusa|pap|reuters|ritzau|xinhua)\b|共同|時事|新華/i;

/** The beginning of a remark on where in the picture somebody is, or on what it shows. */
const POSITION =
  /^(?:above|at|back|background|behind|below|bottom|cent(?:er|re)|circled|clockwise|far|first|foreground|fourth|from|front|in|inset|left|lower|middle|on|pictured|rear|right|seated|second|seen|shown|sitting|standing|third|top|upper|with|[lcr]|links|rechts|mitte|vorne?|hinten|oben|unten|izquierda|derecha|centro|arriba|abajo|a la|al|en|gauche|droite|[àa] (?:gauche|droite)|au)(?![\p{L}\p{N}])/iu;
const POSITION_ELSEWHERE = /^(?:写真)?(?:左|右|中央|上|下|手前|奥|前列|後列)|يمين|يسار|وسط/u;

/** Years, days, ages, numbers. */
const TIME =
  /^(?:(?:in|on|no|number|c|ca|circa|b|born|d|died|aged?|since|from|until|to|about|early|late|mid|undated|a\.m|p\.m|am|pm|noon|years?|old|months?|bc|ad|spring|summer|autumn|fall|winter|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|años?|de|年|月|日|歳|当時|[\p{N}#’']+(?:st|nd|rd|th|s)?)[\s,.:/–—・-]*)+$/iu;

/** The party and home of a politician: "D-Maine", "R-Ala.". */
const PARTY = /^(?:D|R|I|DFL|L|G)-\p{L}[\p{L}. ]*$/u;

/** Small words with which names may begin. */
const PARTICLE = /^(?:al|bin|da|dal|de|del|della|den|der|des|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|zu)[\s’'-]/;

/**
 * Returns true for words in brackets at the end of a caption that can be a credit. A name is one; "right", "pictured",
 * "34", "1985–2026", "D-Maine" and remarks in small letters are none.
 */
export function isCredit(words: string): boolean {
  if (TIME.test(words) || PARTY.test(words)) return false;
  if (saysCredit(words)) return true;
  if (POSITION.test(words) || POSITION_ELSEWHERE.test(words)) return false;
  // Names begin with capitals where the script has any; accounts and addresses of the web do not.
  return PARTICLE.test(words) || /^[“"'«]?(?!\p{Ll})[\p{L}@]/u.test(words) || /^\S+\.\p{L}{2,}\S*$/u.test(words);
}

/** Returns true for words that say themselves that they are a credit: "Photo by Jane Doe", "AP", "Jane Doe / Agency". */
export function saysCredit(words: string): boolean {
  return CREDIT_WORD.test(words) || AGENCY.test(words) || /\p{Lu}\S*\s*\/\s*\p{L}/u.test(words);
}

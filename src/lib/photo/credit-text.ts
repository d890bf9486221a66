import { beginsWithAgency, namesAgency } from './agency.ts';

/**
 * How words at the end of a caption are read: they say themselves that they are a credit; they are a full name, which in
 * the place of a credit is one; they may be a credit or a remark, such as "SPD"; or they are a remark.
 */
export type CreditReading = 'stated' | 'name' | 'unclear' | 'remark';

/** Words for a picture and its origin, in the languages of the site and some of their neighbours. */
const LABEL = String.raw`(?:photo(?:s|graph|graphs|graphy|grapher|graphie)?|images?|pictures?|\p{L}*fotos?|\p{L}*bild(?:er)?|foto['’]s|fotograf(?:[íi]as?|ia|ie|iert|in|o)?|fotograaf|im(?:agen|agem|magine)|illustrations?|graphics?|video|screenshot|cr[ée]dit[os]?|copyright|quelle|fuente|fonte|bron|source)`;
/** Two names or more, with the small words of some: Jan de Vries, Paul van der Berg. */
const NAMES = String.raw`\p{Lu}[\p{L}.’'-]+(?:\s(?:(?:van|von|de|del|della|der|den|di|da|du|le|la)\s)*\p{Lu}[\p{L}.’'-]+){1,3}`;
const LABELLED = new RegExp(
  [
    // Photo: Jane Doe
    String.raw`(?:^|[\s/|,;(])${LABEL}(?:\s(?:credit|courtesy|photo))?\s?[:：]\s?(?<named>.+)`,
    // Photo by Jane Doe
    String.raw`(?:^|[\s/|,;(])${LABEL}\s(?:by|courtesy|par|door|provided by|supplied by|via)\s(?!${LABEL}[\s,])(?<by>.+)`,
    // Foto de Jane Doe: the small word means much else, so a name must follow.
    String.raw`^${LABEL}\s(?:from|von|de|del|di|da)\s(?=(?:\p{Ll}+\s)?\p{Lu}|arch|@)`,
    // Photo Jane Doe / Agency
    String.raw`^${LABEL}\s(?=[^/]+\s?/)`,
    // Photo d’archives
    String.raw`^(?:foto|photo)\s(?=d['’]archives?(?!\p{L}))`,
  ].join('|'),
  'iu',
);
/** Foto Mario Rossi: the capitals of names count, so that it has no `i` flag. */
const NAMED = new RegExp(String.raw`^(?:[Ff]oto|[Pp]hoto|FOTO|PHOTO)\s(?=${NAMES}$)`, 'u');
const OWNED =
  /©|\(c\)\s|\bcopyright\b|\bcourtesy of\b|^courtesy\b|^cort[ée]s[íi]a\b|\bcc[ -](?:by|0|zero)\b|\bcc0\b|creative commons|public domain|gemeinfrei|domaine public|dominio público|mit freundlicher genehmigung|gracieuseté|gentile concessione|gentileza/i;
const GIVEN =
  /^(?:(?:\p{L}+ )?hand-?outs?|provided|supplied|contributed|submitted|archives?|archiv|archivo|file|stock|pool|screen(?:shot|grab))(?: (?:photos?|images?|pictures?|fotos?))?(?:$|\s?[/,|]|\s(?:by|from|via)\s)/iu;
/** The same words at the beginning of a sentence: "File photos show the bridge." */
const GIVEN_IN_SENTENCE =
  /^(?:[Pp]rovided|[Ss]upplied|[Ss]ubmitted|[Cc]ontributed|[Ff]ile|[Ss]tock|[Pp]ool|[Aa]rchiv)\s(?!(?:photos?|images?|pictures?)(?:$|\s?[/,|]|\s(?:by|from|via)\s))(?:.*\s)?\p{Ll}/u;
/** "Left Bank Photos", "Ledger file photo": a name with the word for what it gave. */
const GIVER = /^\p{Lu}\S*(?: \S+){0,4} (?:[Pp]hotos?|[Pp]hotography|[Ii]mages|[Pp]ictures|[Ff]otos?)$/u;
const PASSED_ON = /\S via \p{Lu}|\bspecial to (?:the )?\p{Lu}|, staff$|\bstaff (?:photo|photographer)\b/iu;
const ELSEWHERE =
  /写真\s?(?:[:：＝=／/・]|提供)|撮影|提供|(?:صورة|الصورة|صور|تصوير|عدسة|المصدر)(?:\s?[:：/]|\s+(?!من|على|في|إلى))/u;
/** "Jane Doe / The Ledger": a full name before a stroke; parties have one word or an article. */
const BY_STROKE =
  /^(?!(?:the|die|der|das|la|le|les|los|las|el|il)\s)(?:\p{Lu}[\p{L}.’'-]*\s){1,3}\p{Lu}[\p{L}.’'-]*\s?[/|]\s?[\p{Lu}\p{Lo}]/u;

const SIDE =
  '(?:left|right|cent(?:er|re)|foreground|background|front|back|rear|top|bottom|middle|above|below|inset|links|rechts|mitte|vorne?|hinten|oben|unten|izquierda|derecha|centro|arriba|abajo|gauche|droite|dos|sinistra|destra|esquerda|direita|midden)';
/** The beginning of a remark on where in the picture somebody is, or on what it shows. */
const POSITION = new RegExp(
  String.raw`^(?:${SIDE}|at|behind|circled|clockwise|far|first|fourth|from|in|lower|main|on|pictured|second|seated|seen|shown|sitting|standing|third|upper|with|[lcr]|a la|al|en|[àa] (?:gauche|droite)|au)(?![\p{L}\p{N}])`,
  'iu',
);
/** Its end; names end in capitals. */
const AT_SIDE = new RegExp(String.raw`(?:^|[\s,])${SIDE}$`, 'u');
const POSITION_ELSEWHERE = /^(?:写真)?(?:左|右|中央|上|下|手前|奥|前列|後列)|يمين|يسار|وسط/u;

/** Years, days, ages, numbers. */
const TIME =
  /^(?:(?:in|on|no|number|c|ca|circa|b|born|d|died|aged?|since|from|until|to|about|early|late|mid|the|undated|a\.m|p\.m|am|pm|noon|years?|old|months?|bc|ad|spring|summer|autumn|fall|winter|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|años?|de|年|月|日|歳|当時|撮影|[\p{N}#’']+(?:st|nd|rd|th|s)?)[\s,.:/–—・-]*)+$/iu;

/** The party and home of a politician: "D-Maine", "R-Ala.". */
const PARTY = /^(?:D|R|I|DFL|L|G)-\p{L}[\p{L}. ]*$/u;

/** Small words with which names may begin, and a name. */
const WITH_PARTICLE =
  /^(?:(?:al|bin|da|dal|de|del|della|den|der|des|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|zu)[\s’'-])+\p{Lu}/u;
const FULL_NAME =
  /^[“"«]?\p{Lu}[\p{L}\p{M}.’'-]*(?:,?\s(?:(?:and|the|of|for|y|e|et|und|en|de|da|del|della|der|den|di|do|dos|du|la|las|los|le|van|von|bin|al|el|&)\s)*\p{Lu}[\p{L}\p{M}.’'-]*)+[”"»]?$/u;
/** Names in scripts without capitals: two words or more, or a few Chinese characters without the word for an office. */
const CASELESS_NAME =
  /^(?=\p{Lo})(?!\p{Script=Han})[\p{Lo}\p{M}\p{Lm}]+(?:[\s・·.＝][\p{Lo}\p{M}\p{Lm}]+){1,3}$|^(?!.*(?:[党市県町村区国州氏相長員]|さん|代表|選手|監督)$)\p{Script=Han}[\p{Script=Han}々]{2,4}$/u;
const ON_THE_WEB = /^@[\w.]+$|^\S+\.\p{L}{2,}\S*$/u;

/** Reads words at the end of a caption, in brackets or after a stroke. */
export function creditReading(words: string): CreditReading {
  if (TIME.test(words) || PARTY.test(words)) return 'remark';
  if (statesCredit(words)) return 'stated';
  if (POSITION.test(words) || AT_SIDE.test(words) || POSITION_ELSEWHERE.test(words)) return 'remark';
  if (FULL_NAME.test(words) || CASELESS_NAME.test(words) || ON_THE_WEB.test(words)) return 'name';
  if (/\p{N}/u.test(words)) return 'remark';
  const isCapital =
    /^[“"'«]?(?!\p{Ll})\p{L}/u.test(words) && !/\s(?!(?:and|the|of|for|y|und|et|de|&)\s)\p{Ll}/u.test(words);
  return isCapital || WITH_PARTICLE.test(words) ? 'unclear' : 'remark';
}

/**
 * Returns true for words that are a credit without brackets around them, after a sentence: "Photo by Jane Doe",
 * "REUTERS/Jane Doe", "© Agency". They must say so at their beginning, and no sentence may follow.
 */
export function isBareCredit(words: string): boolean {
  if (words.length > 160 || /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(words.replace(/\.\s+All rights reserved\.?$/i, '')))
    return false;
  if (
    /^(?:©|\(c\)\s|copyright\b|courtesy (?:of\b|\p{Lu})|写真[:：＝=]|撮影[:：＝=]|تصوير\s?[:：]|صورة\s?[:：])/iu.test(
      words,
    )
  )
    return true;
  const labelled = LABELLED.exec(words);
  if (labelled?.index === 0 || NAMED.test(words)) return statesCredit(words);
  const plain = words.replace(/\.$/, '');
  return (
    (GIVEN.test(plain) && !GIVEN_IN_SENTENCE.test(plain)) ||
    ((beginsWithAgency(plain) || BY_STROKE.test(plain)) &&
      !/\s(?!(?:via|for|and|of|the|de|photo)\s)\p{Ll}/u.test(plain))
  );
}

function statesCredit(words: string): boolean {
  const labelled = LABELLED.exec(words);
  if (labelled) {
    const rest = (labelled.groups?.['named'] ?? labelled.groups?.['by'] ?? '').trim();
    if (rest === '' || !(TIME.test(rest) || AT_SIDE.test(rest))) return true;
  }
  if (NAMED.test(words) || OWNED.test(words) || namesAgency(words) || BY_STROKE.test(words)) return true;
  if (GIVEN.test(words) || PASSED_ON.test(words)) return true;
  if (ELSEWHERE.test(words) && !POSITION_ELSEWHERE.test(words)) return true;
  return GIVER.test(words) && !isPosition(words);
}

/** Returns true for the place of a picture among others: "Left photo". */
function isPosition(words: string): boolean {
  const place = new RegExp(String.raw`^(?:(?:${SIDE}|main|first|second|third|upper|lower|lead|cover)[\s-])+\S+$`, 'iu');
  return place.test(words);
}

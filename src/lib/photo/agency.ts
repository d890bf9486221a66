/** Agencies and archives whose name alone is a credit. */
const AGENCIES = new Set(
  [
    'AP, Associated Press, AFP, Agence France-Presse, Agence France Presse, Reuters, dpa, EFE, EPA, EPA-EFE, ANSA, ANP, APA, Belga',
    'Lusa, Ritzau, Ritzau Scanpix, Scanpix, NTB, Lehtikuva, Xinhua, TASS, Interfax, Kyodo, Kyodo News, Jiji, Jiji Press, Yonhap',
    'AAP, PA Wire, PA Media, PA Images, Press Association, Canadian Press, UPI, Bloomberg News, Europa Press, Télam, Cuartoscuro',
    'Agência Brasil, Anadolu, Anadolu Agency, Getty, Getty Images, iStock, iStockphoto, Shutterstock, Alamy, Adobe Stock',
    'Depositphotos, Dreamstime, Unsplash, Pexels, Pixabay, Flickr, Wikimedia, Wikimedia Commons, Imago, imago images, Keystone-SDA',
    'picture alliance, picture-alliance, ddp, ZUMA Press, Sipa, Sipa USA, MAXPPP, Abaca, Abacapress, Gamma-Rapho, NurPhoto, Magnum',
    'Rex Features, Tribune News Service, LaPresse, Imagoeconomica, Ansa',
  ].flatMap((names) => names.split(', ')),
);
/** Names that also mean something else: they are agencies only beside another name, as in "Jane Doe/PA". */
const AMBIGUOUS = new Set('PA, CP, TT, AA, PAP, STT, TNS, Rex, Adobe, Keystone, Bloomberg, Polaris'.split(', '));
/** Agencies that are also written in small letters. */
const SMALL = new Set('afp, ap, epa, dpa, ritzau, imago'.split(', '));
const UPPER = new Set([...AGENCIES].map((name) => name.toUpperCase()));

/** Agencies in scripts without capitals, often joined to another: AFP時事. */
const ELSEWHERE =
  /^(?:[A-Z]{2,}[・＝=]?)?(?:共同|時事|新華|聯合|ロイター)(?:通信)?社?(?:提供)?$|^(?:رويترز|أ ?ف ?ب|الأناضول|وكالة \p{L}.*)$/u;

const DIVIDERS = /\s*[/|,;:•·–—／｜＝=、：]\s*|\s-\s|\s(?:via|for|through)\s/iu;
const MATTER =
  /\s(?:photos?|photograph|images?|pictures?|pool|file|files|archives?|handout|hand-out|stock|video|wire|fotos?)$/i;

/** Returns true for the names of a credit of which one is an agency: "AP", "AP Photo/Jane Doe", "Jane Doe, AFP via Getty". */
export function namesAgency(words: string): boolean {
  const parts = words.split(DIVIDERS).filter((part) => part.trim() !== '');
  const isAlone = parts.length === 1;
  return parts.some((part) => isAgency(part.trim().replace(/^The /i, ''), isAlone));
}

/** Returns true for words that begin with the name of an agency, or are only it. */
export function beginsWithAgency(words: string): boolean {
  const [first = '', ...rest] = words.split(DIVIDERS);
  return isAgency(first.trim().replace(/^The /i, ''), rest.length === 0);
}

function isAgency(part: string, isAlone: boolean): boolean {
  const name = part.replace(MATTER, '');
  if (AGENCIES.has(name) || UPPER.has(name) || SMALL.has(name) || ELSEWHERE.test(name)) return true;
  if ((!isAlone || name !== part) && AMBIGUOUS.has(name)) return true;
  return name !== part && isAgency(name, isAlone);
}

import type { Chance } from './random.ts';

/** The commonest words of English, in the order of their frequency, as a newspaper's text has them. */
const COMMON =
  `the of and to in a said that for on was is with it by at as from he his be have has an are but not this they who had
  were will would their one its about more after new two been when up which out or there year last city first also people
  what if some over she her than other can years could into before state three just all so no time we like against him most
  made how where down police them because many may week while officials next day only under such still four home since
  government school county even council former million work water those public law court percent house national between
  during then team number group president off public way including high put per family company according local today money
  road plan report life children business area street university later far members local land long season support health`.split(
    /\s+/,
  );
const ONSETS = 'b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w'.split(' ');
const NUCLEI = 'a e i o u ai ea ee oa ou'.split(' ');
const CODAS = 'l m n r s t ck nd ng nt rd rm st x'.split(' ');
const VOCABULARY = 20_000;

/** Words with the frequencies of a natural text: the rank of a word is Zipf's. */
export function zipfWord(random: Chance): string {
  const rank = Math.floor(VOCABULARY ** random.next());
  return COMMON[rank - 1] ?? rareWord(rank);
}

/** A sentence of 6 to 24 words, now and then in quotation marks. */
export function sentence(random: Chance): string {
  const words = Array.from({ length: 6 + random.below(19) }, () => zipfWord(random));
  const text = capitalised(words.join(' '));
  return random.odds(0.12) ? `"${text}," ${capitalised(zipfWord(random))} said.` : `${text}.`;
}

/** A headline of 5 to 11 words. */
export function headline(random: Chance): string {
  return capitalised(Array.from({ length: 5 + random.below(7) }, () => zipfWord(random)).join(' '));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A word that its rank alone decides, so that the tail of the vocabulary needs no list. */
function rareWord(rank: number): string {
  const syllable = (part: number) =>
    `${ONSETS[part % ONSETS.length]}${NUCLEI[(part * 7) % NUCLEI.length]}${CODAS[(part * 13) % CODAS.length]}`;
  return rank < 600 ? syllable(rank) : syllable(rank % 389) + syllable(Math.floor(rank / 41));
}

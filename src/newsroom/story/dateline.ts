import { intl } from '../../lib/intl.ts';
import { apMonthDay, calendarDay, isEnglish } from '../../lib/time/instant.ts';
import type { DatelineView } from '../../markdown/plugins/rehype-dateline.ts';
import type { Article } from '../../schema/article.ts';
import type { Dateline } from '../../schema/dateline.ts';
import type { Publication } from '../../schema/publication.ts';

/** Kinds of story that speak from nowhere in particular. */
const WITHOUT_DATELINE = new Set<Article['type']>(['opinion', 'obituary', 'letter']);

/**
 * AP Stylebook, "state names": the abbreviations for datelines. Alaska, Hawaii, Idaho, Iowa, Maine, Ohio, Texas and Utah
 * are never abbreviated.
 */
const STATES = new Map(
  Object.entries({
    Alabama: 'Ala.',
    Arizona: 'Ariz.',
    Arkansas: 'Ark.',
    California: 'Calif.',
    Colorado: 'Colo.',
    Connecticut: 'Conn.',
    Delaware: 'Del.',
    'District of Columbia': 'D.C.',
    Florida: 'Fla.',
    Georgia: 'Ga.',
    Illinois: 'Ill.',
    Indiana: 'Ind.',
    Kansas: 'Kan.',
    Kentucky: 'Ky.',
    Louisiana: 'La.',
    Maryland: 'Md.',
    Massachusetts: 'Mass.',
    Michigan: 'Mich.',
    Minnesota: 'Minn.',
    Mississippi: 'Miss.',
    Missouri: 'Mo.',
    Montana: 'Mont.',
    Nebraska: 'Neb.',
    Nevada: 'Nev.',
    'New Hampshire': 'N.H.',
    'New Jersey': 'N.J.',
    'New Mexico': 'N.M.',
    'New York': 'N.Y.',
    'North Carolina': 'N.C.',
    'North Dakota': 'N.D.',
    Oklahoma: 'Okla.',
    Oregon: 'Ore.',
    Pennsylvania: 'Pa.',
    'Rhode Island': 'R.I.',
    'South Carolina': 'S.C.',
    'South Dakota': 'S.D.',
    Tennessee: 'Tenn.',
    Vermont: 'Vt.',
    Virginia: 'Va.',
    Washington: 'Wash.',
    'West Virginia': 'W.Va.',
    Wisconsin: 'Wis.',
    Wyoming: 'Wyo.',
  }),
);

/** AP Stylebook, "datelines": domestic cities that stand alone, with the state that each is in. */
const DOMESTIC_ALONE = new Map(
  Object.entries({
    Atlanta: 'Georgia',
    Baltimore: 'Maryland',
    Boston: 'Massachusetts',
    Chicago: 'Illinois',
    Cincinnati: 'Ohio',
    Cleveland: 'Ohio',
    Dallas: 'Texas',
    Denver: 'Colorado',
    Detroit: 'Michigan',
    Honolulu: 'Hawaii',
    Houston: 'Texas',
    Indianapolis: 'Indiana',
    'Las Vegas': 'Nevada',
    'Los Angeles': 'California',
    Miami: 'Florida',
    Milwaukee: 'Wisconsin',
    Minneapolis: 'Minnesota',
    'New Orleans': 'Louisiana',
    'New York': 'New York',
    'Oklahoma City': 'Oklahoma',
    Philadelphia: 'Pennsylvania',
    Phoenix: 'Arizona',
    Pittsburgh: 'Pennsylvania',
    'Salt Lake City': 'Utah',
    'San Antonio': 'Texas',
    'San Diego': 'California',
    'San Francisco': 'California',
    Seattle: 'Washington',
    'St. Louis': 'Missouri',
    Washington: 'District of Columbia',
  }),
);

/** AP Stylebook, "datelines": foreign cities that stand alone, with the code of the country that each is in. */
const FOREIGN_ALONE = new Map(
  Object.entries({
    Amsterdam: 'NL',
    Baghdad: 'IQ',
    Bangkok: 'TH',
    Beijing: 'CN',
    Beirut: 'LB',
    Berlin: 'DE',
    Brussels: 'BE',
    Cairo: 'EG',
    Djibouti: 'DJ',
    Dublin: 'IE',
    Geneva: 'CH',
    Gibraltar: 'GI',
    'Guatemala City': 'GT',
    Havana: 'CU',
    Helsinki: 'FI',
    'Hong Kong': 'HK',
    Islamabad: 'PK',
    Istanbul: 'TR',
    Jerusalem: 'IL',
    Johannesburg: 'ZA',
    'Kuwait City': 'KW',
    London: 'GB',
    Luxembourg: 'LU',
    Macao: 'MO',
    Madrid: 'ES',
    'Mexico City': 'MX',
    Milan: 'IT',
    Monaco: 'MC',
    Montreal: 'CA',
    Moscow: 'RU',
    Munich: 'DE',
    'New Delhi': 'IN',
    'Panama City': 'PA',
    Paris: 'FR',
    Prague: 'CZ',
    'Quebec City': 'CA',
    'Rio de Janeiro': 'BR',
    Rome: 'IT',
    'San Marino': 'SM',
    'Sao Paulo': 'BR',
    Shanghai: 'CN',
    Singapore: 'SG',
    Stockholm: 'SE',
    Sydney: 'AU',
    Tokyo: 'JP',
    Toronto: 'CA',
    'Vatican City': 'VA',
    Vienna: 'AT',
    Zurich: 'CH',
  }),
);

/** Places whose dateline names the part instead: AP Stylebook, "Canada", "England", "Gaza Strip" and "West Bank". */
const NAMED_BY_REGION = new Set(['CA', 'GB', 'PS']);

/** Where the AP Stylebook names a country in another way than Unicode CLDR does. */
const COUNTRY_NAMES: Record<string, string> = {
  BA: 'Bosnia-Herzegovina',
  CD: 'Congo',
  CG: 'Republic of Congo',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macao',
  TR: 'Turkey',
  US: 'United States',
  VC: 'St. Vincent and the Grenadines',
};

/**
 * The dateline of a story, in AP form for English and with the words of the language otherwise.
 * @returns undefined for a story without one and for opinion, obituaries and letters
 */
export function datelineView(article: Article, publication: Publication): DatelineView | undefined {
  const { dateline, type, published } = article;
  if (!dateline || WITHOUT_DATELINE.has(type)) return undefined;
  const language = article.lang ?? publication.lang;
  const region = regionText(dateline, publication.country, language);
  return {
    city: dateline.city,
    ...(region !== undefined && { region }),
    ...(dateline.date !== undefined && {
      day: {
        text: dayText(dateline.date, calendarDay(published, publication.timeZone), language),
        datetime: dateline.date,
      },
    }),
    ...(dateline.source !== undefined && { source: dateline.source }),
  };
}

function regionText(dateline: Dateline, home: string, language: string): string | undefined {
  const { region, country = home } = dateline;
  const city = withoutAccents(dateline.city);
  if (country === 'US') {
    if (region === undefined)
      return home === 'US' || DOMESTIC_ALONE.has(city) ? undefined : countryName(country, language);
    // A namesake keeps its state: MIAMI, Ohio.
    const alone = DOMESTIC_ALONE.get(city);
    if (alone !== undefined && (region === alone || region === STATES.get(alone))) return undefined;
    return isEnglish(language) ? (STATES.get(region) ?? region) : region;
  }
  if (country === home) return region;
  if (FOREIGN_ALONE.get(city) === country) return undefined;
  return NAMED_BY_REGION.has(country) && region !== undefined ? region : countryName(country, language);
}

function countryName(code: string, language: string): string {
  const name = intl(Intl.DisplayNames, language, { type: 'region' }).of(code) ?? code;
  // AP Stylebook: no accents in the names of countries, and no ampersand.
  return isEnglish(language) ? (COUNTRY_NAMES[code] ?? withoutAccents(name).replace(' & ', ' and ')) : name;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}

/** AP Stylebook, "months": Feb. 28; the year only when it is not the year of publication. */
function dayText(day: string, publishedDay: string, language: string): string {
  const sameYear = day.slice(0, 4) === publishedDay.slice(0, 4);
  if (isEnglish(language)) return sameYear ? apMonthDay(day) : `${apMonthDay(day)}, ${day.slice(0, 4)}`;
  const options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', ...(!sameYear && { year: 'numeric' }) };
  const format = intl(Intl.DateTimeFormat, language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

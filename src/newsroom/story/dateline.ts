import { withoutAccents } from '../../lib/text/without-accents.ts';
import { calendarDay, formatCalendarDay, isEnglish, type TimeView } from '../../lib/time/instant.ts';
import type { DatelineView } from '../../markdown/plugins/rehype-dateline.ts';
import type { Article } from '../../schema/article.ts';
import type { Dateline } from '../../schema/dateline.ts';
import type { Publication } from '../../schema/publication.ts';
import { countryName, isKnownAbroad } from './place-name.ts';

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

/** Places whose dateline names the part instead: AP Stylebook, "Canada", "England", "Gaza Strip" and "West Bank". */
const NAMED_BY_REGION = new Set(['CA', 'GB', 'PS']);

/**
 * The parts of the dateline of a story, as AP has them for English and in the words of the language otherwise. Their order and
 * punctuation are in `src/strings/`.
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
      day: dayView(dateline.date, calendarDay(published, publication.timeZone), language),
    }),
    ...(dateline.source !== undefined && { source: dateline.source }),
  };
}

function regionText(dateline: Dateline, home: string, language: string): string | undefined {
  const { region, country = home } = dateline;
  const city = withoutAccents(dateline.city);
  if (country === 'US') {
    if (isKnownAbroad(city, country, language)) return undefined;
    if (region === undefined)
      return home === 'US' || DOMESTIC_ALONE.has(city) ? undefined : countryName(country, language);
    // A namesake keeps its state: MIAMI, Ohio.
    const alone = DOMESTIC_ALONE.get(city);
    if (alone !== undefined && (region === alone || region === STATES.get(alone))) return undefined;
    return isEnglish(language) ? (STATES.get(region) ?? region) : region;
  }
  if (country === home) return region === dateline.city ? undefined : region;
  if (isKnownAbroad(city, country, language)) return undefined;
  return NAMED_BY_REGION.has(country) && region !== undefined ? region : countryName(country, language);
}

/** The year only when it is not the year of publication. */
function dayView(day: string, publishedDay: string, language: string): TimeView {
  return formatCalendarDay(day, language, day.slice(0, 4) !== publishedDay.slice(0, 4));
}

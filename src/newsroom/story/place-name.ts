import { withoutAccents } from '../../lib/text/without-accents.ts';
import { intl } from '../../lib/intl.ts';

/**
 * Foreign cities that stand alone in a dateline, with the code of the country that each is in: AP Stylebook,
 * "datelines". Agencies of other languages let much the same cities stand alone. By primary subtag: the names in English,
 * which hold for every language, and those that other languages have beside them.
 */
const KNOWN_ABROAD: Record<string, string> = {
  en:
    'Amsterdam NL, Baghdad IQ, Bangkok TH, Beijing CN, Beirut LB, Berlin DE, Brussels BE, Cairo EG, Djibouti DJ, ' +
    'Dublin IE, Geneva CH, Gibraltar GI, Guatemala City GT, Havana CU, Helsinki FI, Hong Kong HK, Islamabad PK, ' +
    'Istanbul TR, Jerusalem IL, Johannesburg ZA, Kuwait City KW, London GB, Luxembourg LU, Macao MO, Madrid ES, ' +
    'Mexico City MX, Milan IT, Monaco MC, Montreal CA, Moscow RU, Munich DE, New Delhi IN, Panama City PA, Paris FR, ' +
    'Prague CZ, Quebec City CA, Rio de Janeiro BR, Rome IT, San Marino SM, Sao Paulo BR, Shanghai CN, Singapore SG, ' +
    'Stockholm SE, Sydney AU, Tokyo JP, Toronto CA, Vatican City VA, Vienna AT, Zurich CH',
  de:
    'Bagdad IQ, Brüssel BE, Dschibuti DJ, Genf CH, Guatemala-Stadt GT, Havanna CU, Hongkong HK, Kairo EG, ' +
    'Kuwait-Stadt KW, Luxemburg LU, Macau MO, Mailand IT, Mexiko-Stadt MX, Moskau RU, München DE, Neu-Delhi IN, ' +
    'Panama-Stadt PA, Peking CN, Prag CZ, Rom IT, Singapur SG, Tokio JP, Vatikanstadt VA, Wien AT',
  es:
    'Ámsterdam NL, Bagdad IQ, Berlín DE, Bruselas BE, Ciudad de Guatemala GT, Ciudad de México MX, Ciudad de Panamá PA, ' +
    'Ciudad del Vaticano VA, Dublín IE, Estambul TR, Estocolmo SE, Ginebra CH, Johannesburgo ZA, Kuwait KW, ' +
    'La Habana CU, Londres GB, Luxemburgo LU, Macao MO, Milán IT, Mónaco MC, Moscú RU, Múnich DE, Nueva Delhi IN, ' +
    'Nueva York US, París FR, Pekín CN, Praga CZ, Quebec CA, Río de Janeiro BR, Roma IT, Shanghái CN, Sídney AU, ' +
    'Singapur SG, Tokio JP, Viena AT, Yibuti DJ, El Cairo EG, Zúrich CH',
  fr:
    'Bagdad IQ, Beyrouth LB, Bruxelles BE, Cité du Vatican VA, Djibouti DJ, Genève CH, Guatemala GT, Hongkong HK, ' +
    'Koweït KW, La Havane CU, Le Caire EG, Londres GB, Mexico MX, Moscou RU, Panama PA, Pékin CN, Québec CA, Rome IT, ' +
    'Saint-Marin SM, Singapour SG, Vienne AT',
  it:
    'Berlino DE, Bruxelles BE, Città del Guatemala GT, Città del Messico MX, Città del Vaticano VA, Dublino IE, ' +
    'Gerusalemme IL, Ginevra CH, Gibilterra GI, Gibuti DJ, Il Cairo EG, L’Avana CU, Londra GB, Lussemburgo LU, ' +
    'Monaco di Baviera DE, Mosca RU, Nuova Delhi IN, Panama PA, Parigi FR, Pechino CN, Praga CZ, San Paolo BR, ' +
    'Stoccolma SE, Vienna AT, Zurigo CH',
  nl:
    'Bagdad IQ, Beiroet LB, Berlijn DE, Brussel BE, Caïro EG, Genève CH, Guatemala-Stad GT, Hongkong HK, ' +
    'Jeruzalem IL, Koeweit-Stad KW, Londen GB, Luxemburg LU, Mexico-Stad MX, Milaan IT, Moskou RU, München DE, ' +
    'Panama-Stad PA, Parijs FR, Peking CN, Praag CZ, Tokio JP, Vaticaanstad VA, Wenen AT',
  pt:
    'Amesterdão NL, Amsterdã NL, Bagdade IQ, Bagdá IQ, Banguecoque TH, Beirute LB, Berlim DE, Bruxelas BE, ' +
    'Cidade da Guatemala GT, Cidade do México MX, Cidade do Panamá PA, Cidade do Vaticano VA, Djibuti DJ, Dublin IE, ' +
    'Dublim IE, Estocolmo SE, Genebra CH, Havana CU, Helsínquia FI, Helsinque FI, Istambul TR, Jerusalém IL, ' +
    'Joanesburgo ZA, Kuwait KW, Londres GB, Luxemburgo LU, Macau MO, Madri ES, Milão IT, Mônaco MC, Moscou RU, ' +
    'Moscovo RU, Munique DE, Nova Déli IN, Nova Délhi IN, Nova Iorque US, Nova York US, Pequim CN, Praga CZ, Roma IT, ' +
    'Singapura SG, Sydney AU, Tóquio JP, Viena AT, Xangai CN, Zurique CH',
};

const CITIES = new Map(
  Object.entries(KNOWN_ABROAD).map(([language, cities]) => [
    language,
    new Set(cities.split(', ').map((city) => withoutAccents(city))),
  ]),
);

/** Where agencies name a country in another way than Unicode CLDR does; by primary subtag. */
const COUNTRY_NAMES: Record<string, Record<string, string>> = {
  de: { CD: 'Kongo', GB: 'Großbritannien', HK: 'Hongkong', MO: 'Macau', PS: 'Palästinensische Gebiete', US: 'USA' },
  en: {
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
  },
  es: { CD: 'RD Congo', CI: 'Costa de Marfil', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestina' },
  fr: { CD: 'RD Congo', CG: 'Congo', CZ: 'République tchèque', HK: 'Hongkong', MO: 'Macao', MM: 'Birmanie' },
  it: { CD: 'RD Congo', CG: 'Congo', CZ: 'Repubblica Ceca', HK: 'Hong Kong', MO: 'Macao', PS: 'Palestina' },
  nl: { CD: 'Congo', CG: 'Congo-Brazzaville', GB: 'Groot-Brittannië', HK: 'Hongkong', MO: 'Macau', US: 'VS' },
  pt: { CD: 'RD Congo', CZ: 'República Tcheca', HK: 'Hong Kong', MO: 'Macau', PS: 'Palestina' },
  'pt-PT': { CD: 'RD Congo', CZ: 'República Checa', HK: 'Hong Kong', MO: 'Macau', PS: 'Palestina' },
};

/** Returns true for a city that needs no country after it. */
export function isKnownAbroad(city: string, country: string, language: string): boolean {
  const entry = `${withoutAccents(city)} ${country}`;
  return ['en', primarySubtag(language)].some((known) => CITIES.get(known)?.has(entry) ?? false);
}

/** The name of a country as the agencies of a language write it. */
export function countryName(code: string, language: string): string {
  const primary = primarySubtag(language);
  const known = (COUNTRY_NAMES[language] ?? COUNTRY_NAMES[primary])?.[code];
  if (known !== undefined) return known;
  const name = intl(Intl.DisplayNames, language, { type: 'region' }).of(code) ?? code;
  // AP Stylebook: no accents in the names of countries, and no ampersand.
  return primary === 'en' ? withoutAccents(name).replace(' & ', ' and ') : name;
}

function primarySubtag(language: string): string {
  return language.split('-')[0] ?? language;
}

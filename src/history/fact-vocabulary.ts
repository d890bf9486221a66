const list = (words: string): string[] => words.split(' ');

/** English numbers below 100 that are written as words, in digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...list(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, index) => [word, String(index + 1)] as const),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety').flatMap((tens, index) => [
    [tens, String(index * 10 + 20)] as const,
    ...list('one two three four five six seven eight nine').map(
      (word, digit) => [`${tens}-${word}`, String(index * 10 + 21 + digit)] as const,
    ),
  ]),
]);

/** Units after a number, each with the form used for comparison. */
export const UNITS: ReadonlyMap<string, string> = new Map(
  [
    'hundred',
    'thousand',
    'million',
    'billion bn',
    'trillion',
    'percent',
    'cents cent',
    'dollars dollar',
    'euros euro',
    'pounds pound lb lbs',
    'ounces ounce oz',
    'tons ton',
    'tonnes tonne',
    'kilograms kilogram kg',
    'inches inch',
    'feet foot ft',
    'yards yard',
    'miles mile',
    'meters meter metres metre',
    'kilometers kilometer kilometres kilometre km',
    'acres acre',
    'hectares hectare',
    'gallons gallon',
    'liters liter litres litre',
    'barrels barrel',
    'degrees degree',
    'mph',
    'knots knot',
    'seconds second',
    'minutes minute',
    'hours hour',
    'days day',
    'weeks week',
    'months month',
    'years year',
  ].flatMap((forms) => {
    const [name = '', ...others] = list(forms);
    return [name, ...others].map((form) => [form, name] as const);
  }),
);

/** Days and months with their short forms, each with the form used for comparison. */
export const DAYS: ReadonlyMap<string, string> = new Map(
  [
    'monday mon',
    'tuesday tue tues',
    'wednesday wed',
    'thursday thu thurs',
    'friday fri',
    'saturday',
    'sunday',
    'january jan',
    'february feb',
    'march',
    'april apr',
    'may',
    'june',
    'july',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((forms) => list(forms).map((form) => [form, list(forms)[0] ?? form] as const)),
);

/** Words without a capital within names of people and places. */
export const PARTICLES: ReadonlySet<string> = new Set(
  list('of de da di del della der den des du van von la le y bin ibn al el'),
);

/**
 * Capitalized words that are not names: the first word of a sentence, and titles, which follow the house style and do
 * not identify another person.
 */
export const NO_NAMES: ReadonlySet<string> = new Set([
  ...list('i a an the and but or nor so yet if in on at by to of for from with as not no yes'),
  ...list('it its he she they we you this that these those there here when while after before since because although'),
  ...list(
    'though what who where why how his her their our my your all some many most few each every both another other',
  ),
  ...list(
    'mr mrs ms miss dr doctor prof professor gov governor sen senator rep representative lt lieutenant capt captain',
  ),
  ...list('sgt sergeant rev reverend'),
]);

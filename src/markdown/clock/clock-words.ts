/* The words of headings of live stories, in every language that stories are written in; alternatives of a pattern. */

/** Prepositions before a time: "um 19.30 Uhr", "a las 19.15 h". */
export const BEFORE_CLOCK =
  'at|um|gegen|ab|om|rond|vers|à|a|alle|às|pelas|(?:a|hacia|sobre|desde) las?|الساعة|o|v|ve|в|у';

/** Words of which each says that a time follows: "kl. 20", "ore 20.15". */
export const CLOCK_WORDS = String.raw`klo?\b\.?|klokken|klockan|ore|godz\.?|las`;

export const NOON =
  'noon|midday|(?:al |a )?mediod[ií]a|mittags?|midi|(?:ao )?meio-dia|mezzogiorno|middag|正午|中午|정오|الظهر';

export const MIDNIGHT =
  'midnight|(?:a )?medianoche|mitternachts?|minuit|(?:à )?meia-noite|mezzanotte|middernacht|午夜|자정|منتصف الليل';

/** Parts of the day after a time: the first half, and the second. */
export const MORNING =
  "de la (?:mañana|madrugada)|da (?:manhã|madrugada)|del mattino|di mattina|du matin|morgens|früh|vormittags|['’]s (?:ochtends|morgens)|in the morning";
export const EVENING =
  "de la (?:tarde|noche)|da (?:tarde|noite)|di sera|del pomeriggio|du soir|de l['’]après-midi|abends|nachmittags|nachts|['’]s (?:avonds|middags|nachts)|in the (?:afternoon|evening)|at night";

/** What is counted in decimals: money, measures, shares and durations, with the symbols and words of all languages. */
export const MEASURES = [
  'euros?|dollars?|pounds?|pfund|franken|francs?|rappen|cents?|centimes?|kronen|kroner|kronor|krone|pesos?|reais|libras?|sterline|yen|yuan|rubel|eur|usd|gbp|chf|brl|sek|nok|dkk',
  '(?:kilo|zenti|centi|milli|mili|quadrat|kubik|hekto|hecto)?(?:met(?:er|ern|res?|ros?|ri)|gramm|gram(?:mes?|s)?|lit(?:er|res?|ros?|ri))|kilos?|tonnen?|tonnes?|toneladas|hektar|hectares?|hect[aá]reas|acres?|miles?|meilen|feet|inches|km|kg|cm|mm|m[²³]?|ha|kwh?|mw|ps',
  'prozent(?:punkte)?|percent(?:age)?|per ?cent|procent|por ciento|pour cent|por cento|promille|grad|degrees|grados|degrés|punkte|points?|puntos|pontos',
  String.raw`mill?i?on(?:s|en|es|i|er)?|millones|mi?lh(?:ão|ões)|milioni|miljoen|miljon(?:er)?|milliard(?:en?|s|er)?|billions?|billionen|miljard(?:er)?|mio\.?|mrd\.?|mill\.?|mil|tausend|thousand`,
  'sekunden|seconds?|segundos|secondes|secondi|minuten|minutes?|minutos|minuti|stunden|hours?|ore',
].join('|');

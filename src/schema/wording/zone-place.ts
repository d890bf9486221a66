/** Cities for the abbreviations and offsets that newsrooms write for their zone. */
const ZONES: Record<string, string> = {
  'ET EST EDT EST5EDT US/EASTERN EASTERN': 'America/New_York',
  'CT CST CDT CST6CDT US/CENTRAL CENTRAL': 'America/Chicago',
  'MT MST MDT MST7MDT US/MOUNTAIN MOUNTAIN': 'America/Denver',
  'PT PST PDT PST8PDT US/PACIFIC PACIFIC': 'America/Los_Angeles',
  'AKST AKDT': 'America/Anchorage',
  'HST HDT': 'Pacific/Honolulu',
  'AST ADT': 'America/Halifax',
  'NST NDT': 'America/St_Johns',
  'BRT BRST': 'America/Sao_Paulo',
  ART: 'America/Argentina/Buenos_Aires',
  'GMT BST GB LONDON': 'Europe/London',
  EIRE: 'Europe/Dublin',
  'WET WEST': 'Europe/Lisbon',
  'CET CEST MET MEST': 'Europe/Berlin',
  'EET EEST': 'Europe/Athens',
  'MSK MSD': 'Europe/Moscow',
  'TRT TURKEY': 'Europe/Istanbul',
  IST: 'Asia/Kolkata',
  PKT: 'Asia/Karachi',
  ICT: 'Asia/Bangkok',
  WIB: 'Asia/Jakarta',
  'SGT SINGAPORE': 'Asia/Singapore',
  'HKT HONGKONG': 'Asia/Hong_Kong',
  PRC: 'Asia/Shanghai',
  'JST JAPAN': 'Asia/Tokyo',
  'KST ROK': 'Asia/Seoul',
  'AEST AEDT AET': 'Australia/Sydney',
  'ACST ACDT': 'Australia/Adelaide',
  AWST: 'Australia/Perth',
  'NZST NZDT NZ': 'Pacific/Auckland',
  SAST: 'Africa/Johannesburg',
  EAT: 'Africa/Nairobi',
  WAT: 'Africa/Lagos',
  EGYPT: 'Africa/Cairo',
  'Z ZULU UCT UNIVERSAL ETC/UTC ETC/GMT GMT0 UTC+0 UTC+00:00 GMT+0': 'UTC',
};
/** An offset from UTC with hours: `-05:00`, `UTC-5`, `GMT+1`, `Etc/GMT+5`, whose sign is the other way round. */
const FIXED_OFFSET = /^(?:(ETC\/)?(?:UTC|GMT)?)([+-])(\d{1,2})(?::?(\d{2}))?$/;
/** Cities to suggest for a fixed offset, by the hours of standard time: the ones with the most newsrooms. */
const BY_HOURS: Record<string, string> = {
  '-10': 'Pacific/Honolulu',
  '-9': 'America/Anchorage',
  '-8': 'America/Los_Angeles',
  '-7': 'America/Denver',
  '-6': 'America/Chicago',
  '-5': 'America/New_York',
  '-4': 'America/Halifax',
  '-3': 'America/Sao_Paulo',
  '0': 'Europe/London',
  '1': 'Europe/Berlin',
  '2': 'Europe/Athens',
  '3': 'Europe/Istanbul',
  '4': 'Asia/Dubai',
  '5': 'Asia/Karachi',
  '5.5': 'Asia/Kolkata',
  '6': 'Asia/Dhaka',
  '7': 'Asia/Bangkok',
  '8': 'Asia/Singapore',
  '9': 'Asia/Tokyo',
  '9.5': 'Australia/Adelaide',
  '10': 'Australia/Sydney',
  '12': 'Pacific/Auckland',
};

/**
 * The zone of a place for an abbreviation, a former name or a fixed offset.
 * @returns undefined for any other text
 */
export function placeOfZone(text: string): string | undefined {
  const written = text.trim().toUpperCase();
  const named = Object.entries(ZONES).find(([names]) => names.split(' ').includes(written));
  if (named) return named[1];
  const [, isTurned, sign, hours, minutes = '0'] = FIXED_OFFSET.exec(written) ?? [];
  if (hours === undefined) return undefined;
  const isWest = (sign === '-') !== (isTurned !== undefined);
  return BY_HOURS[String((isWest ? -1 : 1) * (Number(hours) + Number(minutes) / 60))];
}

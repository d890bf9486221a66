import { offsetText } from './zoned-instant.ts';

/** Names that change with the clock, as North American newspapers write them. */
const CHANGING: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
};

/** What the other names say; some say different things in different countries. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  GMT: ['+00:00'],
  UTC: ['+00:00'],
  WET: ['+00:00'],
  WEZ: ['+00:00'],
  BST: ['+01:00'],
  CET: ['+01:00'],
  MEZ: ['+01:00'],
  CEST: ['+02:00'],
  MESZ: ['+02:00'],
  EET: ['+02:00'],
  EEST: ['+03:00'],
  MSK: ['+03:00'],
  // India, Israel and Ireland.
  IST: ['+05:30', '+02:00', '+01:00'],
  PKT: ['+05:00'],
  SGT: ['+08:00'],
  HKT: ['+08:00'],
  JST: ['+09:00'],
  KST: ['+09:00'],
  AEST: ['+10:00'],
  AEDT: ['+11:00'],
  NZST: ['+12:00'],
  NZDT: ['+13:00'],
  // North America and China, and North America and Cuba.
  CST: ['-06:00', '+08:00'],
  CDT: ['-05:00', '-04:00'],
  EST: ['-05:00'],
  EDT: ['-04:00'],
  MST: ['-07:00'],
  MDT: ['-06:00'],
  PST: ['-08:00'],
  PDT: ['-07:00'],
  AKST: ['-09:00'],
  AKDT: ['-08:00'],
  HST: ['-10:00'],
};

/** A pattern for what `zoneOffsets` reads, in capitals: "ET", "GMT", "UTC+2", "GMT-03:30". */
export const ZONE_NAME = String.raw`(?:GMT|UTC)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|${[...Object.keys(CHANGING), ...Object.keys(FIXED)].join('|')}`;

/**
 * The distances from UTC that the name of a time zone can mean at a moment, such as `+02:00`; none for a name that is
 * not known.
 * @param epoch milliseconds since 1970
 */
export function zoneOffsets(name: string, epoch: number): readonly string[] {
  const [, sign, hours, minutes = '00'] = /^(?:GMT|UTC)\s?([+−-])\s?(\d{1,2})(?::?(\d{2}))?$/.exec(name) ?? [];
  if (hours !== undefined) {
    const isWest = sign !== '+' && Number(hours) + Number(minutes) > 0;
    return [`${isWest ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`];
  }
  const zone = CHANGING[name];
  return zone === undefined ? (FIXED[name] ?? []) : [offsetText(epoch, zone)];
}

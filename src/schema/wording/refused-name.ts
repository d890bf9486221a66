import { withoutAccents } from '../../lib/text/without-accents.ts';
import { intl } from '../../lib/intl.ts';
import { addressFault, nameFault } from '../../lib/file-name.ts';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { withYears } from '../../lib/text/slug.ts';
import { codeInUse, countryCalled, isCountry } from '../country.ts';
import { refusal } from './refusal.ts';
import { placeOfZone } from './zone-place.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Explains the refusal of an id and suggests one made from the text. */
export function refusedId(text: string): string {
  const id = withoutAccents(text)
    .toLowerCase()
    .replace(/\.(?:ya?ml|md)$/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const rule = 'lower-case letters, digits and hyphens';
  return refusal('is not an id', id === '' || id.length > 60 ? `Write ${rule} only.` : `Write ${id}: ${rule} only.`);
}

/** Explains the refusal of a tag and suggests one made from the text, in its own script. */
export function refusedTag(text: string): string {
  const tag = withYears(text.normalize('NFKC'))
    .normalize('NFKD')
    .replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{Nd}]+|(?![a-z])\p{Script=Latin}+/gu, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-|-$/g, '');
  const rule = 'lower-case letters, digits and hyphens';
  return refusal('is not an id', tag === '' || tag.length > 60 ? `Write ${rule} only.` : `Write ${tag}: ${rule} only.`);
}

/** Explains the refusal of an id or address that would be the name of a file or folder that not every system can have. */
export function refusedName(text: string): string {
  const { what, fix } = (text.startsWith('/') ? addressFault(text) : nameFault(text)) ?? {
    what: 'some system refuses its name',
    fix: 'Choose another name.',
  };
  return refusal(`cannot be used: ${what}`, fix);
}

/** Explains the refusal of a country code and suggests one when the text names a country. */
export function refusedCountry(text: string): string {
  const code = countryMeant(text);
  const fix =
    code === undefined ? 'Write its two-letter code (ISO 3166) in capitals, such as US, CA or GB.' : `Write ${code}.`;
  return refusal('is not a country code', fix);
}

/** Explains the refusal of a language tag and suggests one when the text names a language. */
export function refusedLanguage(text: string): string {
  const names = intl(Intl.DisplayNames, 'en', { type: 'language', fallback: 'none' });
  const tag = canonicalTag(text) ?? pairs().find((code) => isSame(names.of(code), text));
  const fix =
    tag === undefined ? 'Write a language code such as en, es, or pt-BR for Brazilian Portuguese.' : `Write ${tag}.`;
  return refusal('is not a language tag', fix);
}

/** Explains the refusal of a time zone and suggests the one that is meant, or the nearest in spelling. */
export function refusedTimeZone(text: string): string {
  const place = placeOfZone(text);
  if (place !== undefined) {
    return refusal(
      'does not say when the clock is put forward and back',
      `Write ${place}, or another city with the same clock.`,
    );
  }
  const near = nearestWord(text.replaceAll(' ', '_'), Intl.supportedValuesOf('timeZone'));
  const fix = near === undefined ? 'Write it as a region and a city, such as America/New_York.' : `Write ${near}.`;
  return refusal('is not a time zone', fix);
}

function countryMeant(text: string): string | undefined {
  // Codes that are no longer in use or slightly wrong: UK, SU.
  const canonical = /^[a-z]{2}$/i.test(text) ? codeInUse(text) : undefined;
  if (canonical !== undefined && isCountry(canonical)) return canonical;
  if (/^(?:the )?(?:USA|U\.S\.A?\.?|America)$/i.test(text)) return 'US';
  return countryCalled(text);
}

function canonicalTag(text: string): string | undefined {
  try {
    return /^[a-z]{2,3}[-_]/i.test(text) ? Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Every code of two letters. */
function pairs(): string[] {
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
}

function isSame(name: string | undefined, text: string): boolean {
  return name?.toLowerCase() === text.trim().toLowerCase();
}

import { countryCode } from '../../schema/fields.ts';
import { countryCalled } from '../../schema/country.ts';
import { readBy, type Answer } from '../terminal/question.ts';

/**
 * Reads a country: its code, or its name in a language in which a paper can be set up.
 * @returns the code, ISO 3166-1
 */
export function readCountry(text: string): Answer<string> {
  const typed = text.trim();
  const byCode = readBy(countryCode, 'The country')(typed.toUpperCase());
  const code = byCode.ok ? undefined : countryCalled(typed);
  if (code === undefined && !byCode.ok) return readBy(countryCode, 'The country')(typed);
  return code === undefined ? byCode : { ok: true, value: code };
}

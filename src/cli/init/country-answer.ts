import { countryCode } from '../../schema/fields.ts';
import { STRING_TABLES } from '../../strings/strings.ts';
import { readBy, type Answer } from '../terminal/question.ts';

/**
 * Reads a country: its code, or its name in a language in which a paper can be set up.
 * @returns the code, ISO 3166-1
 */
export function readCountry(text: string): Answer<string> {
  const typed = text.trim();
  const byCode = readBy(countryCode, 'The country')(typed.toUpperCase());
  const code = byCode.ok ? undefined : codeOf(typed.toLowerCase());
  if (code === undefined && !byCode.ok) return readBy(countryCode, 'The country')(typed);
  return code === undefined ? byCode : { ok: true, value: code };
}

/** The code of a country by its name in small letters. */
function codeOf(name: string): string | undefined {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const isCode = (code: string) => countryCode.safeParse(code).success;
  for (const language of Object.keys(STRING_TABLES)) {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const found = codes.find((code) => names.of(code)?.toLowerCase() === name && isCode(code));
    if (found !== undefined) return found;
  }
  return undefined;
}

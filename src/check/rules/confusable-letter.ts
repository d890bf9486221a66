import { domainToUnicode } from 'node:url';
import { confusableWords, isLatin, type ConfusableWords } from '../../lib/text/confusable-words.ts';
import { looksLatin } from '../../lib/text/mixed-script.ts';
import { nameOf } from '../../lib/text/odd-character.ts';
import type { Content, ContentEntry } from '../../newsroom/content.ts';
import type { FieldPath } from '../../schema/wording/schema-place.ts';
import type { Finding } from '../finding.ts';

/** A web address in a text. */
const HOST = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i;
type Words = ConfusableWords['words'];

/**
 * Finds letters that only look like those of their word: a Cyrillic а in a Latin name, and web addresses that only look
 * Latin. Both make one name pass for another (UTS 39). These are warnings: a text may be about them. The rules are our own,
 * by `\\p{Script}` of the language: libraries flag each word of two scripts, of which honest texts have many.
 */
export function confusableLetters({ photos: _, logos: __, brand: ___, ...files }: Content): Finding[] {
  const { lang = 'en' } = [...files.publication.values()][0]?.data ?? {};
  return Object.values(files).flatMap((entries: ReadonlyMap<string, ContentEntry>) =>
    [...entries.values()].flatMap(({ file, data }) => {
      const { frontMatter = data, links = [] } = data as { frontMatter?: unknown; links?: readonly string[] };
      const finding = { rule: 'confusable-letter', severity: 'warning', file } as const;
      return [
        ...inField(frontMatter, [], isLatin(languageOf(frontMatter) ?? lang)).map(({ field, ...words }): Finding => ({
          ...finding,
          at: { field },
          ...words,
        })),
        ...links.flatMap((link): Finding[] => {
          const words = inAddress(link);
          return words ? [{ ...finding, at: { link }, ...words }] : [];
        }),
      ];
    }),
  );
}

function languageOf(fields: unknown): string | undefined {
  const lang = typeof fields === 'object' && fields !== null && 'lang' in fields ? fields.lang : undefined;
  return typeof lang === 'string' ? lang : undefined;
}

function inField(value: unknown, field: FieldPath, isLatinText: boolean): (Words & { field: FieldPath })[] {
  if (typeof value === 'string') {
    const words = HOST.test(value) ? inAddress(value) : confusableWords(value, isLatinText)?.words;
    return words ? [{ field, ...words }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    inField(inner, [...field, Array.isArray(value) ? Number(key) : key], isLatinText),
  );
}

/** A host is judged as readers see it, also where it is written in the letters of DNS: xn--… */
function inAddress(address: string): Words | undefined {
  const [, written = ''] = HOST.exec(address) ?? [];
  const host = domainToUnicode(written) || written;
  const mixed = confusableWords(host, false)?.words;
  if (mixed)
    return { ...mixed, why: 'The address passes for another one.', fix: 'Check where it leads, and correct it.' };
  const label = host.split('.').find(looksLatin);
  // A site of that script has an ending in it, too: .рф.
  if (label === undefined || !/\.[a-z]+$/i.test(host)) return undefined;
  return {
    what: `\`${label}\` in the address looks Latin, but has no Latin letter (${nameOf(label.codePointAt(0) ?? 0)}).`,
    why: 'The address passes for another one.',
    fix: 'Check where it leads, and correct it.',
  };
}

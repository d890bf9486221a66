import { formatMoment, isEnglish, type TimeView } from '../lib/time/instant.ts';
import { withNamedZone } from '../lib/time/named-zone.ts';
import type { Content } from '../newsroom/content.ts';

/**
 * Writes times as the desk shows them: by the newsroom's clock and in English, as all words for editors are.
 * @returns a function that takes an ISO 8601 instant
 */
export function deskTime({ publication }: Pick<Content, 'publication'>): (instant: string) => TimeView {
  const { lang = 'en', timeZone = 'UTC' } = publication.get('publication')?.data ?? {};
  return (instant) => {
    const { text, ...rest } = formatMoment(instant, isEnglish(lang) ? lang : 'en', timeZone);
    return { ...rest, text: withNamedZone(text, timeZone) };
  };
}

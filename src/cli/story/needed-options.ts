import { listChoices } from '../../newsroom/story/choice.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { requireOptions } from '../options/required-option.ts';
import type { Ask } from '../terminal/question.ts';
import type { Desk } from './desk.ts';
import type { NewOptions } from './new-options.ts';

/** What an address needs where the headline gives none. */
const SLUG = {
  option: '--slug, because the headline has letters that an address cannot hold',
  example: '--slug coast-road',
};

/**
 * Makes sure that a story can be written without a question where nobody can be asked.
 * @throws UsageError that names every option that is missing
 */
export function needStoryOptions(options: NewOptions, desk: Desk, ask: Ask | undefined): void {
  if (ask) return;
  const { headline, section, authors, slug } = options;
  const { sections, authors: staff, language } = desk;
  const hasLetters = headline === undefined || headline.trim() === '' || slugOf(headline, language) !== undefined;
  const usual = sections.find(({ wire }) => !wire) ?? sections[0];
  requireOptions('new', [
    { given: headline, option: '--headline "…"', example: '--headline "Ferry service resumes"' },
    {
      given: section,
      option: `--section, one of ${listChoices(sections)}`,
      example: `--section ${usual?.id ?? 'news'}`,
    },
    {
      given: authors,
      option: staff.length === 0 ? '--unsigned' : `--author, one of ${listChoices(staff)}; or --unsigned`,
      example: staff[0] ? `--author ${staff[0].id}` : '--unsigned',
    },
    ...(hasLetters ? [] : [{ given: slug, ...SLUG }]),
  ]);
}

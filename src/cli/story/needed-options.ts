import { listChoices } from '../../newsroom/story/choice.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { requireOptions } from '../options/required-option.ts';
import type { Ask } from '../terminal/question.ts';
import type { Desk } from './desk.ts';
import type { NewOptions } from './new-options.ts';

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
  const [first] = staff;
  const isUnsigned = authors?.length === 0 || (authors === undefined && first === undefined);
  requireOptions(
    'new',
    [
      { name: '--headline', given: headline, about: ' "…"', example: 'Ferry service resumes' },
      {
        name: '--section',
        given: section,
        about: `, one of ${listChoices(sections)}`,
        example: usual?.id ?? 'news',
      },
      ...(isUnsigned
        ? []
        : [
            {
              name: '--author',
              given: authors?.join(','),
              about: `, one of ${listChoices(staff)}; or --unsigned`,
              example: first?.id ?? '',
            },
          ]),
      ...(hasLetters
        ? []
        : [
            {
              name: '--slug',
              given: slug,
              about: ', because the headline has letters that an address cannot hold',
              example: 'coast-road',
            },
          ]),
    ],
    isUnsigned ? ['--unsigned'] : [],
  );
}

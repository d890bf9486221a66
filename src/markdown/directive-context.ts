import { nearestWord } from '../lib/text/nearest-word.ts';
import type { BodyContext } from './body-context.ts';
import type { DirectiveProblem, WrittenDirective } from './directives.ts';

/** The names that directives of a story may use. */
export type DirectiveContext = Pick<BodyContext, 'newsletters' | 'hasGallery' | 'hasLivewire'>;

/** The problems of a directive whose attributes are right by themselves: what it shows is missing. */
export function contextProblems(directive: WrittenDirective, context: DirectiveContext): DirectiveProblem[] {
  return [
    ...newsletterProblems(directive, context.newsletters),
    ...emptyPlaceProblems(directive, context),
    ...untitledChart(directive),
  ];
}

/** Checks the name of a newsletter, because the signup of one that does not exist would be empty. */
function newsletterProblems(
  { name, attributes }: WrittenDirective,
  newsletters: BodyContext['newsletters'],
): DirectiveProblem[] {
  const id = name === 'newsletter' ? attributes?.['id'] : undefined;
  if (id == null || !newsletters || newsletters.includes(id)) return [];
  const near = nearestWord(id, newsletters);
  const what = `There is no newsletter \`${id}\` in content/newsletters${near === undefined ? '.' : `; did you mean \`${near}\`?`}`;
  return [{ rule: 'newsletter-missing', what, fix: `Correct the id, or add content/newsletters/${id}.yaml.` }];
}

/**
 * Checks that a gallery has photos and that there is a wire for the Livewire, because they would otherwise be empty.
 */
function emptyPlaceProblems(
  { name }: WrittenDirective,
  { hasGallery = true, hasLivewire = true }: DirectiveContext,
): DirectiveProblem[] {
  if (name === 'gallery' && !hasGallery) {
    const fix = 'List them in the front matter: photos: [{ src: /photos/name.jpg, alt: … }, …].';
    return [{ rule: 'gallery-missing', what: 'The story has no photos for `::gallery`.', fix }];
  }
  if (name === 'livewire' && !hasLivewire) {
    const fix = 'Delete the line, or write `wire: true` in a section file in content/sections.';
    return [{ rule: 'livewire-missing', what: 'No section is a wire, so `::livewire` has nothing to show.', fix }];
  }
  return [];
}

/** Refuses a chart without a title, because nobody would know what it shows. */
function untitledChart({ name, attributes }: WrittenDirective): DirectiveProblem[] {
  if (name !== 'chart' || attributes?.['title'] != null) return [];
  const fix = 'Write it in brackets directly after the name: ::chart[Ferry passengers per month]{type=line}';
  return [{ rule: 'chart-untitled', what: 'This chart has no title.', fix }];
}

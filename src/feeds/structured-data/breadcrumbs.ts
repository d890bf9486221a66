import type { BreadcrumbList } from 'schema-dts';
import type { Link } from '../../newsroom/site/site.ts';
import { wholeOn } from './graph.ts';

/**
 * The path from the front page to a page:
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb.
 * @param steps from the front page to the page itself
 */
export function breadcrumbs(origin: string, steps: readonly Link[]): BreadcrumbList {
  const whole = wholeOn(origin);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: whole(url),
    })),
  };
}

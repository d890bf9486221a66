import { htmlText } from './html-text.ts';
import type { SiteData } from './site.ts';

/** Who runs the publication, at the foot of each story. */
export function masthead({ publication, authors }: SiteData): string {
  const roles = publication.masthead.map(
    ({ role, author }) =>
      `<div><dt>${role}</dt><dd><a href="/authors/${author}/">${htmlText(authors[author]?.name ?? author)}</a></dd></div>\n`,
  );
  return `<section class="masthead" aria-labelledby="masthead-title">
<h2 class="label" id="masthead-title">Masthead</h2>
<dl>
${roles.join('')}</dl>
</section>
`;
}

import { htmlText } from './html-text.ts';
import type { SiteData } from './site.ts';

/** Who runs the publication. */
export function masthead(level: 'h1' | 'h2', { publication, authors }: SiteData): string {
  const roles = publication.masthead.map(
    ({ role, author }) =>
      `<div class="masthead__role"><dt class="masthead__name">${role}</dt><dd class="masthead__holder"><a class="masthead__link" href="/authors/${author}/">${htmlText(authors[author]?.name ?? author)}</a></dd></div>\n`,
  );
  return `<section class="masthead" aria-labelledby="masthead-title">
<${level} class="masthead__title" id="masthead-title">Masthead</${level}>
<dl class="masthead__roles">
${roles.join('')}</dl>
</section>
`;
}

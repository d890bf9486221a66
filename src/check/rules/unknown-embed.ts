import type { Content } from '../../newsroom/content.ts';
import { embedProvider, EMBED_PROVIDERS } from '../../markdown/embeds/embed-provider.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds embeds of a service that the site cannot show. These are warnings, because the page shows a plain link instead.
 */
export function unknownEmbeds({ articles, pages, editions }: Content): Finding[] {
  return [...articles.values(), ...pages.values(), ...editions.values()].flatMap(({ file, data: { embeds = [] } }) =>
    embeds
      .filter((url) => embedProvider(url) === undefined)
      .map((url) => ({
        rule: 'embed-unknown',
        severity: 'warning',
        file,
        at: { embed: url },
        what: `This site cannot embed ${url}.`,
        why: 'Readers will see a plain link.',
        fix: `Leave it if a link is enough. Embeds work for ${EMBED_PROVIDERS.map(({ name }) => name).join(', ')}.`,
      })),
  );
}

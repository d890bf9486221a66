import type { Content } from '../../newsroom/content.ts';
import { embedProvider, EMBED_PROVIDERS } from '../../newsroom/story/embed-provider.ts';
import type { Finding } from '../finding.ts';

/** Embeds of a service that nothing here knows how to show. A warning: the page has a plain link in their place. */
export function unknownEmbeds({ articles, pages }: Content): Finding[] {
  return [...articles.values(), ...pages.values()].flatMap(({ file, data: { embeds = [] } }) =>
    embeds
      .filter((url) => embedProvider(url) === undefined)
      .map((url) => ({
        rule: 'embed-unknown',
        severity: 'warning',
        file,
        at: { embed: url },
        what: `Nothing is known of how to show ${url}.`,
        why: 'Readers will see a plain link.',
        fix: `Leave it, if a link is enough; known are ${EMBED_PROVIDERS.map(({ name }) => name).join(', ')}.`,
      })),
  );
}

import type { Content } from '../content.ts';
import { embedProvider } from '../../markdown/embeds/embed-provider.ts';

/**
 * The services that can show something in a frame of a story or page, sorted by name.
 * @param stories those that may be read
 */
export function embeddedServices({ articles, pages }: Content, stories: readonly { id: string }[]): string[] {
  const bodies = [...stories.map(({ id }) => articles.get(id)), ...pages.values()];
  const addresses = new Set(bodies.flatMap((body) => body?.data.embeds ?? []));
  const names = [...addresses].flatMap((address) => {
    const provider = embedProvider(address);
    const url = URL.parse(address);
    return provider && url && provider.frameOf(url) !== undefined ? [provider.name] : [];
  });
  return [...new Set(names)].sort();
}

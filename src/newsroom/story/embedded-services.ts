import { embedProvider } from '../../markdown/embeds/embed-provider.ts';

/**
 * The services that can show something in a frame, sorted by name.
 * @param embeds the addresses of what stories and pages show that may be read
 */
export function embeddedServices(embeds: readonly string[]): string[] {
  const names = [...new Set(embeds)].flatMap((address) => {
    const provider = embedProvider(address);
    const url = URL.parse(address);
    return provider && url && provider.frameOf(url) !== undefined ? [provider.name] : [];
  });
  return [...new Set(names)].sort();
}

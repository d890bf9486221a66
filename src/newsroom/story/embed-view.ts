import { embedProvider, type EmbedKind } from '../../markdown/embeds/embed-provider.ts';
import type { Strings } from '../../strings/strings.ts';

/** Something of another site as a story shows it. */
export interface EmbedView {
  url: string;
  /** What it is called: by the author, else by what it is and where. */
  title: string;
  host: string;
  kind: EmbedKind | 'link';
  /** Whom the reader asks, and for what page. Left out where there is only a link. */
  frame?: { src: string; provider: string };
}

/** Decides what stands in the place of an embed. */
export function embedView(address: string, title: string | undefined, words: Strings): EmbedView {
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, '');
  const provider = embedProvider(address);
  if (!provider) return { url: address, title: title ?? words.body.openOn(host), host, kind: 'link' };
  const { kind, name } = provider;
  const src = provider.frameOf(url);
  return {
    url: address,
    title: title ?? words.embed[kind](kind === 'document' ? host : name),
    host,
    kind,
    ...(src !== undefined && { frame: { src, provider: name } }),
  };
}

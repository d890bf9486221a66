import type { CommentProvider } from '../../schema/comment-settings.ts';
import type { Publication } from '../../schema/publication.ts';
import type { Story } from '../newsroom.ts';

/** A comment service, as a page offers it: nothing is loaded from it before the reader asks. */
export interface ProviderView {
  kind: 'provider';
  /** Which of them it is, for the script that loads it. */
  service: CommentProvider['kind'];
  /** The name of the service. */
  name: string;
  /** Where it runs. */
  url: string;
  /** What the script needs to load the comments. */
  settings: Readonly<Record<string, string>>;
}

const NAMES: Record<CommentProvider['kind'], string> = {
  coral: 'Coral',
  discourse: 'Discourse',
  remark42: 'Remark42',
  waline: 'Waline',
  isso: 'Isso',
};

/** The comments of a story on a comment service. */
export function providerView(
  provider: CommentProvider,
  { url }: Pick<Story, 'url'>,
  publication: Publication,
  language: string,
): ProviderView {
  const { kind, url: server, ...settings } = provider;
  return {
    kind: 'provider',
    service: kind,
    name: NAMES[kind],
    url: server,
    settings: { ...settings, language, story: new URL(url, publication.url).href },
  };
}

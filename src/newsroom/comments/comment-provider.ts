import type { CommentProvider } from '../../schema/comments/comment-settings.ts';
import type { Publication } from '../../schema/publication.ts';
import type { Story } from '../newsroom.ts';

/** The comments of a story on a comment service, of which nothing is loaded before the reader asks. */
export interface ProviderView {
  kind: 'provider';
  /** The name of the service. */
  name: string;
  /** A page of the service that readers can open without a script. */
  page?: string;
  /** What the script of the page needs to load the comments. */
  load: ServiceLoad;
}

/** What `comment-service.ts` needs to load a comment service. */
export interface ServiceLoad {
  service: CommentProvider['kind'];
  /** Where it runs, without a slash at the end. */
  server: string;
  /** The whole address of the story. */
  story: string;
  language: string;
  /** The id of the site in Remark42. */
  site?: string;
  /** The folder of Waline's own files. */
  client?: string;
}

/** What a content policy has to allow for a service, and for no other. */
export interface ServiceOrigins {
  scripts: readonly string[];
  frames: readonly string[];
  /** Data, styles, fonts and pictures, of a service that shows comments in the page itself. */
  parts: readonly string[];
}

const NAMES: Record<CommentProvider['kind'], string> = {
  coral: 'Coral',
  discourse: 'Discourse',
  remark42: 'Remark42',
  waline: 'Waline',
  isso: 'Isso',
};

/** Those that show the comments in a frame of their own. */
const IN_FRAME: readonly CommentProvider['kind'][] = ['discourse', 'remark42'];

/** The comments of a story on a comment service. */
export function providerView(
  provider: CommentProvider,
  { url }: Pick<Story, 'url'>,
  publication: Pick<Publication, 'url'>,
  language: string,
): ProviderView {
  const { kind } = provider;
  const server = provider.url.replace(/\/+$/, '');
  return {
    kind: 'provider',
    name: NAMES[kind],
    // A forum is a site of its own; the others have no page for readers.
    ...(kind === 'discourse' && { page: `${server}/` }),
    load: {
      service: kind,
      server,
      story: new URL(url, publication.url).href,
      language,
      ...('site' in provider && { site: provider.site }),
      ...('client' in provider && { client: provider.client.replace(/\/+$/, '') }),
    },
  };
}

/** The comment service of a publication, as readers know it; undefined where it has none. */
export function commentService({
  comments,
}: Pick<Publication, 'comments'>): { name: string; host: string } | undefined {
  const provider = typeof comments === 'object' ? comments.provider : undefined;
  return provider && { name: NAMES[provider.kind], host: new URL(provider.url).host };
}

/** What the pages of a publication may load from its comment service; undefined where it has none. */
export function serviceOrigins({ comments }: Pick<Publication, 'comments'>): ServiceOrigins | undefined {
  const provider = typeof comments === 'object' ? comments.provider : undefined;
  if (!provider) return undefined;
  const { origin } = new URL(provider.url);
  const client = 'client' in provider ? new URL(provider.client).origin : origin;
  if (IN_FRAME.includes(provider.kind)) return { scripts: [origin], frames: [origin], parts: [] };
  return { scripts: [client], frames: [], parts: [...new Set([origin, client])] };
}

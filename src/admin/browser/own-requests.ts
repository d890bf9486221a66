import { ORIGINS_NAME } from '../desk-channel.ts';

/**
 * Answers what the CMS asks of others than this site and the service that keeps the files: whether GitHub or GitLab has an outage, and where
 * the portrait of an e-mail address is. There is no setting for either. Nothing of it leaves the browser, so that the policy of the page
 * needs no exception for it.
 */
export function keepRequestsHome(): void {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${ORIGINS_NAME}"]`)?.content ?? '';
  globalThis.fetch = homeFetch(globalThis.fetch.bind(globalThis), location.href, content.split(' '));
}

/**
 * A fetch that asks the origin of a page and some others, and nobody else.
 * @param ask the fetch of the browser
 * @param page the address of the page
 */
export function homeFetch(ask: typeof fetch, page: string, origins: readonly string[]): typeof fetch {
  const known = new Set([new URL(page).origin, ...origins]);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, page);
    // After this answer, the CMS knows no more than before.
    if (/^https?:$/.test(url.protocol) && !known.has(url.origin)) return Response.json({}, { status: 404 });
    // Portraits of people who have none at GitLab are at a service of another company.
    if (url.pathname.endsWith('/api/v4/avatar')) return Response.json({ avatar_url: null });
    const response = await ask(input, init);
    return url.pathname.endsWith('/api/v4/user') && response.ok ? withOwnPortrait(response, known) : response;
  };
}

async function withOwnPortrait(response: Response, known: ReadonlySet<string>): Promise<Response> {
  const user = (await response.json()) as { avatar_url?: string | null };
  const portrait = URL.parse(user.avatar_url ?? '');
  return Response.json(portrait && known.has(portrait.origin) ? user : { ...user, avatar_url: null });
}

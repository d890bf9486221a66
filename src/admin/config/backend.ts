import type { DeskSettings } from '../../schema/desk.ts';

/**
 * The files on this machine. Sveltia CMS opens a folder that the browser keeps for the page; `local-folder.ts` hands it the folder of the
 * project instead.
 */
export const LOCAL_BACKEND = { name: 'test-repo' } as const;

type DeskService = Exclude<NonNullable<DeskSettings>, false>;

/**
 * The service that keeps the files, as Sveltia CMS reads it: https://sveltiacms.app/en/docs/backends. People sign in at GitHub through the
 * relay, because GitHub does not answer browsers. GitLab answers them, so that a relay is only for newsrooms that want one; at Gitea, the CMS
 * knows no other way than the browser's.
 */
export function backendOf(desk: DeskService): Record<string, unknown> {
  const { service, repository, branch, server, login, appId } = desk;
  const own = server?.replace(/\/+$/, '');
  return {
    name: service,
    repo: repository,
    branch,
    ...(own !== undefined && apiOf(service, own)),
    ...(login === undefined
      ? { ...(own !== undefined && service !== 'github' && { base_url: own }), ...pkceOf(service, appId) }
      : { base_url: login.replace(/\/+$/, ''), auth_endpoint: 'auth' }),
  };
}

/**
 * Whether stories go through review: each is a branch with a pull request until somebody publishes it. The desk cannot do that on
 * Gitea, where everything that is saved is committed at once.
 */
export function hasReview({ service, review }: DeskService): boolean {
  return review && service !== 'gitea';
}

/** Where the programs of a server of one's own are. */
function apiOf(service: DeskService['service'], server: string): Record<string, unknown> {
  if (service === 'github') return { api_root: `${server}/api/v3`, graphql_api_root: `${server}/api/graphql` };
  return { api_root: `${server}/api/${service === 'gitea' ? 'v1' : 'v4'}` };
}

/** The login without a relay, in which the browser proves that it is the one that began (PKCE). */
function pkceOf(service: DeskService['service'], appId: string | undefined): Record<string, unknown> {
  if (service === 'github' || appId === undefined) return {};
  return { app_id: appId, ...(service === 'gitlab' && { auth_type: 'pkce' }) };
}

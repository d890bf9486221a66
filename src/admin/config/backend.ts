import type { DeskSettings } from '../../schema/desk.ts';

/**
 * The files on this machine. Sveltia CMS opens a folder that the browser keeps for the page; `local-folder.ts` hands it the folder of the
 * project instead.
 */
export const LOCAL_BACKEND = { name: 'test-repo' } as const;

/** The service that keeps the files, as Sveltia CMS reads it: https://sveltiacms.app/en/docs/backends */
export function backendOf(desk: Exclude<NonNullable<DeskSettings>, false>): Record<string, unknown> {
  const { service, repository, branch, server, login, appId } = desk;
  return {
    name: service,
    repo: repository,
    branch,
    ...(login !== undefined && { base_url: login }),
    ...(server !== undefined && { base_url: server, api_root: `${server}/api/${service === 'gitea' ? 'v1' : 'v4'}` }),
    ...(appId !== undefined && { app_id: appId, auth_type: 'pkce' }),
  };
}

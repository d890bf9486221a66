import type { Mailing, MailingService, MailingState } from './mailing-service.ts';
import { askService, ServiceError, type ServiceAccess } from './service-request.ts';

/** The states of a campaign. What was stopped is not started again from here. */
const STATES: Record<string, MailingState> = { draft: 'draft', finished: 'sent' };

/**
 * listmonk: https://listmonk.app/docs/apis/campaigns/. A campaign has the name of the edition.
 * @param url where listmonk runs
 * @param list the UUID of the list
 */
export function listmonkService(url: string, list: string, user: string, token: string): MailingService {
  const access: ServiceAccess = {
    title: 'listmonk',
    address: new URL('api', url.endsWith('/') ? url : `${url}/`).href,
    headers: { authorization: `token ${user}:${token}` },
    secrets: 'LISTMONK_USER and LISTMONK_TOKEN',
    settings: '`provider.url` of the newsletter',
  };
  return {
    title: `listmonk at ${new URL(url).host}`,
    async find(name) {
      const campaigns = resultsOf(await askService(access, 'GET', '/campaigns?page=1&per_page=all&no_body=true'));
      return campaigns.filter((campaign) => campaign.name === name).map(mailingOf);
    },
    async draft({ name, subject, html, text }) {
      const lists = resultsOf(await askService(access, 'GET', '/lists?page=1&per_page=all'));
      const found = lists.find(({ uuid }) => uuid === list);
      if (!found)
        throw new ServiceError(
          `listmonk has no list with the UUID ${list} that this user may see. Look at \`provider.list\` of the newsletter.`,
        );
      const body = {
        name,
        subject,
        lists: [found.id],
        type: 'regular',
        content_type: 'html',
        body: html,
        altbody: text,
        messenger: 'email',
        tags: ['broadsheet'],
      };
      const answer = await askService(access, 'POST', '/campaigns', { body });
      return mailingOf(Object(Object(answer).data));
    },
    async send({ id }) {
      await askService(access, 'PUT', `/campaigns/${id}/status`, { body: { status: 'running' } });
    },
  };
}

type Result = Record<string, unknown>;

function resultsOf(answer: unknown): Result[] {
  const results: unknown = Object(Object(answer).data).results;
  return Array.isArray(results) ? (results as Result[]) : [];
}

function mailingOf({ id, status }: Result): Mailing {
  return { id: String(id), state: STATES[String(status)] ?? 'started' };
}

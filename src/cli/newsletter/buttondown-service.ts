import { digest } from '../../lib/digest.ts';
import type { Mailing, MailingService, MailingState } from './mailing-service.ts';
import { askService, type ServiceAccess } from './service-request.ts';

/** Where its API is. */
export const BUTTONDOWN = 'https://api.buttondown.com/v1';

/** The states of an email. What was stopped is not started again from here. */
const STATES: Record<string, MailingState> = { draft: 'draft', sent: 'sent', imported: 'sent' };
/** Pages of emails that are looked through, newest first: a thousand emails. */
const PAGES = 10;

/** Buttondown: https://docs.buttondown.com/api-emails-introduction. The edition is in the metadata of an email. */
export function buttondownService(key: string, address = BUTTONDOWN): MailingService {
  const access: ServiceAccess = {
    title: 'Buttondown',
    address,
    headers: { authorization: `Token ${key}` },
    secrets: 'BUTTONDOWN_API_KEY',
    settings: '`provider` of the newsletter',
  };
  return {
    title: 'Buttondown',
    async find(name) {
      const found: Mailing[] = [];
      for (let page = 1; page <= PAGES; page++) {
        const path = `/emails?ordering=-creation_date&excluded_fields=body&page=${page}`;
        const { results, next } = Object(await askService(access, 'GET', path));
        const emails = Array.isArray(results) ? (results as Result[]) : [];
        // A deleted one was not sent.
        const own = emails.filter(({ metadata, status }) => Object(metadata).edition === name && status !== 'deleted');
        found.push(...own.map(mailingOf));
        if (!next) break;
      }
      return found;
    },
    async draft({ name, subject, html, page }, after = '') {
      // Without a status, Buttondown sends at once.
      const body = {
        subject,
        body: html,
        status: 'draft',
        // The mail is whole as it is; Buttondown makes its plain text.
        template: 'naked',
        slug: name.replaceAll('/', '-'),
        canonical_url: page,
        metadata: { edition: name },
      };
      // Of two requests with one key, Buttondown carries out one: two runs at once make one draft.
      const headers = { 'x-idempotency-key': digest(`draft ${name} ${after} ${html}`) };
      return mailingOf(Object(await askService(access, 'POST', '/emails', { body, headers })));
    },
    async send({ id }) {
      // The first time that a key sends something, Buttondown wants to be sure.
      const headers = { 'x-buttondown-live-dangerously': 'true' };
      await askService(access, 'PATCH', `/emails/${id}`, { body: { status: 'about_to_send' }, headers });
    },
  };
}

type Result = Record<string, unknown>;

function mailingOf({ id, status }: Result): Mailing {
  return { id: String(id), state: STATES[String(status)] ?? 'started' };
}

import { z } from 'zod';
import { title, verbatim, webAddress } from './fields.ts';
import { refusal } from './wording/refusal.ts';
import { valueForms } from './wording/value-form.ts';

/** The services that keep the files of a newsroom and let people sign in. */
export const DESK_SERVICES = ['github', 'gitlab', 'gitea'] as const;

const REPOSITORY = /^[\w.-]+(?:\/[\w.-]+)+$/;

/** The service, and how people sign in there. */
const DESK_SERVICE = z
  .strictObject({
    service: z.enum(DESK_SERVICES).describe('The service that keeps the files of the publication'),
    repository: z
      .string()
      .max(200, { abort: true })
      .regex(REPOSITORY, {
        error: refusal('is not the name of a repository', 'Write the owner and the name, such as larkfield/ledger.'),
      })
      .register(valueForms, { words: 'the owner and the name of a repository, such as larkfield/ledger' })
      .describe('The owner and the name of the repository: larkfield/ledger'),
    branch: verbatim.default('main').describe('The branch that is published'),
    server: webAddress
      .optional()
      .describe('The address of a GitLab or Gitea server of your own: https://git.example.com'),
    login: webAddress
      .optional()
      .describe('The address of the relay through which people sign in at GitHub: https://login.example.com'),
    appId: verbatim.optional().describe('The id of the application that is registered at GitLab or Gitea'),
    review: z
      .boolean()
      .default(true)
      .describe('true to publish only what somebody has set to ready; false to publish what is saved at once'),
    name: title.optional().describe('The name above the pages of the desk; the name of the publication when left out'),
  })
  .refine(({ service, login }) => service !== 'gitea' || login === undefined, {
    path: ['login'],
    error: refusal(
      'is not possible for Gitea',
      'Leave it out, and write `appId`: people sign in at Gitea without a relay.',
    ),
  })
  .refine(({ service, login, appId }) => service !== 'gitlab' || login !== undefined || appId !== undefined, {
    path: ['appId'],
    error: refusal(
      'is missing',
      'Write the id of the application that is registered at GitLab, or the relay as `login`.',
    ),
  });

/**
 * The desk in the browser, at `/admin/`. The dev server has it unless it is false. A build contains it when a service is named,
 * because somebody who opens it on the published site has to sign in somewhere.
 */
export const deskSettings = z
  .union([z.literal(false), DESK_SERVICE])
  .optional()
  .describe('The desk in the browser, at /admin/: false for none; without it, only the dev server has a desk');

export type DeskSettings = z.output<typeof deskSettings>;

import type { DeskSettings } from '../../schema/desk.ts';
import type { AdminNeeds } from './admin-policy.ts';

/** What the CMS asks of each service where it is not a server of one's own. */
const SERVICES: Readonly<Record<Exclude<NonNullable<DeskSettings>, false>['service'], AdminNeeds>> = {
  github: {
    connections: ['https://api.github.com'],
    pictures: ['https://avatars.githubusercontent.com'],
  },
  gitlab: {
    connections: ['https://gitlab.com'],
    pictures: ['https://gitlab.com'],
  },
  gitea: { connections: ['https://gitea.com'], pictures: ['https://gitea.com'] },
};

/** The origins that the desk in the browser asks: those of the service that keeps the files. */
export function deskOrigins({ service, server }: Exclude<NonNullable<DeskSettings>, false>): AdminNeeds {
  if (server === undefined) return SERVICES[service];
  const { origin } = new URL(server);
  return { connections: [origin], pictures: [origin] };
}

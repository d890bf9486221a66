import type { DeskSettings } from '../../schema/desk.ts';
import type { AdminNeeds } from './admin-policy.ts';

type DeskService = Exclude<NonNullable<DeskSettings>, false>;
type DeskOrigins = Pick<AdminNeeds, 'connections' | 'pictures'>;

/** What the CMS asks of each service where it is not a server of one's own. */
const SERVICES: Readonly<Record<DeskService['service'], DeskOrigins>> = {
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

/** What the desk in the browser needs of the service that keeps the files. */
export function deskNeeds({ service, server, login }: DeskService): AdminNeeds {
  return { ...originsOf(service, server), signsInHere: service !== 'github' && login === undefined };
}

function originsOf(service: DeskService['service'], server: string | undefined): DeskOrigins {
  if (server === undefined) return SERVICES[service];
  const { origin } = new URL(server);
  return { connections: [origin], pictures: [origin] };
}

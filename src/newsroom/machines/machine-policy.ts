import type { Machines } from '../../schema/machines.ts';
import { isTrainable } from './machine-access.ts';
import type { Newsroom } from '../newsroom.ts';
import { siteView } from '../site/site.ts';

/** What programs may do with the site: all that robots.txt and its like are made from. */
export interface MachinePolicy extends Pick<Machines, 'search' | 'answers' | 'training' | 'blocked'> {
  name: string;
  origin: string;
  isPreview: boolean;
  /** Paths of the stories for which the opposite holds about training, newest first. */
  exceptions: string[];
}

/** What programs may do with the site. A story that nobody may read is no exception, for its path would tell of it. */
export function machinePolicy(newsroom: Newsroom): MachinePolicy {
  const { publication, stories, isPreview } = newsroom;
  const { search, answers, training, blocked } = publication.machines;
  const { name, origin } = siteView(newsroom);
  const exceptions = stories
    .filter(({ article, unpublished }) => !unpublished && isTrainable(article, publication) !== training)
    .map(({ url }) => url);
  return { name, origin, isPreview, search, answers, training, blocked, exceptions };
}

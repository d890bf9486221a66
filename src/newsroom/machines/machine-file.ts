import { toEpoch } from '../../lib/time/instant.ts';
import type { Newsroom } from '../newsroom.ts';

/** Path from the root of the site of a file in which it tells programs about itself. */
export type MachineFile =
  | 'robots.txt'
  | 'llms.txt'
  | 'ads.txt'
  | 'trust.txt'
  | '.well-known/trust.txt'
  | '.well-known/security.txt'
  | '.well-known/tdmrep.json';

/**
 * The files for programs that the site has. A preview has only the one that keeps them out. A security.txt that has run
 * out must not be trusted any more (RFC 9116, section 2.5.5), and so is not published.
 */
export function machineFiles({
  publication,
  now,
  isPreview,
}: Pick<Newsroom, 'publication' | 'now' | 'isPreview'>): MachineFile[] {
  if (isPreview) return ['robots.txt'];
  const { ads, security } = publication;
  return [
    'robots.txt',
    'llms.txt',
    'trust.txt',
    '.well-known/trust.txt',
    '.well-known/tdmrep.json',
    ...(ads ? (['ads.txt'] as const) : []),
    ...(security && toEpoch(security.expires) > now ? (['.well-known/security.txt'] as const) : []),
  ];
}

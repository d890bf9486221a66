import {
  deploy,
  DEPLOY_HOSTS,
  deploySetting,
  examplePlace,
  placeWords,
  type DeployHostName,
  type DeployPlaces,
} from '../../schema/hosting/deploy.ts';
import { readRefusal } from '../../schema/wording/refusal.ts';
import { UsageError } from '../options/usage-error.ts';

/**
 * The host and the place that are meant.
 * @param wanted host on the command line; without one, the only host of the publication
 * @param to place on the command line, which overrides the publication’s
 * @throws UsageError when there is none, or more than one, or when it cannot be a place
 */
export function deployTarget(
  wanted: DeployHostName | undefined,
  to: string | undefined,
  places: DeployPlaces,
): [host: DeployHostName, to: string] {
  const known = DEPLOY_HOSTS.filter((host) => places[host] !== undefined);
  const host = wanted ?? (known.length === 1 ? known[0] : undefined);
  if (host === undefined) throw new UsageError(known.length === 0 ? noPlaceText(DEPLOY_HOSTS) : whichText(known));
  const place = to ?? places[host];
  if (place === undefined) throw new UsageError(noPlaceText([host]));
  const checked = deploy.safeParse({ [host]: place });
  if (checked.success) return [host, place];
  const { what, fix = '' } = readRefusal(checked.error.issues[0]?.message ?? '');
  throw new UsageError(`The place ${what}. ${fix}`.trim());
}

/** What to write where nobody has said yet where the site goes. */
function noPlaceText(hosts: readonly DeployHostName[]): string {
  const settings = hosts.map((host) => ({ setting: deploySetting(host), words: placeWords(host) }));
  const width = Math.max(...settings.map(({ setting }) => setting.length));
  const [first = 'rsync'] = hosts;
  return [
    `content/publication.yaml does not say where the site goes. Write ${hosts.length > 1 ? 'one of these lines' : 'a line like this'} there, with your own place:`,
    ...settings.map(({ setting, words }) => `  ${setting.padEnd(width)}  # ${words}`),
    `Or name the place each time: \`npm run deploy -- ${first} --to ${examplePlace(first)}\`.`,
    'docs/hosting.md says how to set up each host.',
  ].join('\n');
}

function whichText(hosts: readonly DeployHostName[]): string {
  const commands = hosts.map((host) => `\`npm run deploy -- ${host}\``);
  return `content/publication.yaml names several hosts. Say which: ${commands.join(', ')}.`;
}

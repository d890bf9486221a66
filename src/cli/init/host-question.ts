import { deploy, DEPLOY_HOSTS, examplePlace, placeWords, type DeployHostName } from '../../schema/hosting/deploy.ts';
import { UsageError } from '../options/usage-error.ts';
import { readBy, settle, type Answer, type Ask } from '../terminal/question.ts';
import { askChoice, isNone, NONE } from './choice-question.ts';
import type { InitOptions } from './init-options.ts';
import type { Hosting } from './paper.ts';

const NAMES: Record<DeployHostName, string> = {
  rsync: 'a server of your own',
  rclone: 'S3 and other storage',
  pages: 'GitHub Pages',
  cloudflare: 'Cloudflare Pages',
  netlify: 'Netlify',
};
/** The place that nearly everybody uses. */
const USUAL: Partial<Record<DeployHostName, string>> = { pages: 'gh-pages' };

/**
 * Where `npm run deploy` is to put the site of the new paper.
 * @throws UsageError for a wrong option, and for a place without a host
 */
export async function askHost(options: InitOptions, ask: Ask | undefined): Promise<Hosting> {
  const chosen = await askChoice(options.host, ask, {
    subject: ['Host', 'Hosts'],
    option: '--host',
    choices: DEPLOY_HOSTS.map((id) => ({ id, name: NAMES[id] })),
  });
  const host = DEPLOY_HOSTS.find((name) => name === chosen);
  if (host === undefined && options['deploy-to'] !== undefined)
    throw new UsageError('`--deploy-to` names a place on a host. Add `--host`, too.');
  return { host, place: host && (await askPlace(host, options['deploy-to'], ask)) };
}

/** The place on the host. Somebody who does not know it yet can leave it out. */
function askPlace(host: DeployHostName, given: string | undefined, ask: Ask | undefined): Promise<string | undefined> {
  return settle<string | undefined>(given, ask, {
    question: `npm run deploy needs ${placeWords(host)}, for example ${examplePlace(host)}. Write ${NONE} if you do not know it yet.\nPlace: `,
    option: '--deploy-to',
    fallback: USUAL[host] ?? NONE,
    read: (text) => (isNone(text) ? { ok: true, value: undefined } : readPlace(host, text)),
  });
}

function readPlace(host: DeployHostName, text: string): Answer<string | undefined> {
  return readBy(deploy.unwrap().shape[host], 'The place')(text);
}

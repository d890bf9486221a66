import { z } from 'zod';
import { refused } from '../fields.ts';
import { refusedPlace } from '../wording/refused-place.ts';
import { valueForms } from '../wording/value-form.ts';

/** The hosts that `npm run deploy` knows. */
export const DEPLOY_HOSTS = ['rsync', 'rclone', 'pages', 'cloudflare', 'netlify'] as const;

export type DeployHostName = (typeof DEPLOY_HOSTS)[number];

/**
 * The form of the place on each host. The places become arguments of programs and, on a server, part of its commands: no
 * character that means something to a shell, and none that begins an option, may be in them.
 */
const PLACES: Record<DeployHostName, { form: RegExp; words: string; example: string; help: string }> = {
  rsync: {
    form: /^(?!.*\/\/)(?:(?:\w[\w.-]*@)?\w[\w.-]*:)?\/(?!.*\/\.\.?(?:\/|$))[\w./@+-]*\w\/?$/,
    words: 'a folder on a server: user@server:/srv/paper, or /srv/paper on this machine',
    example: 'deploy@ledger.example:/srv/ledger',
    help: 'A folder on a server that SSH reaches, or on this machine; releases are in it: deploy@ledger.example:/srv/ledger',
  },
  rclone: {
    form: /^\w[\w .-]*:\w[\w./@+-]*$/,
    words: 'a remote of rclone and a folder there: remote:bucket/folder',
    example: 's3:ledger-site',
    help: 'A remote of rclone, and the bucket or folder there: s3:ledger-site',
  },
  pages: {
    form: /^(?!.*\.\.)\w[\w./-]*\w$/,
    words: 'a branch of the repository',
    example: 'gh-pages',
    help: 'The branch that GitHub Pages publishes, in the repository of the remote `origin`: gh-pages',
  },
  cloudflare: {
    form: /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/,
    words: 'the name of a project on Cloudflare Pages',
    example: 'ledger',
    help: 'The name of the project on Cloudflare Pages: ledger',
  },
  netlify: {
    form: /^[\da-zA-Z][\da-zA-Z-]*$/,
    words: 'the id or name of a site on Netlify',
    example: 'ledger',
    help: 'The id or name of the site on Netlify',
  },
};

/** The form of the place on a host, as a sentence names it: "a branch, such as gh-pages". */
export function placeWords(host: DeployHostName): string {
  return PLACES[host].words;
}

/** An example of the place on a host. */
export function examplePlace(host: DeployHostName): string {
  return PLACES[host].example;
}

/** The line of `publication.yaml` that names a place on a host; by default, an example of one. */
export function deploySetting(host: DeployHostName, place = examplePlace(host)): string {
  return `deploy: { ${host}: ${place} }`;
}

const place = (host: DeployHostName) => {
  const { form, words, example, help } = PLACES[host];
  return z
    .string()
    .max(500, { abort: true })
    .regex(form, { error: refused((text) => refusedPlace(host, text, words, example)) })
    .register(valueForms, { words })
    .optional()
    .describe(help);
};

/** Where the site goes. Nothing secret belongs here: SSH keys and tokens are in the environment. */
export const deploy = z
  .strictObject({
    rsync: place('rsync'),
    rclone: place('rclone'),
    pages: place('pages'),
    cloudflare: place('cloudflare'),
    netlify: place('netlify'),
  })
  .prefault({})
  .describe('Where `npm run deploy` puts the site, by host; passwords and tokens belong in the environment');

export type DeployPlaces = z.output<typeof deploy>;

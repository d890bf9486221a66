import type { Operands, Option } from '../options/command.ts';

/** The port of a local server. */
export const PORT = {
  value: '<number>',
  range: [0, 65_535],
  help: 'the port; 4321 by default, and the next free one when it is taken',
} as const satisfies Option;

/**
 * The options that `astro dev` and `astro preview` have in common, by the `--help` of Astro 7.3.
 * https://docs.astro.build/en/reference/cli-reference/
 */
export const ASTRO_OPTIONS = {
  port: PORT,
  host: {
    value: '<address>',
    optional: true,
    help: 'lets other machines of the network see the site; with an address, listens there only',
  },
  open: { value: '<path>', optional: true, help: 'opens the site in the browser' },
  'allowed-hosts': {
    value: '<names>',
    optional: true,
    help: 'answers requests for these host names, with commas between them; for any name without a value',
  },
  background: { help: 'keeps running in the background' },
  'ignore-lock': { help: 'starts although another server of this project is running' },
  follow: { help: 'keeps showing new lines; only with logs' },
  config: { value: '<file>', help: 'another configuration file of Astro' },
  root: { value: '<folder>', help: 'another project folder' },
  site: { value: '<url>', help: 'another address of the site' },
  base: { value: '<path>', help: 'another base path of the site' },
  verbose: { help: 'logs more' },
  silent: { help: 'logs nothing' },
  json: { help: 'logs as JSON' },
} as const satisfies Record<string, Option>;

/** What to do with a server in the background. */
export const ASTRO_SERVER = {
  name: '[stop|status|logs]',
  most: 1,
  choices: ['stop', 'status', 'logs'],
  help: 'stops a server that runs in the background, or shows its status or its logs',
} as const satisfies Operands;

import path from 'node:path';

/** How the letters server runs on its machine. What it says and whom it belongs to is in the content of the paper. */
export interface LettersSettings {
  /** The project's root, with `content/`. */
  root: string;
  /** The folder of the database, outside everything that a build or a deploy touches. */
  data: string;
  host: string;
  port: number;
  /** Addresses and networks (CIDR) of the proxies whose `X-Forwarded-For` is believed. */
  proxies: string[];
  /** A command that takes a mail with its headers on standard input, such as `sendmail -t`; without it, no mail is sent. */
  mail: string | undefined;
}

/** The options of `npm run letters` that settings come from. Each has a variable in the environment, for services. */
export interface SettingOptions {
  data?: string;
  host?: string;
  port?: number;
  proxy?: string[];
  mail?: string;
}

/** A proxy on the same machine, which is where nginx or Caddy usually runs. */
const OWN_MACHINE = ['127.0.0.1', '::1'];

/**
 * The settings: what an option says, else what the environment says, else the default.
 * @throws when LETTERS_PORT is not a port
 */
export function readSettings(root: string, options: SettingOptions, environment: NodeJS.ProcessEnv): LettersSettings {
  const proxies = options.proxy ?? environment['LETTERS_PROXY']?.split(',').map((proxy) => proxy.trim());
  return {
    root,
    data: path.resolve(root, options.data ?? environment['LETTERS_DATA'] ?? 'letters-data'),
    host: options.host ?? environment['LETTERS_HOST'] ?? '127.0.0.1',
    port: options.port ?? portOf(environment['LETTERS_PORT'] ?? '4380'),
    proxies: proxies ?? OWN_MACHINE,
    mail: options.mail ?? (environment['LETTERS_MAIL'] || undefined),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new RangeError(`LETTERS_PORT is "${text}". Write a whole number from 0 to 65535.`);
}

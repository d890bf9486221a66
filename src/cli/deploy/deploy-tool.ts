import { spawnSync } from 'node:child_process';
import { BuildError } from '../../cache/build-error.ts';

/** How to get the programs that put a site on a host. */
const INSTALL: Record<string, string> = {
  rsync: 'Install it: `sudo apt install rsync` on Debian and Ubuntu, `brew install rsync` on macOS.',
  ssh: 'Install it: `sudo apt install openssh-client` on Debian and Ubuntu.',
  rclone: 'Install it: https://rclone.org/install/',
  git: 'Install it: https://git-scm.com/downloads',
  wrangler: 'Install it: `npm install --global wrangler`, and set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID.',
  netlify: 'Install it: `npm install --global netlify-cli`, and set NETLIFY_AUTH_TOKEN.',
};

/** The most that one call may print, in bytes. */
const MOST_OUTPUT = 1_000_000_000;

/** Programs that npm installs. On Windows they are batch files, which only a shell runs. */
const OF_NPM: readonly string[] = ['wrangler', 'netlify'];

/** What a program gets besides its arguments. */
interface Surroundings {
  cwd?: string;
  /** The text of its standard input. */
  input?: string;
  /** Variables besides those of this process. */
  env?: Record<string, string>;
  /** Shows what the program prints while it runs, instead of returning it. */
  isShown?: boolean;
}

/**
 * Runs a program and waits for it.
 * @returns what it printed, without line ends around it
 * @throws BuildError when it is missing or fails
 */
export function runTool(tool: string, args: readonly string[], surroundings: Surroundings = {}): string {
  const { cwd, input = '', env = {}, isShown = false } = surroundings;
  const [program, programArgs, options] = commandFor(tool, args);
  const { error, status, signal, stdout, stderr } = spawnSync(program, programArgs, {
    ...options,
    ...(cwd !== undefined && { cwd }),
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: MOST_OUTPUT,
    ...(isShown && { stdio: ['ignore', 'inherit', 'inherit'] }),
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new BuildError(`${tool} is not installed. ${INSTALL[tool] ?? ''}`.trim());
  if (error) throw error;
  if (status === 0) return (stdout ?? '').trim();
  const reason = (stderr ?? '').trim();
  throw new BuildError(`${tool} ended with ${signal ?? `status ${status}`}${reason === '' ? '.' : `:\n${reason}`}`);
}

/**
 * The program to start, and its arguments. Node runs no batch file by itself, because the shell of Windows reads arguments in its own way:
 * https://nodejs.org/api/child_process.html#spawning-bat-and-cmd-files-on-windows
 * @throws BuildError for an argument that means something to that shell
 */
export function commandFor(
  tool: string,
  args: readonly string[],
  platform: NodeJS.Platform = process.platform,
): [program: string, args: readonly string[], options: { windowsVerbatimArguments?: true }] {
  if (platform !== 'win32' || !OF_NPM.includes(tool)) return [tool, args, {}];
  const unsafe = args.find((arg) => /["%!^&|<>\r\n]/.test(arg));
  if (unsafe !== undefined)
    throw new BuildError(
      `${tool} cannot get \`${unsafe}\` on Windows: it has a character of the shell. Move the project to another folder.`,
    );
  const line = [`${tool}.cmd`, ...args].map((arg) => `"${arg}"`).join(' ');
  return ['cmd.exe', ['/d', '/s', '/c', `"${line}"`], { windowsVerbatimArguments: true }];
}

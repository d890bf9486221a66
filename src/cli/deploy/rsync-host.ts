import { existsSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import { WITHDRAWN_FILE } from '../../engine/host-folder.ts';
import { clockText } from '../../lib/time/zoned-instant.ts';
import type { DeployHost } from './deploy-host.ts';
import { runTool } from './deploy-tool.ts';

/** The name of a release: the time at which its deploy began. One that is not complete ends in `.part`. */
const RELEASE = /^\d{8}T\d{9}Z$/;
const INCOMPLETE = /^\d{8}T\d{9}Z\.part$/;
/** Milliseconds after which an incomplete release was given up. */
const GIVEN_UP = 24 * 3600 * 1000;
/** The files and folders with settings for web servers, which travel with the release. */
const SETTINGS = ['nginx.conf', 'nginx-http', 'Caddyfile'];
/** Web servers run as another user, who must be able to read. */
const READABLE = '--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r';

/** The settings of a server. */
export interface RsyncSettings {
  /** `user@server:/srv/paper`, or a folder of this machine. */
  to: string;
  /** A command for the server after the switch, such as the one that makes nginx read its settings again. */
  reload: string | undefined;
  /** How many releases stay. */
  keep: number;
  /** The newsroom's time zone, for the times of releases. */
  timeZone: string;
}

/**
 * A server with rsync. Each deploy makes a folder of its own in `releases/`, in which unchanged files are hard links to the
 * release before. A symbolic link, `current`, is replaced in one step when the release is complete. So the site is whole at every moment, and
 * an interrupted deploy changes nothing. The settings for web servers travel with the release.
 */
export function rsyncHost({ to, reload, keep, timeZone }: RsyncSettings): DeployHost {
  const { server, folder } = placeOf(to);
  const prefix = server === undefined ? '' : `${server}:`;
  const run = (script: string) =>
    server === undefined ? runTool('sh', ['-c', script]) : runTool('ssh', [server, script]);
  const inFolder = (script: string) => run(`set -e; cd '${folder}'; ${script}`);

  /** The release that is online; empty before the first. */
  function current(): string {
    const target = inFolder('if [ -L current ]; then readlink current; elif [ -e current ]; then echo taken; fi');
    const name = target.replace(/^releases\//, '');
    if (target !== '' && !RELEASE.test(name))
      throw new BuildError(`${prefix}${folder}/current is no link to a release. Move it away, and deploy again.`);
    return name;
  }

  /** Replaces the link in one step: a rename over it, because a link cannot be changed. */
  function point(release: string): void {
    inFolder(`ln -sfn 'releases/${release}' current.next; mv -Tf current.next current`);
  }

  /** Makes the server read its settings, and goes back to the release before when it refuses them. */
  function reloadServer(before: string): void {
    if (reload === undefined) return;
    try {
      run(reload);
    } catch (error) {
      if (before !== '') {
        point(before);
        tryAgain();
      }
      throw new BuildError(
        `The server did not accept the new build${before === '' ? '' : ', and the one before is online again'}. \`${reload}\`: ${(error as Error).message}`,
      );
    }
  }

  function tryAgain(): void {
    try {
      run(reload ?? 'true');
    } catch {
      // The first failure is the one to report.
    }
  }

  /** What to do about settings that are different, when nobody said how the server reads them. */
  function unread(before: string, now: string): string[] {
    if (reload !== undefined) return [];
    const same = SETTINGS.map(
      (name) => `diff -rq 'releases/${before}/${name}' 'releases/${now}/${name}' >/dev/null 2>&1`,
    );
    const compare = `${same.join(' && ')} && echo same || echo other`;
    if (before !== '' && inFolder(compare) === 'same') return [];
    return [
      'The settings for nginx have changed. Reload nginx now: until then, new redirects are served as pages, and withdrawn stories with status 200 instead of 410. Next time, the deploy can reload it: --reload "sudo nginx -t && sudo systemctl reload nginx".',
    ];
  }

  function prune(online: string, before: string): void {
    const names = inFolder('ls -1 releases').split('\n');
    const whole = names.filter((name) => RELEASE.test(name)).sort();
    const old = whole.slice(0, Math.max(0, whole.length - keep)).filter((name) => name !== online && name !== before);
    const ended = names.filter((name) => INCOMPLETE.test(name) && Date.now() - timeOf(name) > GIVEN_UP);
    if (old.length + ended.length > 0)
      inFolder(`rm -rf ${[...old, ...ended].map((name) => `'releases/${name}'`).join(' ')}`);
  }

  return {
    sendsCopies: true,
    steps: [
      `Copies the site into a new folder in ${to}/releases; unchanged files are hard links.`,
      `Replaces the link ${to}/current in one step.`,
      ...(reload === undefined ? [] : [`Runs on the server: ${reload}`]),
    ],
    deploy({ folder: site, hosts }) {
      const release = nameOf(new Date());
      const part = `${folder}/releases/${release}.part`;
      run(`mkdir -p '${part}/site'`);
      const before = current();
      const links = before === '' ? [] : [`--link-dest=${folder}/releases/${before}/site/`];
      // By content: times differ in a fresh checkout, and an unchanged file keeps its own, by which browsers know it.
      const options = ['--recursive', '--perms', READABLE, '--checksum', ...links];
      runTool('rsync', [...options, `${site}/`, `${prefix}${part}/site/`]);
      for (const name of [...SETTINGS, WITHDRAWN_FILE]) {
        const settings = path.join(hosts, name);
        if (existsSync(settings)) runTool('rsync', ['--recursive', '--perms', READABLE, settings, `${prefix}${part}/`]);
      }
      inFolder(`printf '%s' '${before}' > '${part}/before'; mv '${part}' 'releases/${release}'`);
      point(release);
      try {
        reloadServer(before);
      } catch (error) {
        if (before !== '') inFolder(`rm -rf 'releases/${release}'`);
        throw error;
      }
      prune(release, before);
      return unread(before, release);
    },
    rollback() {
      const now = run(`[ -d '${folder}' ] && echo yes || echo no`) === 'yes' ? current() : '';
      const before = now === '' ? '' : inFolder(`cat 'releases/${now}/before' 2>/dev/null || true`);
      const isThere = RELEASE.test(before) && inFolder(`[ -d 'releases/${before}' ] && echo yes || echo no`) === 'yes';
      if (!isThere) throw new BuildError(`There is no build before the one that is online in ${to}.`);
      const back = killedIn(inFolder, now).filter((url) => !killedIn(inFolder, before).includes(url));
      point(before);
      reloadServer(now);
      return [
        `Online again: the build of ${readable(before, timeZone)}. It replaces the one of ${readable(now, timeZone)}.`,
        ...(back.length > 0
          ? [
              `Stories that were withdrawn since are public again: ${back.join(', ')}. Deploy a build without them soon.`,
            ]
          : []),
        ...unread(now, before),
      ];
    },
  };
}

function placeOf(to: string): { server: string | undefined; folder: string } {
  const [, server, folder = to] = /^([^/:]+):(.*)$/.exec(to) ?? [];
  return { server, folder: folder.replace(/\/$/, '') };
}

/** The addresses of withdrawn stories in a release. Earlier versions sent only the list that browsers read, if there is one. */
function killedIn(inFolder: (script: string) => string, release: string): string[] {
  const files = `'releases/${release}/${WITHDRAWN_FILE}' 'releases/${release}/site/'*/killed.json`;
  const text = inFolder(`for file in ${files}; do if [ -f "$file" ]; then cat "$file"; break; fi; done`);
  try {
    const killed: unknown = JSON.parse(text);
    return Array.isArray(killed) ? killed.map(String) : [];
  } catch {
    return [];
  }
}

/** `20261126T205211123Z` */
function nameOf(time: Date): string {
  return time.toISOString().replaceAll(/[-:.]/g, '');
}

function timeOf(name: string): number {
  return Date.parse(isoOf(name));
}

function isoOf(name: string): string {
  return name.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z');
}

/** `2026-11-26 20:52 (America/New_York)` */
function readable(name: string, timeZone: string): string {
  return `${clockText(timeOf(name), timeZone)} (${timeZone})`;
}

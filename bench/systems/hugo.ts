import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BUILD_TIME, PUBLICATION } from '../corpus/corpus-publication.ts';
import { hugoAuthor, hugoStory, hugoStoryFile, makeHugoSite } from './hugo-site.ts';
import { packageVersion } from './package-version.ts';
import type { System } from './system.ts';

/** The first version with all that the templates use: `locale` in place of `languageCode`. */
const OLDEST = [0, 158] as const;
const PAGEFIND = path.join(import.meta.dirname, '../node_modules/pagefind');

/** Hugo, with Pagefind for a whole site. @param program its name on the `PATH`, or its path */
export function hugoSystem(program: string): System {
  return {
    name: 'hugo',
    missing: ({ isFull }) => {
      const version = hugoVersion(program);
      const [major = 0, minor = 0] = version?.slice(1).split('.').map(Number.parseFloat) ?? [];
      if (version === undefined) return 'install hugo so that it is on the PATH, or name it with --hugo';
      if (major === OLDEST[0] && minor < OLDEST[1])
        return `install Hugo ${OLDEST.join('.')} or newer; ${program} is ${version}`;
      return isFull && !existsSync(PAGEFIND) ? 'run npm ci --prefix bench, for Pagefind' : undefined;
    },
    version: ({ isFull }) =>
      `${hugoVersion(program)}${isFull ? ` followed by Pagefind ${packageVersion(PAGEFIND)}` : ''}`,
    make: makeHugoSite,
    command({ isFull }) {
      const build = [program, '--clock', BUILD_TIME] as const;
      const index = [process.execPath, path.join(PAGEFIND, 'lib/runner/bin.cjs'), '--site', 'public'];
      // The words of both commands, which the shell must not read: "$1" is the first of them.
      return isFull ? ['sh', '-c', '"$1" "$2" "$3" && "$4" "$5" "$6" "$7"', 'sh', ...build, ...index] : [...build];
    },
    // Templates ask for local times: those of the newsroom.
    environment: { TZ: PUBLICATION.timeZone },
    output: 'public',
    caches: ['resources', '.hugo_build.lock'],
    story: (story) => ({ file: hugoStoryFile(story), text: hugoStory(story) }),
    author: (id, name) => ({ file: `data/authors/${id}.yaml`, text: hugoAuthor(name) }),
    template: 'layouts/_partials/footer.html',
  };
}

function hugoVersion(program: string): string | undefined {
  try {
    return /v[\d.]+\S*/.exec(execFileSync(program, ['version'], { encoding: 'utf8' }))?.[0];
  } catch {
    return undefined;
  }
}

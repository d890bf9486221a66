import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asPage, decodedPath, encodedPath } from '../../lib/site-path.ts';
import { redirectFinder } from '../../newsroom/site/site-redirects.ts';
import type { RedirectEntry } from '../../schema/redirect.ts';

/** What the built site answers at a path. `gone` is "410 Gone": nothing replaces the page, and hosts say so. */
export type SiteAnswer =
  | { kind: 'page' | 'gone' | 'missing' }
  /** `to` is a path of the site, or the whole address of another one. */
  | { kind: 'redirect'; to: string }
  /** A redirect to a page that the site does not have. */
  | { kind: 'dead'; to: string };

/** A page that leads elsewhere says so for hosts that know no redirects: see `src/layouts/Moved.astro`. */
const REFRESH = /<meta http-equiv="refresh" content="\d+;\s*url=([^"]*)"/i;
/** Pages that redirect are small; others are not read. */
const LARGEST_REDIRECT = 4000;
const MOST_STEPS = 5;

/**
 * Reads a built site, and tells what a host answers at any path: with the files, and with the redirects that a build writes for
 * hosts.
 * @param folder the output folder of a build
 * @param redirects the entries of the newsroom, from which the rules of all hosts are made
 */
export function siteAnswers(folder: string, redirects: readonly RedirectEntry[]): (address: string) => SiteAnswer {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/')),
  );
  const listed = redirectFinder(redirects);
  const one = (address: string): SiteAnswer => {
    const rule = listed(encodedPath(address));
    if (rule) return rule.to === undefined ? { kind: 'gone' } : { kind: 'redirect', to: rule.to };
    const file = fileAt(address, files);
    if (file === undefined) return { kind: 'missing' };
    const target = file.endsWith('.html') ? targetIn(path.join(folder, file)) : undefined;
    return target === undefined ? { kind: 'page' } : { kind: 'redirect', to: target };
  };
  return (address) => {
    const first = one(address);
    if (first.kind !== 'redirect') return first;
    let { to } = first;
    for (let step = 0; step < MOST_STEPS && to.startsWith('/'); step++) {
      const next = one(to.replace(/[?#].*$/, ''));
      if (next.kind === 'page' || next.kind === 'gone') return { kind: 'redirect', to };
      if (next.kind !== 'redirect') return { kind: 'dead', to };
      to = next.to;
    }
    return to.startsWith('/') ? { kind: 'dead', to } : { kind: 'redirect', to };
  };
}

/** The file that hosts send at a path, with or without a slash at its end; undefined where there is none. */
function fileAt(address: string, files: ReadonlySet<string>): string | undefined {
  const decoded = decodedPath(address)?.slice(1);
  if (decoded === undefined) return undefined;
  const candidates = [decoded, `${asPage(`/${decoded}`).slice(1)}index.html`, `${decoded}.html`];
  return candidates.find((file) => files.has(file));
}

function targetIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (text.length > LARGEST_REDIRECT) return undefined;
  const [, target] = REFRESH.exec(text) ?? [];
  return target?.replaceAll('&amp;', '&');
}

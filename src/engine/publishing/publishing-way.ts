import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import type { SitePlace } from '../../cache/build-folder.ts';

/** How the next site takes the place of the published one, decided before the first page. */
export interface PublishingWay {
  place: SitePlace;
  /** What is done otherwise than usual; undefined when nothing is. */
  note?: string;
}

/** Where the next site is assembled inside a folder that cannot be renamed; and a folder that the system keeps there. */
export const STAGE = '.broadsheet-next';
export const SYSTEM_FOLDER = 'lost+found';

/** Links that are followed one after the other before they count as a circle. */
const MOST_LINKS = 40;

/**
 * Finds out how the output folder can be replaced, by trying out the rename that will replace it:
 *
 * 1. As usual, the next site is assembled in `.broadsheet/` and takes its place by two renames.
 * 2. When it is on another disk, the next site is assembled beside it, on that disk.
 * 3. When it cannot be renamed, because it is a mounted disk or the folder around it cannot be written to, the next site is
 *    assembled inside it, and its files are moved one by one.
 *
 * A link to a folder is never replaced: the folder that it leads to is.
 * @throws BuildError when something else than a site is there; a disk error when it cannot be replaced at all
 */
export function publishingWay(given: SitePlace): PublishingWay {
  const published = targetOf(given.published);
  const isLink = published !== path.resolve(given.published);
  const place = { ...given, published };
  refuseFile(published);
  if (isLink) refuseOther(given, published);
  mkdirSync(path.dirname(published), { recursive: true });
  const shown = path.relative(given.root, given.published) || given.published;
  const name = isLink ? `${shown}, which is a link to ${published},` : shown;
  const near = { ...place, spare: beside(published, 'next'), old: beside(published, 'old') };
  const usual = renameError(published, path.dirname(given.manifest));
  if (usual === undefined)
    return isLink
      ? { place, note: `${shown} is a link to ${published}. That folder is replaced, and the link stays.` }
      : { place };
  const other = codeOf(usual) === 'EXDEV' ? renameError(published, path.dirname(published)) : usual;
  refuseOther(given, published);
  if (other === undefined)
    return {
      place: near,
      note: `${name} is on another disk. The next site is assembled beside it, in ${near.spare}, and takes its place by two renames.`,
    };
  if (!['EBUSY', 'EACCES', 'EPERM', 'EXDEV'].includes(codeOf(other)) || !canStage(published)) throw other;
  const reason = codeOf(other) === 'EBUSY' ? 'is a mounted disk' : 'is in a folder that cannot be written to';
  return {
    place: { ...place, spare: path.join(published, STAGE), isInPlace: true },
    note: `${name} ${reason}, so that it cannot be replaced as a whole. The next site is assembled in it, in ${STAGE}; then its changed files are moved one by one, each whole and none before the files that it names. To publish in one step, build into a folder inside it: --out ${path.join(shown, 'site')}.`,
  };
}

/** The folder that a path leads to through links, which need not exist. */
function targetOf(published: string): string {
  let target = path.resolve(published);
  for (let count = 0; lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink(); count++) {
    if (count === MOST_LINKS) throw new BuildError(`${published} is a link that leads in a circle. Remove it.`);
    // The folders of a link may be links, too.
    target = path.resolve(realpathSync(path.dirname(target)), readlinkSync(target));
  }
  return target;
}

function refuseFile(published: string): void {
  const found = lstatSync(published, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new BuildError(
      `${published} is not a folder, and the site needs one. Move it away, or build into another folder with --out.`,
    );
}

/** Refuses a folder that is not in the project, or is a disk of its own, and holds something else than a site. */
function refuseOther({ root, published: given }: SitePlace, published: string): void {
  const isAround = `${realpathSync(root)}${path.sep}`.startsWith(
    published.endsWith(path.sep) ? published : published + path.sep,
  );
  const names = existsSync(published)
    ? readdirSync(published).filter((name) => name !== SYSTEM_FOLDER && name !== STAGE)
    : [];
  const isOther = names.length > 0 && !names.includes('index.html');
  if (!isAround && !isOther) return;
  throw new BuildError(
    `A build would replace everything in ${published}, which holds more than a built site${published === path.resolve(given) ? '' : `: ${given} is a link to it`}. Name a new folder, such as --out site.`,
  );
}

function beside(folder: string, ending: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${ending}`);
}

/**
 * Tries out whether a folder can be exchanged by renames for one in another folder. Nothing changes: the target of the
 * rename is not empty, which is the last thing that a system finds out.
 * @param published the folder; it need not exist
 * @param from where the other one would be
 * @returns the error; undefined when it can
 */
function renameError(published: string, from: string): unknown {
  mkdirSync(from, { recursive: true });
  let probe: string | undefined;
  try {
    probe = mkdtempSync(path.join(from, '.probe-'));
    mkdirSync(path.join(probe, 'full'));
    if (lstatSync(published, { throwIfNoEntry: false })) renameSync(published, probe);
    else {
      const moved = path.join(path.dirname(published), path.basename(probe));
      if (moved !== probe) renameSync(probe, moved);
      probe = moved;
    }
    return undefined;
  } catch (error) {
    // Windows has no other answer for a target that exists.
    const isPossible = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error)) || process.platform === 'win32';
    return isPossible ? undefined : error;
  } finally {
    if (probe !== undefined) rmSync(probe, { recursive: true, force: true });
  }
}

function canStage(published: string): boolean {
  try {
    const stage = path.join(published, STAGE);
    const isNew = mkdirSync(stage, { recursive: true }) !== undefined;
    rmdirSync(mkdtempSync(path.join(stage, 'probe-')));
    // Nothing stays of a build that ends before it begins to write.
    if (isNew) rmdirSync(stage);
    return true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

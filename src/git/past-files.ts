import { readBlobs } from './git-blobs.ts';
import { askGit, runGit } from './git.ts';

/**
 * Reads what some files held at an instant, in the last commit of the main line until then.
 * @param root a folder in the repository; paths are relative to it
 * @param instant milliseconds since 1970
 * @returns by path, without the files that were not there; undefined when nobody knows: there is no git, no commit yet, or
 * only newer ones, as in a shallow clone
 * @throws BuildError with git's message
 */
export function pastFiles(
  root: string,
  instant: number,
  files: readonly string[],
): Map<string, Uint8Array> | undefined {
  const until = `--before=${new Date(instant).toISOString()}`;
  const answer = askGit(root, ['rev-list', '-1', '--first-parent', until, 'HEAD']);
  const commit = answer.ok ? answer.output.toString().trim() : '';
  if (commit === '') return undefined;
  const listed = runGit(root, ['ls-tree', '-z', commit, '--', ...files])
    .toString()
    .split('\0');
  const names = listed.filter(Boolean).map((entry): [file: string, blob: string] => {
    const [info = '', file = ''] = entry.split('\t');
    return [file, info.split(' ')[2] ?? ''];
  });
  const blobs = readBlobs(
    root,
    names.map(([, blob]) => blob),
  );
  return new Map(
    names.flatMap(([file, blob]) => {
      const bytes = blobs.get(blob);
      return bytes ? [[file, bytes] as const] : [];
    }),
  );
}

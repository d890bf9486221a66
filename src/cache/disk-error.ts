/** What the system's codes mean for somebody who builds a site. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room and build again.',
  EDQUOT: 'The quota of this disk is used up. Make room and build again.',
  EROFS: 'The disk is read-only. Build where the project’s folder can be written to.',
  EACCES: 'A folder cannot be written to. Give the user who builds the right to write to the project’s folder.',
  EPERM: 'A folder cannot be written to. Give the user who builds the right to write to the project’s folder.',
  ENOTDIR: 'A file stands where a folder is needed. Move it away and build again.',
  EISDIR: 'A folder stands where a file is needed. Move it away and build again.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and build again.',
};

/** How the bundler, which is written in Rust, says the same; it gives no code. */
const SAYINGS: [said: RegExp, code: string][] = [
  [/No space left on device/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/Read-only file system/, 'EROFS'],
  [/Permission denied/, 'EACCES'],
  [/Not a directory/, 'ENOTDIR'],
  [/Is a directory/, 'EISDIR'],
];

/** Words for an error of the disk, with the path that it concerns; undefined for any other error. */
export function diskErrorText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = code in MEANINGS ? code : SAYINGS.find(([said]) => said.test(error.message))?.[1];
  if (known === undefined) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? `\n  ${error.path}` : '';
  return `${MEANINGS[known]} (${known})${place}\n  The published site is as it was.`;
}

/** The meaning of the system's error codes for a person who builds a site. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'The disk is full. Make room and build again.',
  EDQUOT: 'The disk quota is used up. Make room and build again.',
  EROFS: 'The disk is read-only. Build where the project folder can be written to.',
  EACCES: 'A folder cannot be written to. Give the user who runs the build write access to the project folder.',
  EPERM: 'A folder cannot be written to. Give the user who runs the build write access to the project folder.',
  ENOTDIR: 'There is a file where a folder is needed. Move it away and build again.',
  EISDIR: 'There is a folder where a file is needed. Move it away and build again.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and build again.',
};

/** The bundler's messages for the same errors. It is written in Rust and gives no code. */
const RUST_MESSAGES: [said: RegExp, code: string][] = [
  [/No space left on device/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/Read-only file system/, 'EROFS'],
  [/Permission denied/, 'EACCES'],
  [/Not a directory/, 'ENOTDIR'],
  [/Is a directory/, 'EISDIR'],
];

/** Words for a disk error, with the path that it concerns; undefined for any other error. */
export function diskErrorText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = code in MEANINGS ? code : RUST_MESSAGES.find(([said]) => said.test(error.message))?.[1];
  if (known === undefined) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? `\n  ${error.path}` : '';
  return `${MEANINGS[known]} (${known})${place}\n  The published site has not changed.`;
}

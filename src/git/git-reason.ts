/** What git says, by a pattern, and what that means for somebody who does not know git: what is wrong, and what to do. */
const MEANINGS: readonly [RegExp, string][] = [
  [
    /index\.lock|cannot lock ref|another git process/i,
    'Another program is using git in this folder, or was ended while it did. Wait a minute and try again. If it stays like this, ask whoever looks after the site to remove the lock.',
  ],
  [
    /gpg|sign the data|signing|ssh-keygen/i,
    'git could not sign the version. Ask whoever looks after the site to unlock the signing key on this machine, or to switch signing off.',
  ],
  [
    /no space left|disk quota|unable to write/i,
    'The disk is full, or the folder cannot be written. Make room on it and try again.',
  ],
  [
    /refspec|no such ref|couldn't find remote ref|no tracking information/i,
    'git does not know which branch to send to. Ask whoever looks after the site to set the upstream branch.',
  ],
  [
    /permission denied|authentication|could not read username|access denied|403|host key/i,
    'The server did not let this machine in. Ask whoever looks after the site to set up its sign-in.',
  ],
  [
    /hook declined|protected branch|pre-receive|remote rejected/i,
    'The server has a rule against this change. Show this message to whoever looks after the site.',
  ],
  [
    /resolve host|unable to access|could not read from remote|not appear to be a git repository|timed out|connection|SIGTERM/i,
    'The server cannot be reached. Check the connection and try again later.',
  ],
  [
    /would be overwritten|local changes/i,
    'Files that somebody has changed in this folder are in the way. Ask whoever works on them to commit them first.',
  ],
];

const OTHERWISE =
  'git refused it, perhaps by a rule (a hook) of this folder. Show this message to whoever looks after the site.';

/**
 * Says in sentences why git has failed, with git's own words after them in brackets.
 * @param why what git printed
 */
export function gitReason(why: string): string {
  const meaning = MEANINGS.find(([pattern]) => pattern.test(why))?.[1] ?? OTHERWISE;
  return `${meaning} (git: ${tellingLine(why)})`;
}

/** The line that says what is wrong; hints and warnings come before and after it. */
export function tellingLine(why: string): string {
  const lines = why.split('\n').map((line) => line.trim());
  const line =
    lines.find((one) => /^(?:fatal|error|ssh):|rejected\]/.test(one)) ?? lines.find((one) => one !== '') ?? '';
  return line.replace(/^(?:fatal|error): /, '');
}

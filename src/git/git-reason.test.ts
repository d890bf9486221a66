import { expect, test } from 'vitest';
import { gitReason } from './git-reason.ts';

test.each([
  ["fatal: Unable to create '/site/.git/index.lock': File exists.", 'Another program is using git'],
  ['error: gpg failed to sign the data\nfatal: failed to write commit object', 'could not sign'],
  ['error: src refspec main does not match any', 'which branch to send to'],
  ['remote: hint\n ! [remote rejected] main -> main (pre-receive hook declined)', 'a rule against this change'],
  ['fatal: Could not read from remote repository.', 'cannot be reached'],
  ['git ended with status 1', 'by a rule (a hook) of this folder'],
])('%j is said in a sentence, with the words of git after it', (why, sentence) => {
  expect(gitReason(why)).toContain(sentence);
  expect(gitReason(why)).toMatch(/\. \(git: [^)]+.*\)$/);
});

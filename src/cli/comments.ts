import { COMMENTS } from './commands/comments.ts';
import { runCommand } from './options/run-command.ts';
import { UsageError } from './options/usage-error.ts';

/*
 * `npm run comments -- pull`: writes what readers reply on social networks into content/comments, for an editor to review.
 */
await runCommand(COMMENTS, async ({ operands: [verb, ...stories], options }) => {
  if (verb !== 'pull') throw new UsageError('Write `npm run comments -- pull`.');
  const { bluesky, 'dry-run': isDry = false } = options;
  if (bluesky !== undefined && !URL.canParse(bluesky)) throw new UsageError(`\`${bluesky}\` is not a web address.`);
  const { pullComments } = await import('./comments/comment-pull.ts');
  const wanted = { stories, isDry, ...(bluesky !== undefined && { bluesky }) };
  return pullComments(wanted, process.cwd(), { result: console.log, failure: console.error });
});

import type { Command } from '../options/command.ts';

/** `npm run comments` */
export const COMMENTS = {
  name: 'comments',
  summary: 'writes the replies to posts on Bluesky and Mastodon into `content/comments/`: `-- pull`',
  options: {
    'dry-run': { help: 'shows what would be written, and writes nothing' },
    bluesky: { value: '<url>', help: 'another address for the public API of Bluesky' },
  },
  operands: {
    name: 'pull [stories]',
    help: '`pull`, then the files of stories; without them, every story with a `discussion` whose comments are open',
    most: 1001,
  },
  example: 'pull --dry-run',
  notes:
    'Name the posts in the front matter of the story: `discussion: [https://bsky.app/profile/…/post/…]`. Read the replies in the diff before you commit them. A reply that was deleted there loses its words here; nothing else that is in the files is changed.',
  status: '0 when every post could be read, 1 when one could not',
} as const satisfies Command;

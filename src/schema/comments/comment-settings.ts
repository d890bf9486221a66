import { z } from 'zod';
import { instant, refused, sitePath, verbatim, webAddress } from '../fields.ts';
import { refusal } from '../wording/refusal.ts';
import { valueForms } from '../wording/value-form.ts';

/** A post on Bluesky, by handle or DID, or on a server of Mastodon. */
export const DISCUSSION =
  /^(?:https:\/\/bsky\.app\/profile\/[\w.:-]+\/post\/\w+|https?:\/\/[^\s/]+\/@[\w.]+(?:@[\w.-]+)?\/\d+)\/?$/;

/** A number of days after which comments close. */
const closes = z
  .string()
  .regex(/^[1-9]\d{0,3}d$/, {
    error: refusal('is not a number of days', 'Write the number followed by d, without a space: 7d.'),
  })
  .register(valueForms, { words: 'a number of days, such as 7d' });

const kind = <T extends string>(name: T) =>
  z.literal(name).describe('The service: coral, discourse, remark42, waline or isso');

const server = (example: string) => webAddress.describe(`Where the service runs: ${example}`);

const provider = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('coral'), url: server('https://coral.example.com') }),
  z.strictObject({ kind: kind('discourse'), url: server('https://forum.example.com') }),
  z.strictObject({
    kind: kind('remark42'),
    url: server('https://remark.example.com'),
    site: verbatim.describe('The id of the site in Remark42 (SITE)'),
  }),
  z.strictObject({
    kind: kind('waline'),
    url: server('https://waline.example.com'),
    client: webAddress
      .default('https://unpkg.com/@waline/client@v3/dist')
      .describe('The folder with waline.js and waline.css; a copy on your own server asks no other for anything'),
  }),
  z.strictObject({ kind: kind('isso'), url: server('https://isso.example.com') }),
]);

/** How readers comment, as a setting of the publication. */
export const commentSettings = z
  .union([
    z.boolean(),
    z.strictObject({
      provider: provider
        .optional()
        .describe(
          'A comment service in place of the letters server. Nothing is loaded from it before the reader asks for the comments',
        ),
      policy: sitePath.optional().describe('The page with the rules for comments; the one for letters when left out'),
      closes: closes
        .optional()
        .describe('How many days after publication comments close, such as 14d; a story may differ'),
      email: z
        .boolean()
        .default(false)
        .describe('true to ask for an e-mail address, when the letters server confirms each comment by mail'),
    }),
  ])
  .register(valueForms, { words: 'true, false or { closes: 14d }' })
  .prefault(true)
  .describe(
    'Comments on stories: how readers write them, and until when. Without a comment service and without a letters server, readers write by e-mail; false for no comments at all',
  );

export type CommentSettings = Exclude<z.output<typeof commentSettings>, boolean>;
export type CommentProvider = NonNullable<CommentSettings['provider']>;

/** Whether a story takes comments, and when. */
export const storyComments = z
  .union([
    z.boolean(),
    z.strictObject({
      opens: instant.optional().describe('When readers can begin to comment, if not at once'),
      closes: closes
        .optional()
        .describe('How many days after publication, or after they open, comments close, such as 7d'),
    }),
  ])
  .default(true)
  .describe(
    'true or false to allow comments or not, or when they open and close; true when left out. With false, no comments are shown',
  );

/** The posts whose replies are comments on a story. */
export const discussion = z
  .array(
    z
      .string()
      .max(2000, { abort: true })
      .regex(DISCUSSION, {
        error: refused(() =>
          refusal(
            'is not the address of a post on Bluesky or Mastodon',
            'Copy it from the browser: https://bsky.app/profile/ledger.example/post/3lk2m5x7q2c2a or https://social.example/@ledger/115000000000000001.',
          ),
        ),
      })
      .register(valueForms, { words: 'the address of a post on Bluesky or Mastodon' }),
  )
  .max(5, { error: refusal('lists more than five posts', 'Keep those with the most replies.') })
  .default([])
  .describe(
    'Posts of the publication about the story on Bluesky or Mastodon: `npm run comments -- pull` writes the replies to them into content/comments',
  );

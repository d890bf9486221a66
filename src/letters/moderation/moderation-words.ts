import type { Strings } from '../../strings/strings.ts';

/** What is said to moderators, in the language of the newsroom. */
export type ModerationWords = Strings['moderation'];

import { ANNOUNCE } from './commands/announce.ts';
import { AUDIT } from './commands/audit.ts';
import { BUILD } from './commands/build.ts';
import { CHECK } from './commands/check.ts';
import { COMMENTS } from './commands/comments.ts';
import { DEPLOY } from './commands/deploy.ts';
import { DESK } from './commands/desk.ts';
import { DEV } from './commands/dev.ts';
import { DUE } from './commands/due.ts';
import { EDITOR } from './commands/editor.ts';
import { EXPORT } from './commands/export.ts';
import { GENERATE } from './commands/generate.ts';
import { IMPORT } from './commands/import.ts';
import { INIT } from './commands/init.ts';
import { LETTERS } from './commands/letters.ts';
import { NEW } from './commands/new.ts';
import { NUMBERS } from './commands/numbers.ts';
import { NEWSLETTER } from './commands/newsletter.ts';
import { PHOTOS } from './commands/photos.ts';
import { PREVIEW } from './commands/preview.ts';
import { PREVIEW_DRAFTS } from './commands/preview-drafts.ts';
import { STATUS } from './commands/status.ts';
import { UPGRADE } from './commands/upgrade.ts';
import type { Command } from './options/command.ts';

/** The commands of a newsroom, in the order of the README. Those that measure and test are beside what they run. */
export const COMMANDS: readonly Command[] = [
  INIT,
  IMPORT,
  DEV,
  DESK,
  NEW,
  CHECK,
  STATUS,
  BUILD,
  PHOTOS,
  PREVIEW,
  PREVIEW_DRAFTS,
  DEPLOY,
  DUE,
  AUDIT,
  ANNOUNCE,
  COMMENTS,
  LETTERS,
  NUMBERS,
  NEWSLETTER,
  EXPORT,
  UPGRADE,
  EDITOR,
  GENERATE,
];

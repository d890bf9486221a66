import type { INIT } from '../commands/init.ts';
import type { CommandLine } from '../options/command.ts';

/** What `npm run init` got on the command line. */
export type InitOptions = CommandLine<typeof INIT>['options'];

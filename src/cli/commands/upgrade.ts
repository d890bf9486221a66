import type { Command } from '../options/command.ts';

/** `npm run upgrade` */
export const UPGRADE = {
  name: 'upgrade',
  summary: 'upgrades Broadsheet and leaves everything of the newsroom alone; `-- 1.2.0` chooses the version',
  options: {
    from: {
      value: '<repository>',
      help: 'the address or folder of the repository of Broadsheet; by default the remote `upstream`, then `repository` in package.json',
    },
    'dry-run': { help: 'shows what would change, and changes nothing' },
  },
  operands: { name: '[version]', most: 1, help: 'the version to upgrade to; by default the newest' },
  example: '1.2.0',
  notes:
    'The upgrade is one commit on a branch of its own, with the site checked and built. Look at it, then merge the branch. Changes that you made to the engine are merged; where that is impossible, nothing is changed and the files are listed.',
  status: '0 when the upgraded site builds or there is nothing to upgrade, 1 when not',
} as const satisfies Command;

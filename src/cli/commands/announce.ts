import type { Command } from '../options/command.ts';

/** `npm run announce` */
export const ANNOUNCE = {
  name: 'announce',
  summary: 'shows which changes to announce to search engines and feed readers after a deploy; `-- --send` sends them',
  options: {
    send: { help: 'sends the announcements; without it, they are only shown' },
    all: { help: 'announces every page after a build that had no earlier build to compare with' },
    out: { value: '<folder>', help: 'the folder of the built site; dist by default' },
    report: { value: '<file>', help: 'the report of an earlier build (default: the last build)' },
    indexnow: { value: '<url>', help: 'another address for IndexNow' },
  },
  example: '--send',
  notes: 'Search engines are reached through IndexNow, feed readers through WebSub. Deploy the site first.',
  status: '0 when every service accepted the announcements, 1 when one did not',
} as const satisfies Command;

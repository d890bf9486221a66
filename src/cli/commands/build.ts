import type { Command } from '../options/command.ts';

/** `npm run build` */
export const BUILD = {
  name: 'build',
  summary: 'builds the site from `content/` into `dist/`',
  options: {
    out: { value: '<folder>', help: 'builds into this folder instead of dist/' },
    explain: { value: '<address>', help: 'says why the page at this address was rendered or kept' },
    shard: {
      value: '<part>',
      help: 'renders only one part of the site, such as 2/4, into .broadsheet/shards/, for a build with --merge',
    },
    merge: {
      value: '<folders>',
      many: true,
      help: 'takes the pages from these folders of shards, and renders what they do not have',
    },
    verify: {
      help: 'makes everything again, trusts nothing that earlier builds kept, and says which published files differed',
    },
  },
  operands: { name: '[folders]', most: 256, help: 'more folders of shards, after --merge' },
  example: '--explain /2026/11/slug/',
  notes: `BUILD_TIME=2026-11-23T11:30:00Z in the environment builds the site as of that time.`,
} as const satisfies Command;

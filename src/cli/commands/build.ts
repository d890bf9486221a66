import type { Command } from '../options/command.ts';

/** `npm run build` */
export const BUILD = {
  name: 'build',
  summary: 'builds the site from `content/` into `dist/`',
  options: {
    out: { value: '<folder>', help: 'builds into this folder instead of dist/' },
    explain: { value: '<address>', help: 'says why the page at this address was rendered or kept' },
    verify: {
      help: 'makes everything again, trusts nothing that earlier builds kept, and says which published files differed',
    },
  },
  example: '--explain /2026/11/slug/',
  notes: `BUILD_TIME=2026-11-23T11:30:00Z in the environment builds the site as of that time.`,
} as const satisfies Command;

import type { Command } from '../options/command.ts';

/** `npm run status` */
export const STATUS = {
  name: 'status',
  summary: 'lists what is in work, due, under embargo and expiring, and what is wrong in `content/`',
  options: { json: { help: 'writes the list as JSON, for other programs' } },
  example: '--json',
  notes:
    'The dev server shows the same list at /desk/. BUILD_TIME=2026-11-23T11:30:00Z in the environment lists it as of that time.',
  status: '0 whether or not there are problems',
} as const satisfies Command;

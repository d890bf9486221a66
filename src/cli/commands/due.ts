import type { Command } from '../options/command.ts';

/** `npm run due` */
export const DUE = {
  name: 'due',
  summary:
    'tells by its exit status whether a build is due, because a story comes out or something else changes by itself',
  options: {
    out: { value: '<folder>', help: 'the folder of the built site; dist by default' },
    json: { help: 'prints the answer as JSON: due, at, reasons' },
  },
  example: '--json',
  notes:
    'It reads what the last build wrote into .broadsheet/, and needs neither `npm ci` nor content/. Build once after you have scheduled a story: the answer says so when content/ has changed since. BUILD_TIME in the environment sets the time.',
  status: '0 when a build is due, 1 when nothing is due yet',
} as const satisfies Command;

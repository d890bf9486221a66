import type { Command } from '../options/command.ts';

/** `npm run numbers` */
export const NUMBERS = {
  name: 'numbers',
  summary: 'counts from the logs of the server how often each story was read; `-- --write` makes the list "Most read"',
  options: {
    by: { value: '<unit>', choices: ['day', 'week'], help: 'counts each day or each week; day by default' },
    days: {
      value: '<number>',
      range: [1, 3660],
      help: 'how many days, up to the newest in the log: 7 by default, 56 by week',
    },
    top: { value: '<number>', range: [1, 100_000], help: 'how many stories are listed; 20 by default' },
    write: { help: 'writes content/most-read.yaml, from which the next build makes "Most read"' },
    json: { help: 'prints every number as JSON, for other programs' },
  },
  operands: {
    name: '<logs …>',
    help: 'logs of nginx, Caddy or CloudFront, also with .gz; - reads the standard input',
    most: 100_000,
  },
  example: '--write /var/log/nginx/access.log*',
  notes:
    'It leaves out robots, pages that browsers fetch ahead, and what a reader opens again on the same day. No network address is printed or kept.',
  status: '0 when reads were counted, 1 when the logs hold none or cannot be read',
} as const satisfies Command;

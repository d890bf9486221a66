import type { Command } from '../options/command.ts';

/** What `npm run letters` does, by the first word after it. */
export const LETTERS_ACTIONS = {
  serve: 'takes letters, comments and signups from forms; the default',
  list: 'prints the queue, or the posts in a state: `list approved`',
  approve: 'lets posts be published: `approve k3v9x2qd h7d2m1zz`',
  reject: 'takes posts out of the queue',
  ban: 'puts further posts aside: `ban word casino`; the kinds are name, email and word',
  unban: 'ends a ban',
  pull: 'writes what was approved into content/ and commits it',
  subscribers: 'prints those who signed up for newsletters as CSV',
  export: 'prints everything that is kept of an e-mail address, as JSON',
  delete: 'deletes it; takes an e-mail address, or the id of a post',
  password: 'sets the password of a moderator: `password ann`',
} as const;

/** `npm run letters` */
export const LETTERS = {
  name: 'letters',
  summary:
    'takes letters and comments from readers, on a server of your own, and brings the approved ones into `content/`',
  options: {
    data: { value: '<folder>', help: 'the folder of the database; letters-data by default, or LETTERS_DATA' },
    host: { value: '<address>', help: 'where the server listens; 127.0.0.1 by default, or LETTERS_HOST' },
    port: { value: '<port>', range: [0, 65_535], help: 'its port; 4380 by default, or LETTERS_PORT' },
    proxy: {
      value: '<address>',
      many: true,
      help: 'a proxy whose X-Forwarded-For is believed; this machine by default, or LETTERS_PROXY',
    },
    mail: {
      value: '<command>',
      help: 'confirms e-mail addresses with mails through a command such as "sendmail -t"; or LETTERS_MAIL',
    },
    'pull-request': {
      help: 'with pull: commits to a branch of its own and pushes it, and leaves the working tree alone',
    },
    again: { help: 'with pull: also what is on the branch of a pull request that was closed without a merge' },
    'dry-run': { help: 'with pull: only says what would be written' },
    section: { value: '<section>', help: 'with pull: the section of letters to the editor; opinion by default' },
  },
  operands: {
    name: '[action] [ids]',
    most: 1000,
    help: Object.keys(LETTERS_ACTIONS).join(', '),
  },
  example: 'pull --pull-request',
  notes: `${Object.entries(LETTERS_ACTIONS)
    .map(([name, help]) => `  ${name.padEnd(12)} ${help}`)
    .join('\n')}\n\ndocs/letters.md shows how to set up the server.`,
} as const satisfies Command;

import { DEPLOY_HOSTS } from '../../schema/hosting/deploy.ts';
import { NEWSLETTER_SERVICES } from '../init/newsletter-account.ts';
import type { Command } from '../options/command.ts';

/** `npm run init` */
export const INIT = {
  name: 'init',
  summary: 'turns this project into your own paper, and asks for what you leave out',
  options: {
    name: { value: '<name>', help: 'the name of the publication' },
    url: { value: '<address>', help: 'where the site will be: https://www.example.com' },
    email: { value: '<address>', help: 'the newsroom’s e-mail address, which will be public' },
    lang: { value: '<language>', help: 'the language, such as es or pt-BR; the system’s by default' },
    country: { value: '<country>', help: 'the home country, such as ES; the language’s by default' },
    'time-zone': {
      value: '<zone>',
      help: 'the newsroom’s time zone, such as Europe/Madrid; the main one of the country by default',
    },
    sections: {
      value: '<sections>',
      many: true,
      help: 'names, separated by commas: "News,Sport"; write "ニュース=news" to choose an address',
    },
    wire: { help: 'adds a section for short reports throughout the day' },
    editor: { value: '<name>', help: 'the name of the editor, who is the first author; the newsroom by default' },
    newsletter: {
      value: '<service>',
      choices: ['none', ...NEWSLETTER_SERVICES],
      help: `the service that sends a newsletter: none, ${NEWSLETTER_SERVICES.join(', ')}; none by default`,
    },
    'newsletter-account': {
      value: '<account>',
      help: 'your username at Buttondown, the address of the form or page, or the address of listmonk, a space and the UUID of the list',
    },
    'letters-server': {
      value: '<address>',
      help: 'your own server for letters, comments and signups: https://letters.example.com; none by default',
    },
    host: {
      value: '<host>',
      choices: ['none', ...DEPLOY_HOSTS],
      help: `where the site is deployed: none, ${DEPLOY_HOSTS.join(', ')}; none by default`,
    },
    'deploy-to': {
      value: '<place>',
      help: 'the place on the host: user@server:/srv/paper, a bucket, a branch, or the name of the project or site',
    },
    'without-engine-tests': { help: 'removes the tests, benchmarks and demo of Broadsheet instead of keeping them' },
    yes: { help: 'asks no questions: uses the defaults, and overwrites files' },
    force: {
      help: 'overwrites files without asking; in a project that has a paper already, it replaces what init wrote',
    },
  },
  example: '--name "The Larkfield Ledger" --url https://ledger.example --email desk@ledger.example',
  notes:
    'The demo publication moves from content/ to tests/ledger/, and the README of Broadsheet to docs/broadsheet.md. Where files would be overwritten, the command asks first; without a terminal, it lists them and changes nothing. A failure leaves the project as it was.',
} as const satisfies Command;

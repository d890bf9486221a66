import { DEPLOY_HOSTS } from '../../schema/hosting/deploy.ts';
import type { Command } from '../options/command.ts';

/** `npm run deploy` */
export const DEPLOY = {
  name: 'deploy',
  summary: 'puts the built site on a host, after it showed what changes there and asked',
  options: {
    to: {
      value: '<place>',
      help: 'the place on the host; the one under deploy in content/publication.yaml by default',
    },
    'dry-run': { help: 'only shows what would be done' },
    yes: { help: 'deploys without asking, for CI' },
    rollback: { help: 'brings back the build that was online before; only with rsync and pages' },
    reload: {
      value: '<command>',
      help: 'a command for the server after the switch: "sudo nginx -t && sudo systemctl reload nginx"; only with rsync',
    },
    keep: {
      value: '<number>',
      range: [2, 100],
      help: 'how many builds stay on the server; 5 by default; only with rsync',
    },
    out: { value: '<folder>', help: 'the folder of the built site; dist by default' },
  },
  operands: {
    name: '[host]',
    most: 1,
    choices: DEPLOY_HOSTS,
    help: 'rsync, rclone, pages (GitHub), cloudflare or netlify; the only one in content/publication.yaml by default',
  },
  example: 'rsync --to deploy@ledger.example:/srv/ledger',
  notes:
    'The addresses that changed are listed in .broadsheet/dist/purge.txt, one a line, for a CDN. docs/hosting.md has the settings for each host.',
  status: '0 when the site is online, 1 when it is not',
} as const satisfies Command;

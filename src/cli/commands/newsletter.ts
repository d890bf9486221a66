import type { Command } from '../options/command.ts';

/** What can be done with editions. */
export const NEWSLETTER_DEEDS = ['list', 'preview', 'draft', 'send'] as const;

/** `npm run newsletter` */
export const NEWSLETTER = {
  name: 'newsletter',
  summary: 'hands editions of newsletters to listmonk or Buttondown, as drafts or to be sent, and none twice',
  options: {
    out: { value: '<folder>', help: 'the folder of the built site; dist by default' },
    'dry-run': { help: 'shows what would happen, and does nothing' },
    yes: { help: 'sends without asking' },
  },
  operands: {
    name: '[list|preview|draft|send] [editions]',
    help: 'list by default; an edition is named like morning-memo/2026-11-27, a newsletter means its latest edition; without any, the latest of each newsletter, if it is of the last two days',
    most: 50,
  },
  example: 'draft morning-memo --dry-run',
  notes:
    'It takes what the last build made. Deploy the site first, because mails show photos from there. The environment has the secrets: LISTMONK_USER and LISTMONK_TOKEN, or BUTTONDOWN_API_KEY.',
  status: '0 when every edition is where it should be, 1 when a service refused one',
} as const satisfies Command;

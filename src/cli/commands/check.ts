import type { Command } from '../options/command.ts';

/** `npm run check` */
export const CHECK = {
  name: 'check',
  summary: 'lists every problem in `content/`, without a build',
  options: {
    against: {
      value: '<published>',
      help: 'compares with what is published: a commit (v1.2, HEAD~3), a sitemap or a list of addresses',
    },
    fix: {
      help: 'corrects slips of typing, HTML that only decides about looks, first-level headings, and credits in captions',
    },
    format: {
      value: '<name>',
      choices: ['text', 'json', 'github', 'gitlab'],
      help: 'text (default), json, github for annotations on a pull request, or gitlab for a Code Quality report',
    },
  },
  operands: {
    name: '[files or folders]',
    most: Number.POSITIVE_INFINITY,
    help: 'lists only the problems in these parts of content/; the rest is still read',
  },
  example: '--fix content/articles/2026/11',
  status: '0 without errors, 1 with errors',
} as const satisfies Command;

import type { Command } from '../options/command.ts';

/** The forms in which a paper can leave. */
export const EXPORT_FORMS = ['wordpress', 'markdown', 'ninjs', 'json'] as const;

/** `npm run export` */
export const EXPORT = {
  name: 'export',
  summary: 'writes the whole paper for another system: for WordPress, as plain Markdown, as ninjs or as JSON',
  options: {
    to: { value: '<folder>', help: 'where it is written; export/<form> by default' },
  },
  operands: {
    name: '<form>',
    help: 'wordpress (WXR 1.2 with its media), markdown (for Hugo, Jekyll, Eleventy, Astro), ninjs (IPTC ninjs 3.0) or json',
    most: 1,
    choices: EXPORT_FORMS,
  },
  example: 'wordpress --to ../leaving',
  notes:
    'Drafts, scheduled and withdrawn stories are in it, so keep the folder to yourself. The same paper always gives the same files. docs/move-in.md says what each form cannot carry.',
  status: '0 when everything was written, 1 when files of content/ could not be read and are not in it',
} as const satisfies Command;

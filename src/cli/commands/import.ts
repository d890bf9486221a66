import type { Command } from '../options/command.ts';

/** `npm run import` */
export const IMPORT = {
  name: 'import',
  summary: 'moves an old site in: `-- wordpress export.xml`, `-- ghost export.json`, `-- markdown folder`',
  options: {
    write: { help: 'writes into content/; without it, the command only reports what it would do' },
    uploads: { value: '<folder>', help: 'a copy of the uploads of the old site, such as wp-content/uploads' },
    fetch: { help: 'gets photos that are not in the copy from the old site, slowly; it can be stopped and goes on' },
    'time-zone': {
      value: '<zone>',
      help: 'the time zone of the old site, if the export does not tell it, such as Europe/Madrid',
    },
    sitemap: {
      value: '<file or address>',
      many: true,
      help: 'for `prove`: sitemaps of the old site, whose addresses must answer, too',
    },
    out: { value: '<folder>', help: 'for `prove`: the built site; dist when left out' },
  },
  operands: {
    name: 'wordpress|ghost|markdown|prove [files]',
    help: 'the system, then the files of its export or the folder of the site; `prove` compares the built site with the last import',
    most: 1000,
  },
  example: 'wordpress export.xml --uploads wp-content/uploads --write',
  notes:
    'The first run writes nothing in content/, but import/map.yaml, in which you decide about sections, topics and authors, and import/import-report.html. Run it again as often as you like: what you have changed since is never overwritten. `npm run build` and `npm run import -- prove` then show that every old address answers.',
  status: '0 when everything could be read, or proved; 1 when not',
} as const satisfies Command;

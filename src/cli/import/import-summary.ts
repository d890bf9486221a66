import { count } from '../../cache/progress.ts';
import type { FileState, ImportResult } from '../../import/import-result.ts';

const STATES: readonly (readonly [FileState, string, string])[] = [
  ['new', 'new', 'would be new'],
  ['updated', 'updated', 'would be updated'],
  ['unchanged', 'as they were', 'as they are'],
  ['kept', 'left as somebody has changed or made them', 'left as somebody has changed or made them'],
];

/** What an import did, in a few lines, and what to do next. */
export function importSummary(result: ImportResult): string {
  const { posts, authors, terms, media, addresses, isDryRun, site } = result;
  const stories = posts.filter(({ kind, file }) => kind === 'story' || file?.startsWith('content/articles/'));
  const pages = posts.filter((post) => !stories.includes(post));
  const things: [string, readonly { state?: FileState; leftOut?: string }[]][] = [
    ['stories', stories],
    ['pages', pages],
    ['authors', authors],
    ['sections', terms.filter(({ becomes }) => becomes === 'section')],
    ['topics', terms.filter(({ becomes }) => becomes === 'topic')],
  ];
  const notes = posts.flatMap((post) => post.notes);
  const comments = posts.reduce((sum, post) => sum + post.comments.written, 0);
  const withFile = media.filter(({ file }) => file !== undefined).length;
  return [
    [site.name, site.origin].filter((part) => part !== undefined).join(', '),
    '',
    ...things.map(([noun, list]) => `${count(list.length).padStart(8)} ${noun}${statesText(list, isDryRun)}`),
    `${count(withFile).padStart(8)} of ${count(media.length)} photos and files`,
    `${count(comments).padStart(8)} comments`,
    `${count(addresses.length).padStart(8)} old addresses lead to a page`,
    `${count(notes.length).padStart(8)} notes: ${(['changed', 'guessed', 'dropped'] as const).map((kind) => `${count(notes.filter((note) => note.kind === kind).length)} ${kind}`).join(', ')}`,
    '',
    ...result.notes.map(({ what }) => `- ${what}`),
    ...(result.notes.length > 0 ? [''] : []),
    ...(isDryRun
      ? [
          'Nothing was written in content/. Next:',
          '  1. Read import/import-report.html.',
          '  2. Change import/map.yaml until the sections, topics and authors are right.',
          '  3. Run the same command with --write.',
        ]
      : [
          'Read import/import-report.html, then run:',
          '  npm run check',
          '  npm run build',
          '  npm run import -- prove',
          'Commit content/ and import/: later imports know by import/written.json what you have changed.',
        ]),
  ].join('\n');
}

function statesText(list: readonly { state?: FileState }[], isDryRun: boolean): string {
  const parts = STATES.flatMap(([state, done, due]) => {
    const number = list.filter((thing) => thing.state === state).length;
    return number === 0 ? [] : [`${count(number)} ${isDryRun ? due : done}`];
  });
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

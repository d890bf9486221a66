import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { FILE_KINDS } from '../../src/schema/kinds.ts';
import { proseSetter } from '../../src/schema/text/set-prose.ts';

/** A word of 60 letters. */
const WORD = 'Telekommunikationsüberwachungsverordnungsdurchführungsgesetz';
/** An address of 70 characters. */
const ADDRESS = `https://archive.example/${'record-of-the-council-'.repeat(3)}`.slice(0, 70);
/** What every text for readers says. */
export const LONG = `${WORD} ${ADDRESS} ${WORD}`;

type Kind = keyof typeof FILE_KINDS;
type Fields = Record<string, unknown>;

/** The body of a story with all that a body can hold. */
const BODY = `${LONG}

## ${LONG}

- ${LONG}
  1. \`${WORD}${WORD}\`

> ${LONG}

:::pullquote{by="${LONG}"}
${LONG}
:::

:::box[${LONG}]
${LONG}
:::

## ${WORD}

![${WORD}](/photos/harbor.jpg "${LONG}. (${LONG})")

| ${WORD} | B |
| --- | --- |
| ${LONG} | ${LONG} |

::newsletter

::gallery

::livewire

::embed{url="https://www.youtube.com/watch?v=abc" title="${LONG}"}

::embed{url="https://other.example/${'x'.repeat(60)}"}

## ${WORD} [${LONG}](https://a.example/)

${LONG}[^1]

[^1]: ${LONG}
`;

/**
 * Writes content in which every text for readers, in every kind of file, holds words that are longer than a line of a
 * phone. The fields are those of the complete examples of the schemas.
 * @param folder of a project with the content of `tests/fixtures/content-small`
 */
export function writeLongWords(folder: string): void {
  const write = (file: string, fields: Fields, body?: string) => {
    // Every photo is the one of the small publication.
    const json = JSON.stringify(fields, undefined, 1).replaceAll(/"\/photos\/[^"]*"/g, '"/photos/harbor.jpg"');
    const target = path.join(folder, 'content', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, body === undefined ? json : `---\n${json}\n---\n\n${body}`);
  };
  const {
    related: _related,
    canonical: _canonical,
    embargo: _embargo,
    aliases: _aliases,
    ...story
  } = longFields('articles');
  const common = { ...story, machines: {}, masthead: 'main', newsletter: 'daily', lang: 'de' };
  const stories: [name: string, fields: Fields][] = [
    ['complete', { toc: true }],
    ['retracted', { status: 'retracted' }],
    ['killed', { status: 'killed' }],
    ['opinion', { section: 'opinion', type: 'opinion' }],
    ['wire', { section: 'livewire' }],
    ['live', { type: 'live' }],
    ...[1, 2, 3, 4, 5, 6].map((part): [string, Fields] => [`part-${part}`, { series: { id: 'winter-storms', part } }]),
  ];
  for (const [name, fields] of stories) {
    const { guid: _, ...own } = {
      ...common,
      ...(fields['series'] === undefined && { series: undefined }),
      ...fields,
    } as Fields;
    write(`articles/2026/11/${name}.md`, own, BODY);
  }
  write(
    'articles/2026/11/bare.md',
    { headline: LONG, section: 'news', published: story['published'], comments: false },
    LONG,
  );
  for (const id of ['jane-doe', 'li-wei']) write(`authors/${id}.yaml`, { ...longFields('authors'), to: undefined });
  write('authors/former.yaml', longFields('authors'));
  write('mastheads/main.yaml', longFields('mastheads'));
  for (const id of ['news', 'opinion', 'business'])
    write(`sections/${id}.yaml`, { ...longFields('sections'), wire: false });
  write('sections/livewire.yaml', longFields('sections'));
  write('newsletters/daily.yaml', longFields('newsletters'));
  const plainBody = BODY.replace(/^::(?:newsletter|gallery|livewire).*$/gm, '');
  const edition = { ...longFields('editions'), time: '08:00', status: 'published' };
  const picks = ['2026/11/complete', { story: '2026/11/retracted', note: LONG }, '2026/11/bare'];
  write('newsletters/daily/2026-11-23.md', { ...edition, stories: picks }, plainBody);
  const comment = { name: WORD, time: story['published'], text: `${LONG}\n\n> ${LONG}` };
  const comments = [
    { ...comment, id: 'first', pick: true },
    { ...comment, id: 'second', parent: 'first' },
  ];
  write('comments/2026/11/complete.yaml', { comments });
  write('pages/about.md', longFields('pages'), plainBody);
  const {
    newsletter: _newsletter,
    policies: _policies,
    brand: _brand,
    addresses: _addresses,
    ...publication
  } = longFields('publication');
  const footer = { ...(publication['footer'] as Fields), pages: ['about'] };
  const letters = { email: `${'letters-to-the-editor'.repeat(2)}@ledger.example` };
  write('publication.yaml', {
    ...publication,
    footer,
    letters,
    lang: 'de',
    newsletter: 'daily',
    history: false,
    cards: { newest: 0 },
    wire: {},
    feeds: {},
  });
  const fronts = {
    lead: { count: 2 },
    wire: {},
    top: {},
    section: { section: 'news' },
    opinion: { section: 'opinion' },
    newsletter: {},
  };
  write('fronts/home.yaml', { slots: Object.entries(fronts).map(([kind, fields]) => ({ kind, ...fields })) });
}

/** The fields of the complete example of a kind of file, each text for readers a long one. */
export function longFields(kind: Kind): Fields {
  const { schema, examples, format } = FILE_KINDS[kind];
  const yaml = format === 'markdown' ? examples.complete.split(/^---$/m)[1] : examples.complete;
  return proseSetter<unknown>(schema)(schema.parse(parse(yaml ?? '')), () => LONG) as Fields;
}

import type { BodyPart } from '../../markdown/body-parts.ts';
import { compileBody } from '../../markdown/compile.ts';
import { allEditionSources, type EditionSources } from '../../newsroom/newsletters/edition-sources.ts';
import { newsroomForTests, type ContentForTests } from '../../newsroom/newsroom-for-tests.ts';
import { editionMail, type ReadBody } from './edition-mail.ts';
import { editionText } from './edition-text.ts';

/** An edition in a test, its mail and its text. */
export interface MailForTests {
  sources: EditionSources;
  html: string;
  text: string;
  /** Blocks of the text that were left out. */
  left: number;
}

/** The newest edition of a newsroom, with Markdown as its text. */
export function mailForTests(content: ContentForTests, markdown = ''): MailForTests {
  const [sources] = allEditionSources(newsroomForTests(content));
  if (!sources) throw new Error('There is no edition.');
  const readBody: ReadBody = ({ context }) => bodyOf(markdown, context);
  return { sources, text: editionText(sources, readBody), ...editionMail(sources, readBody) };
}

function bodyOf(markdown: string, context: Parameters<ReadBody>[0]['context']): BodyPart[] {
  const { parts, problems } = compileBody(markdown, { ...context, firstLine: 1 });
  const errors = problems.filter(({ severity }) => severity !== 'warning');
  if (errors.length > 0) throw new Error(errors.map(({ what }) => what).join('\n'));
  return parts;
}

const PHOTO = { src: '/photos/road.jpg', alt: 'A road that ends in the sea' };

/** An edition with everything that one can have. */
export const FULL: ContentForTests = {
  now: '2026-11-30T00:00:00Z',
  publication: {
    footer: { imprint: 'The Ledger Company, 12 Pier Street, Larkfield' },
    brand: { logo: 'ledger.svg' },
  },
  brand: { 'ledger.svg': { drawing: '<svg viewBox="0 0 90 20"></svg>', size: { width: 90, height: 20 } } },
  photos: { 'photos/road.jpg': [3000, 2000] },
  newsletters: {
    memo: {
      name: 'The Memo',
      pitch: 'Start your day',
      frequency: 'Daily',
      provider: { kind: 'listmonk', url: 'https://lists.example', list: 'a1b2' },
      auto: [{ from: '2026-11-20' }],
    },
  },
  editions: {
    'memo/2026-11-27': {
      subject: 'The road stays shut',
      preheader: 'And the kettle is on',
      intro: 'Three things before breakfast.',
      stories: ['2026/11/road', { story: '2026/11/vote', note: 'It took four hours.' }],
      sponsor: { text: 'Bread at five', url: 'https://bakery.example/' },
      bodyPhotos: ['/photos/road.jpg'],
    },
  },
  stories: [
    {
      id: '2026/11/road',
      headline: 'Storm closes the road',
      kicker: 'Weather',
      standfirst: 'Surf took 260 feet.',
      photo: PHOTO,
      byline: [{ name: 'Ann Roe' }],
      corrections: [{ date: '2026-11-28T08:00:00-05:00', kind: 'correction', text: 'It is 260 feet.' }],
    },
    { id: '2026/11/vote', headline: 'Council votes', photo: PHOTO },
    {
      id: '2026/11/mill',
      headline: 'Mill opens',
      published: '2026-11-20T05:00:00-05:00',
      corrections: [{ date: '2026-11-25T08:00:00-05:00', kind: 'correction', text: 'It is 38.' }],
    },
  ],
};

/** Markdown with everything that the text of an edition may hold. */
export const FULL_TEXT = `Good **morning**, and [a link](https://example.org/a?b=c&d=e) to \`code\`.

## The tide

| High water | Feet |
| --- | ---: |
| Today | 11.2 |

- One
- Two

1. First
2. Second

> A quotation.

![The end of the road](/photos/road.jpg "The road on Sunday. (Noor Haddad)")

* * *

~~No~~ yes.[^1]

[^1]: By the gauge on Pier 4.
`;

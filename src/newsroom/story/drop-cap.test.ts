import { expect, test } from 'vitest';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { hasDropCap } from './drop-cap.ts';
import type { StoryPage } from './story-page.ts';

const PARAGRAPH = `${'The garden lies behind the school. '.repeat(8)}`;
const REST = `<p>${'More of it. '.repeat(200)}</p>`;
const DATELINE = { city: 'Larkfield' };

function isLarge(first: string, { type = 'news', dateline, rest = REST }: Partial<Given> = {}): boolean {
  const body: BodyPart[] = [{ kind: 'html', html: `${first}\n${rest}` }];
  return hasDropCap({ record: { type }, body: { context: { dateline } } } as Pick<StoryPage, 'record' | 'body'>, body);
}

interface Given {
  type: StoryPage['record']['type'];
  dateline: typeof DATELINE;
  rest: string;
}

test.each([PARAGRAPH, PARAGRAPH.replaceAll('The', 'Één'), PARAGRAPH.replaceAll('The', 'Сад')])(
  'a feature without a dateline begins with a large letter: %s',
  (words) => {
    expect(isLarge(`<p>${words}</p>`)).toBe(true);
    expect(isLarge(`<p>${words}</p>`, { type: 'explainer' })).toBe(true);
  },
);

test.each<[string, string, Partial<Given>?]>([
  ['a dateline', `<p>${PARAGRAPH}</p>`, { dateline: DATELINE }],
  ['an opinion', `<p>${PARAGRAPH}</p>`, { type: 'opinion' }],
  ['updates', `<p>${PARAGRAPH}</p>`, { type: 'live' }],
  ['little text', `<p>${PARAGRAPH}</p>`, { rest: '' }],
  ['a short first paragraph', '<p>The garden is open.</p>'],
  ['a quotation mark', `<p>“${PARAGRAPH}”</p>`],
  ['a link', `<p><a href="/a/">${PARAGRAPH}</a></p>`],
  ['a figure', `<p>40 gardens. ${PARAGRAPH}</p>`],
  ['a heading', `<h2 id="a">The garden</h2><p>${PARAGRAPH}</p>`],
  ['Arabic letters', `<p>${'الحديقة خلف المدرسة. '.repeat(20)}</p>`],
  ['Japanese letters', `<p>${'学校の裏に庭がある。'.repeat(40)}</p>`],
])('a story with %s does not', (_, first, given) => {
  expect(isLarge(first, given)).toBe(false);
});

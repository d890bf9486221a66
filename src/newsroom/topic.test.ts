import { describe, expect, test } from 'vitest';
import { idName, idTitle } from './display-name.ts';
import { listPages } from './lists/list-page.ts';
import { tagLists } from './lists/story-lists.ts';
import { feedStory } from './machines/feed-story.ts';
import { author } from '../schema/author.ts';
import { newsroomForTests, storyIn } from './newsroom-for-tests.ts';
import { personView } from './people/person.ts';
import { idAt } from './site/addresses.ts';
import { storyPage } from './story/story-page.ts';
import { storySources } from './story/story-sources.ts';
import { topicLinks } from './topic.ts';

describe('a tag without a file has as its name', () => {
  test.each([
    ['coast', 'coast', 'Coast'],
    ['coast-road', 'coast road', 'Coast road'],
    ['covid-19', 'covid-19', 'Covid-19'],
    ['covid-19-vaccines', 'covid-19 vaccines', 'Covid-19 vaccines'],
    ['f-16', 'f-16', 'F-16'],
    ['9-11', '9-11', '9-11'],
    ['world-cup-2026', 'world cup 2026', 'World cup 2026'],
    ['elections-2026', 'elections 2026', 'Elections 2026'],
    ['super-bowl-50', 'super bowl 50', 'Super bowl 50'],
    ['50-years-later', '50 years later', '50 years later'],
    ['élections', 'élections', 'Élections'],
    ['台風-19', '台風-19', '台風-19'],
    ['كأس-العالم', 'كأس العالم', 'كأس العالم'],
  ])('%s: "%s", and "%s" as a title', (tag, name, title) => {
    expect(idName(tag)).toBe(name);
    expect(idTitle(tag, 'en-US')).toBe(title);
  });
});

const story = { id: '2026/11/a', tags: ['covid-19', '台風', 'iphone', 'coast'], byline: ['jane-doe'] };
const topics = {
  'covid-19': { name: "Covid-19's return", description: 'The "long" illness.' },
  台風: { name: '台風', description: '嵐のニュース。', lang: 'ja' },
  iphone: { name: 'iPhone' },
};
const authors = { 'jane-doe': { name: 'Jane Doe', beats: ['covid-19'] } };
const newsroom = newsroomForTests({ stories: [story], topics, authors });
const NAMES = ['Covid-19’s return', '台風', 'iPhone', 'coast'];

describe('a topic with a file has its name', () => {
  test('on stories, in their language', () => {
    const page = storyPage(storySources(storyIn(newsroom), newsroom));
    expect(page.topics.map(({ name }) => name)).toEqual(NAMES);
    expect(page.topics.map(({ language }) => language)).toEqual([undefined, 'ja', undefined, undefined]);
  });

  test('as the title of its page, with its description', () => {
    const pages = tagLists(newsroom).flatMap((list) => listPages(list, newsroom).map(({ page }) => page));
    expect(pages.map(({ title, language, head }) => [title, language, head.title, head.description])).toEqual([
      ['Covid-19’s return', undefined, 'Covid-19’s return', 'The “long” illness.'],
      ['台風', 'ja', '台風', '嵐のニュース。'],
      ['iPhone', undefined, 'iPhone', expect.stringContaining('iPhone')],
      ['Coast', undefined, 'Coast', expect.stringContaining('Coast')],
    ]);
  });

  test('in feeds', () => {
    expect(feedStory(storyIn(newsroom), newsroom).topics.map(({ name }) => name)).toEqual(NAMES);
  });

  test('where it is the beat of an author', () => {
    const person = personView('jane-doe', author.parse(authors['jane-doe']), newsroom);
    expect(person.beats).toEqual([{ name: 'Covid-19’s return', url: '/tags/covid-19/' }]);
  });
});

test('a topic of any script has a percent-encoded address', () => {
  const [, { url } = { url: '' }] = topicLinks(story.tags, newsroom);
  expect(url).toBe('/tags/%E5%8F%B0%E9%A2%A8/');
  expect(idAt('tag', url)).toBe('台風');
  expect(idAt('tag', '/tags/%FF/')).toBeUndefined();
});

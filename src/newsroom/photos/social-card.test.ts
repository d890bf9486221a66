import { describe, expect, test } from 'vitest';
import { palettesOf } from '../../schema/brand/palette.ts';
import { newsroomForTests, storyIn, type ContentForTests } from '../newsroom-for-tests.ts';
import { allCards, publicationCard, storyCard } from './social-card.ts';
import { storySources } from '../story/story-sources.ts';

/** Cards are drawn in the light colors of the publication. */
const palette = palettesOf().light;
const STORY = { id: '2026/11/storm', published: '2026-11-23T06:30:00-05:00' };
const PHOTOS = { 'photos/pier.jpg': [1600, 900] as [number, number] };
const PHOTO = { src: '/photos/pier.jpg', alt: 'The pier' };

function cardOf(content: ContentForTests) {
  const newsroom = newsroomForTests({ photos: PHOTOS, ...content });
  return storyCard(storyIn(newsroom), newsroom);
}
const drawingOf = (content: ContentForTests) => cardOf(content)?.drawing;

describe('the card of a story', () => {
  test('shows the publication, the section, the headline with its quotation marks set, and the month', () => {
    const card = cardOf({ stories: [{ ...STORY, headline: '"Stay off the road," mayor says' }] });
    expect(card?.drawing).toEqual({
      palette,
      name: 'The Ledger',
      words: '“Stay off the road,” mayor says',
      label: 'News',
      stamp: 'November 2026',
    });
    expect(card?.view).toEqual({
      src: expect.stringMatching(/^\/cards\/storm-[0-9a-f]{16}\.png$/),
      width: 1200,
      height: 630,
      alt: '“Stay off the road,” mayor says (The Ledger)',
    });
  });

  test('prefers the headline for social networks, and the kicker to the section', () => {
    expect(drawingOf({ stories: [{ ...STORY, socialHeadline: 'Road closed', kicker: 'Weather' }] })).toMatchObject({
      words: 'Road closed',
      label: 'Weather',
    });
    expect(drawingOf({ stories: [{ ...STORY, type: 'opinion' }] })?.label).toBe('Opinion');
  });

  test('names the month in the newsroom’s time zone, and in the language of the story', () => {
    const stories = [{ ...STORY, published: '2026-10-31T23:30:00-04:00' }];
    expect(drawingOf({ stories })?.stamp).toBe('October 2026');
    expect(drawingOf({ stories, publication: { timeZone: 'Europe/Paris', lang: 'fr' } })?.stamp).toBe('Novembre 2026');
  });

  test('has the photo with its focus, and is a JPEG file then', () => {
    const card = cardOf({ stories: [{ ...STORY, photo: { ...PHOTO, focus: [0.2, 0.4] } }] });
    expect(card?.drawing.photo).toMatchObject({ original: 'photos/pier.jpg', focus: [0.2, 0.4] });
    expect(card?.view.src).toMatch(/\.jpg$/);
    expect(drawingOf({ stories: [{ ...STORY, photo: PHOTO }] })?.photo?.focus).toEqual([0.5, 0.5]);
  });

  test.each([
    ['may not be passed on', { redistribution: false }],
    ['had a licence that has ended', { expires: '2026-11-30T00:00:00Z' }],
  ])('does not have a photo that %s', (_why, more) => {
    const stories = [{ ...STORY, photo: { ...PHOTO, ...more } }];
    expect(drawingOf({ stories })?.photo).toBeUndefined();
    const newsroom = newsroomForTests({ photos: PHOTOS, stories });
    expect(JSON.stringify(storySources(storyIn(newsroom), newsroom).card)).not.toContain('jpg');
  });

  test('has only the photo and the year when its words cannot be drawn', () => {
    const stories = [{ ...STORY, headline: '海岸道路、三日目も閉鎖', lang: 'ja', photo: PHOTO }];
    expect(drawingOf({ stories, sections: { news: { name: 'ニュース' } } })).toEqual({
      palette,
      name: 'The Ledger',
      stamp: '2026',
      photo: expect.anything(),
    });
  });

  test('is left out when its words cannot be drawn and there is no photo, and for a retracted story', () => {
    expect(cardOf({ stories: [{ ...STORY, headline: '海岸道路、三日目も閉鎖', lang: 'ja' }] })).toBeUndefined();
    expect(cardOf({ stories: [{ ...STORY, status: 'retracted' }] })).toBeUndefined();
  });

  test('has another address when something on it has changed, and the same one otherwise', () => {
    const address = (more: object, photo = {}) =>
      cardOf({ stories: [{ ...STORY, ...more, photo: { ...PHOTO, ...photo } }] })?.view.src;
    expect(address({ headline: 'Storm over' })).not.toBe(address({}));
    expect(address({}, { focus: [0.1, 0.1] })).not.toBe(address({}));
    expect(address({ standfirst: 'More of it.' })).toBe(address({}));
  });
});

describe('of many stories', () => {
  const stories = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `2026/11/story-${index}`,
      headline: `Story ${index}`,
      published: `2026-11-${String(index + 1).padStart(2, '0')}T08:00:00Z`,
    }));
  const cardsWith = (count: number) => {
    const newsroom = newsroomForTests({ stories: stories(count), publication: { cards: { newest: 3 } } });
    return new Map(newsroom.stories.map((story) => [story.id, storySources(story, newsroom).card?.src]));
  };

  test('the newest have cards, and one that comes out takes the card of one other', () => {
    const [before, after] = [cardsWith(9), cardsWith(10)];
    expect([...before.values()].filter(Boolean)).toHaveLength(3);
    const changed = [...before].filter(([id, card]) => after.get(id) !== card).map(([id]) => id);
    expect(changed).toEqual(['2026/11/story-6']);
  });

  test('no story that is not public has one', () => {
    const newsroom = newsroomForTests({
      stories: [
        { ...STORY, id: '2026/11/draft', status: 'draft' },
        { ...STORY, id: '2026/11/later', embargo: '2027-01-01T00:00:00Z' },
        { ...STORY, id: '2026/11/killed', status: 'killed' },
      ],
    });
    expect(allCards(newsroom).map(({ drawing }) => drawing)).toEqual([{ palette, name: 'The Ledger' }]);
  });
});

test('the publication has a card with its tagline, unless cards are switched off or its name cannot be drawn', () => {
  const of = (publication: NonNullable<ContentForTests['publication']>) =>
    publicationCard(newsroomForTests({ publication }));
  expect(of({ tagline: 'News of the harbor' })?.drawing).toEqual({
    palette,
    name: 'The Ledger',
    words: 'News of the harbor',
  });
  expect(of({ cards: { newest: 0 } })).toBeUndefined();
  expect(of({ name: '灯台日報' })).toBeUndefined();
  expect(allCards(newsroomForTests({ stories: [STORY], publication: { cards: { newest: 0 } } }))).toEqual([]);
});

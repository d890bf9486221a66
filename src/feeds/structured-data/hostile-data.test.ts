import { expect, test } from 'vitest';
import { corpus } from '../../lib/corpus-for-tests.ts';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { scriptJson } from '../../lib/text/script-json.ts';
import { newsroomForTests, storyIn } from '../../newsroom/newsroom-for-tests.ts';
import { storyPage } from '../../newsroom/story/story-page.ts';
import { storySources } from '../../newsroom/story/story-sources.ts';
import { storyData } from './page-data.ts';

/** Our own strings, or the Big List of Naughty Strings. */
const STRINGS = corpus({ file: 'strings/blns.json', atLeast: 500 }, NASTY_STRINGS);

const newsroom = newsroomForTests({
  stories: [
    {
      id: '2026/11/storm',
      type: 'live',
      corrections: [{ date: '2026-11-24T08:00:00-05:00', kind: 'correction', text: 'Wind.' }],
      byline: [{ name: 'A Guest' }],
      dateline: { city: 'Madison', region: 'Alabama' },
      tags: ['coast'],
      series: { id: 'winter', part: 1 },
    },
  ],
});
const page = storyPage(storySources(storyIn(newsroom), newsroom));

/** The data of a story in which one text stands in every place that an editor can fill, and more: no schema was asked. */
function dataWith(text: string): { items: Record<string, unknown>[]; json: string } {
  const [correction] = page.corrections.above;
  if (!correction) throw new Error('The story has no correction.');
  const graph = storyData(
    {
      ...page,
      headline: text,
      head: { ...page.head, description: text },
      section: { ...page.section, name: text },
      topics: [{ name: text, url: '/tags/x/' }],
      corrections: { above: [{ ...correction, text }], below: [] },
      ...(page.series && { series: { ...page.series, name: text } }),
      record: {
        ...page.record,
        authors: [{ name: text, jobTitle: text }],
        dateline: text,
        place: { city: text, region: text, country: text },
      },
    },
    [],
  );
  const json = scriptJson(graph);
  return { items: (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'], json };
}

test('strings come back from JSON-LD as they went in, and cannot end the script', () => {
  expect(STRINGS.length).toBeGreaterThan(60);
  for (const text of STRINGS) {
    const { items, json } = dataWith(text);
    expect(items[0], JSON.stringify(text)).toMatchObject({
      headline: text,
      description: text,
      articleSection: text,
      keywords: [text],
      isPartOf: { name: text },
      author: [{ name: text, jobTitle: text }],
      locationCreated: { name: text, address: { addressLocality: text, addressRegion: text } },
      correction: [{ text }],
    });
    expect(items[1]).toMatchObject({ itemListElement: [{ name: text }, { name: text }] });
    // Neither `</script` nor `<!--` can begin without it (HTML Standard, "Restrictions for contents of script elements").
    expect(json).not.toContain('<');
    // What UTF-8 cannot carry would come out of a browser as another character.
    expect(json.isWellFormed()).toBe(true);
  }
});

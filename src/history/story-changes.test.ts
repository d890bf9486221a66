import { describe, expect, test } from 'vitest';
import { storyChanges, type StoryWords } from './story-changes.ts';

const story = (...paragraphs: string[]): StoryWords => ({ headline: 'Storm', byline: [], paragraphs });
/** The changes between two texts, as `kind: before → after`. */
const between = (before: StoryWords, after: StoryWords, language = 'en-US') =>
  storyChanges(before, after, language).map(({ kind, before: was, after: is }) => `${kind}: ${was} → ${is ?? 'gone'}`);

const LEAD = 'The sea took 260 feet of the Coast Road on Monday, Joan Pelletier, the harbor master, said.';
const QUOTE = '“People keep asking me when the road will be fixed,” Pelletier said. “I tell them to ask the sea.”';
const COST = 'Repairs will cost $1.2 million, and two of the 14 houses under Gull Head stay closed.';

describe('no change is', () => {
  test.each<[string, StoryWords, StoryWords]>([
    ['the same text', story(LEAD, QUOTE, COST), story(LEAD, QUOTE, COST)],
    ['a paragraph that was moved', story(LEAD, QUOTE, COST), story(LEAD, COST, QUOTE)],
    ['sentences that became one paragraph', story(LEAD, COST), story(`${LEAD} ${COST}`)],
    [
      'text that was added',
      story(LEAD),
      story(LEAD, 'Mayor Elena Ortiz met 40 people in Larkfield.', '“We are here,” she said.'),
    ],
    ['a whole sentence that was cut', story(LEAD, COST, 'The Orpheum opens at 8.'), story(LEAD, COST)],
    [
      'other punctuation',
      story(LEAD),
      story(LEAD.replace(', Joan Pelletier, the harbor master, said', ': Joan Pelletier – the harbor master – said')),
    ],
    ['straight quotation marks', story(QUOTE), story(QUOTE.replaceAll(/[“”]/g, '"'))],
    [
      'another order of words',
      story(LEAD),
      story('On Monday the sea took 260 feet of the Coast Road, harbor master Joan Pelletier said.'),
    ],
    [
      'another order of names',
      story('Elena Ortiz and Joan Pelletier met in Larkfield.'),
      story('Joan Pelletier and Elena Ortiz met in Larkfield.'),
    ],
    [
      'a sentence in the place of another',
      story(LEAD, 'The Orpheum opens at 8.'),
      story(LEAD, 'The mayor spoke in Bangor at 9.'),
    ],
    ['one word out of its marks', story('They call it the “lost” road.'), story('They call it the lost road.')],
    ['another verb', story(COST), story(COST.replace('will cost', 'are to cost'))],
    ['words in the place of digits', story(COST), story(COST.replace('two', '2').replace('14', 'fourteen'))],
    ['a comma in a number', story('The city has 12000 people.'), story('The city has 12,000 people.')],
    [
      'another way to write a unit',
      story('It fell 12% and 30 ft on Nov. 3.'),
      story('It fell 12 percent and 30 feet on November 3.'),
    ],
    [
      'a title in front of a name',
      story('Elena Ortiz told the council so.'),
      story('Mayor Elena Ortiz told the council so.'),
    ],
    [
      'a title in the style of the house',
      story('Gov. Elena Ortiz told them so.'),
      story('Governor Elena Ortiz told them so.'),
    ],
    [
      'a pronoun for a name that occurs elsewhere',
      story(LEAD, 'Later Pelletier closed the road.'),
      story(LEAD, 'Later she closed the road.'),
    ],
    [
      'a name for a pronoun',
      story(LEAD, 'Later she closed the road.'),
      story(LEAD, 'Later Pelletier closed the road.'),
    ],
    ['a day that was left out', story('The bridge opened on Monday to all.'), story('The bridge opened to all.')],
    ['another first word', story('Police said the bridge was open.'), story('Officers said the bridge was open.')],
    [
      'a quotation that was parted',
      story('“I was there all night,” he said.'),
      story('“I was there,” he said, “all night.”'),
    ],
    [
      'a quotation that was put together',
      story('“I was there,” he said, “all night.”'),
      story('He said, “I was there all night.”'),
    ],
    [
      'a sentence that was parted',
      story(COST),
      story('Repairs will cost $1.2 million. Two of the 14 houses under Gull Head stay closed.'),
    ],
    [
      'the case of a headline',
      { ...story(), headline: 'Storm Closes Road' },
      { ...story(), headline: 'Storm closes road' },
    ],
    ['a standfirst that was added', story(LEAD), { ...story(LEAD), standfirst: 'Surf has taken 260 feet.' }],
    ['an author who joined', { ...story(), byline: ['Lena Marsh'] }, { ...story(), byline: ['Lena Marsh', 'Li Wei'] }],
  ])('%s', (_, before, after) => {
    expect(between(before, after)).toEqual([]);
  });

  test('another noun in German, which gives each a capital', () => {
    const [before, after] = [
      story('Am Hafen lag gestern ein Boot am Kai.'),
      story('Am Hafen lag gestern ein Schiff am Kai.'),
    ];
    expect(between(before, after, 'de')).toEqual([]);
  });
});

describe('a change is', () => {
  test.each<[string, StoryWords, StoryWords, string[]]>([
    ['another headline', story(), { ...story(), headline: 'Gale' }, ['headline: Storm → Gale']],
    [
      'another standfirst',
      { ...story(), standfirst: 'A b' },
      { ...story(), standfirst: 'A c' },
      ['standfirst: A b → A c'],
    ],
    ['a standfirst that is gone', { ...story(), standfirst: 'A b' }, story(), ['standfirst: A b → gone']],
    ['another author', { ...story(), byline: ['A', 'B'] }, { ...story(), byline: ['C', 'B'] }, ['byline: A → C']],
    ['another city', { ...story(), place: 'Madison' }, { ...story(), place: 'Mobile' }, ['place: Madison → Mobile']],
    ['another number', story(LEAD), story(LEAD.replace('260', '300')), ['number: 260 feet → 300 feet']],
    ['another unit', story(LEAD), story(LEAD.replace('feet', 'yards')), ['number: 260 feet → 260 yards']],
    [
      'another sum',
      story(COST),
      story(COST.replace('1.2 million', '1.2 billion')),
      ['number: $1.2 million → $1.2 billion'],
    ],
    ['another number in words', story(COST), story(COST.replace('two of', 'three of')), ['number: two → three']],
    [
      'a number that also occurs elsewhere',
      story('Three people died in the fire, and three were hurt.'),
      story('Four people died in the fire, and three were hurt.'),
      ['number: Three → Four'],
    ],
    ['a number that is gone', story(COST), story(COST.replace('the 14 houses', 'the houses')), ['number: 14 → gone']],
    [
      'one of two sentences that are alike, when the other is cut',
      story('Ward 1 has 20 houses under water.', 'Ward 2 has 30 houses under water.'),
      story('Ward 1 has 21 houses under water.'),
      ['number: 20 → 21'],
    ],
    ['another name', story(LEAD), story(LEAD.replace('Pelletier', 'Pelkey')), ['name: Joan Pelletier → Joan Pelkey']],
    ['another place', story(COST), story(COST.replace('Gull', 'Heron')), ['name: Gull Head → Heron Head']],
    [
      'who said it',
      story(LEAD, 'Ortiz and Pelletier met. “It will take years to repair that,” Pelletier said.'),
      story(LEAD, 'Ortiz and Pelletier met. “It will take years to repair that,” Ortiz said.'),
      ['name: Pelletier → Ortiz'],
    ],
    [
      'a name that is gone',
      story('Police arrested John Smith, 34, in Larkfield.'),
      story('Police arrested a man, 34, in Larkfield.'),
      ['name: John Smith → gone'],
    ],
    [
      'another day',
      story('The bridge opened on Monday to all.'),
      story('The bridge opened on Tuesday to all.'),
      ['number: Monday → Tuesday'],
    ],
    [
      'another quotation',
      story(QUOTE),
      story(QUOTE.replace('ask the sea', 'ask the city')),
      ['quotation: I tell them to ask the sea. → gone'],
    ],
    [
      'a quotation that is cut',
      story(LEAD, QUOTE),
      story(LEAD),
      [
        'quotation: People keep asking me when the road will be fixed → gone',
        'quotation: I tell them to ask the sea. → gone',
      ],
    ],
    [
      'a quotation that is no longer in marks',
      story('“The road is lost for ever,” she said.'),
      story('The road is lost for ever, she said.'),
      ['quotation: The road is lost for ever → gone'],
    ],
    [
      'a quotation in single marks, with an apostrophe',
      story('‘I don’t know what to say,’ she said.'),
      story('‘I don’t know,’ she said.'),
      ['quotation: I don’t know what to say → gone'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });
});

test('a long story that was rewritten throughout is compared at once', () => {
  const long = (seed: number) =>
    story(
      ...Array.from(
        { length: 4000 },
        (_, index) => `The ${seed} men of House ${index} said it had ${index * seed} doors in all.`,
      ),
    );
  expect(storyChanges(long(3), long(7), 'en').length).toBeGreaterThan(0);
});

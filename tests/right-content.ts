/** A file that is right, from which wrong ones are made. */
export interface Original {
  /** Path from `content/`. */
  path: string;
  /** How often it is chosen. */
  weight: number;
  text: string;
}

const STORY = 'articles/2026/11/storm.md';

const FULL_STORY = `---
headline: Storm closes the coast road for a third day
standfirst: 'The council says: not before Friday'
kicker: Weather
section: news
type: analysis
dateline: { city: Madison, region: Alabama, country: US, date: 2016-02-28, source: AP }
published: 2026-11-23T06:30:00-05:00
updated: 2026-11-23T09:10:00-05:00
byline: [jane-doe, { author: li-wei, role: reporting }, { name: A Guest }]
photo:
  src: ./coast-road.jpg
  alt: Waves over the road.
  caption: "At noon, \\u201Cagain\\u201D."
  focus: [0.5, 0.4]
masthead: main
newsletter: false
comments: { closes: 7d }
tags:
  - coast
  - weather
series: { id: winter-storms, part: 2 }
status: published
embargo: 2026-11-23T10:00:00-05:00
corrections:
  - date: 2026-11-24T08:00:00-05:00
    kind: correction
    text: >-
      It was Tuesday,
      not Monday.
    minor: false
changeNote: The name of the mayor was wrong.
disclosures: [ai]
aliases: [/old/path/]
canonical: https://example.com/storm
lang: en
---

The road is closed.
`;

/** Files of every kind, most of them stories. */
export const ORIGINALS: readonly Original[] = [
  { path: STORY, weight: 4, text: FULL_STORY },
  {
    path: STORY,
    weight: 9,
    text: '---\nheadline: Storm\nsection: news\npublished: 2026-11-23T06:30:00-05:00\ntags: [coast]\n---\n\nText.\n',
  },
  { path: 'pages/ethics.md', weight: 1, text: '---\ntitle: Ethics\ndescription: How we work.\n---\n\nText.\n' },
  { path: 'sections/sport.yaml', weight: 1, text: 'name: Sport\ndescription: Games.\nwire: false\n' },
  {
    path: 'authors/jane-doe.yaml',
    weight: 1,
    text: 'name: Jane Doe\nrole: Reporter\nemail: jane@example.com\nportrait: { src: /photos/jane.jpg, alt: Jane Doe }\n',
  },
  {
    path: 'mastheads/main.yaml',
    weight: 1,
    text: 'title: Masthead\nroles:\n  - { role: Editor, author: jane-doe }\n  - role: Counsel\n    name: Ann Roe\n  - role: Publisher\n',
  },
  {
    path: 'newsletters/daily.yaml',
    weight: 1,
    text: 'name: The Daily\npitch: Start your day.\nfrequency: Daily\nprovider:\n  kind: form\n  action: https://f.example/\n  hidden: { list: "7" }\n',
  },
  {
    path: 'feeds/radio.yaml',
    weight: 1,
    text: 'name: The Ledger for Harbor Radio\nsections: [news]\ntypes: [news, analysis]\ncount: 20\ncontent: summary\nformats: [rss, json]\ntoken: Zq8vLw2mTr5xKd9h\n',
  },
  {
    path: 'publication.yaml',
    weight: 1,
    text: 'name: The Ledger\ndescription: News.\nurl: https://ledger.example\ntimeZone: America/New_York\ncountry: US\nmasthead: main\nnavigation: [news]\nletters: { email: letters@ledger.example }\nfooter: { pages: [about], imprint: Ledger Ltd. }\n',
  },
];

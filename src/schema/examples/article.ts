import type { FileExamples } from './file-examples.ts';

export const articleExamples: FileExamples = {
  minimal: `---
headline: Ferry resumes its winter timetable
section: news
published: 2026-11-23 06:30
---

The first boat leaves Pier 2 at 6:10 a.m.
`,
  complete: `---
headline: Storm closes the Coast Road for a third day
standfirst: Surf has taken 260 feet of pavement under Gull Head since Saturday.
kicker: Weather
socialHeadline: The sea took 260 feet of the Coast Road
section: news
type: live
dateline: { city: Madison, region: Alabama, country: US, date: 2026-11-22, source: AP }
published: 2026-11-23 06:30
updated: 2026-11-23 09:10
ended: 2026-11-23 09:10
byline: [jane-doe, { author: li-wei, role: reporting }, { name: Petra Lindgren, role: photographs }]
photo:
  src: /photos/coast-road.jpg
  alt: A two-lane road breaks off in slabs of asphalt above white surf.
  caption: Both lanes of the Coast Road end in the surf under Gull Head.
  credit: Noor Haddad / The Ledger
  redistribution: true
  focus: [0.5, 0.4]
  expires: 2028-11-23 00:00
photos:
  - src: /photos/coast-road-1.jpg
    alt: Two men in yellow jackets put a barrier across a road.
    caption: Public works crews closed the road at Gull Head on Saturday.
    credit: Noor Haddad / The Ledger
  - src: /photos/coast-road-2.jpg
    alt: Foam runs over the white line at the side of a road.
masthead: main
newsletter: morning-memo
comments: { closes: 7d }
discussion: [https://bsky.app/profile/ledger.example/post/3lk2m5x7q2c2a]
tags: [coast, weather]
series: { id: winter-storms, part: 2 }
related: [2026/10/coast-road-washed-out]
toc: false
status: published
embargo: 2026-11-23 06:00
corrections:
  - date: 2026-11-23 09:10
    kind: correction
    text: An earlier version misstated the length of the collapsed section. It is 260 feet, not 260 yards.
changeNote: The mayor’s office asked for the spelling of a name; checked with her.
disclosures: [ai]
aliases: [/storm/coast-road/]
guid: https://old-ledger.example/?p=4711
canonical: https://wire.example/2026/coast-road
lang: en-US
machines: { search: true, training: false }
---

The sea was still taking pieces of the Coast Road on Monday morning.
`,
};

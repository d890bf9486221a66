import type { FileExamples } from './file-examples.ts';

export const authorExamples: FileExamples = {
  minimal: `name: Jane Doe
`,
  complete: `name: Jane Doe
role: Harbor Reporter
desk: News
beats: [harbor, fisheries]
bio: Jane Doe writes about the harbor and the fisheries. She was a deckhand before she joined the paper in 2020.
email: jane.doe@example.com
profiles:
  - { name: Mastodon, url: https://mastodon.example/@jane }
fediverse: '@jane@mastodon.example'
portrait:
  src: /photos/portrait-jane-doe.jpg
  alt: Portrait of Jane Doe, head and shoulders.
  caption: Jane Doe on Pier 4.
  credit: Photo by Noor Haddad
  redistribution: false
  focus: [0.5, 0.3]
from: 2020-03-01
to: 2026-11-30
`,
};

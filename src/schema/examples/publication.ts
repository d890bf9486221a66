import type { FileExamples } from './file-examples.ts';

export const publicationExamples: FileExamples = {
  minimal: `name: The Ledger
description: Independent daily news from the harbor and the hills.
url: https://ledger.example
timeZone: America/New_York
country: US
masthead: main
navigation: [news, livewire]
letters: { email: letters@ledger.example }
`,
  complete: `name: The Ledger
tagline: News of the harbor and the hills
description: Independent daily news from the harbor and the hills.
url: https://ledger.example
lang: en-US
timeZone: America/New_York
country: US
masthead: main
newsletter: morning-memo
navigation: [news, business, opinion, livewire]
letters:
  email: letters@ledger.example
  policy: /comments-policy/
footer:
  pages: [about, ethics, privacy, contact]
  imprint: Published by The Ledger Company, 12 Pier Street
history: true
`,
};

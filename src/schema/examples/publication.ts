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
  server: https://letters.ledger.example
comments:
  policy: /comments-policy/
  closes: 14d
  email: true
analytics: { kind: goatcounter, url: https://ledger.goatcounter.com }
footer:
  pages: [about, ethics, privacy, contact]
  imprint: Published by The Ledger Company, 12 Pier Street
feeds:
  count: 50
  sections: true
  tags: false
  authors: true
  wire: false
  hub: https://hub.example.com/
  origin: https://old-ledger.example
brand:
  accent: '#0a6b3c'
  paper: { light: '#fdf6e3', dark: '#141a16' }
  logo: ledger.svg
  faces: { body: [text.woff2, text-italic.woff2], headline: display.woff2 }
photos:
  searchCrops: false
  convert: later
  engine: { kind: imgproxy, url: https://images.example.com }
history: true
search: true
offline: true
cards: { newest: 500 }
wire:
  ninjs: true
  newsml: true
  usageTerms: For subscribers of the Ledger wire only
addresses: { authors: reporters, tags: topics }
redirects:
  - { from: /category/*, to: /* }
desk:
  service: github
  repository: ledger/site
  login: https://login.ledger.example
deploy: { rsync: deploy@ledger.example:/srv/ledger }
hosting: { compress: true, hsts: { days: 365, subdomains: true, preload: false }, reports: 'https://reports.example/ledger' }
indexNowKey: 4f1c9a7e52d84b0f
organization:
  legalName: The Ledger Company
  founded: '1987'
  profiles: [https://social.example/@ledger]
policies: { ethics: ethics, corrections: ethics, ownership: about, feedback: contact }
machines:
  search: true
  answers: true
  training: false
  blocked: [ExampleBot]
  markdown: true
trust:
  belongsTo: [https://press-association.example]
  controlledBy: https://ledger-company.example
ads:
  - { domain: google.com, account: pub-1234567890123456, relationship: direct, authority: f08c47fec0942fa0 }
security:
  contact: security@ledger.example
  expires: 2027-09-30T00:00:00Z
`,
};

import type { FileExamples } from './file-examples.ts';

export const frontExamples: FileExamples = {
  minimal: `slots:
  - kind: lead
`,
  complete: `slots:
  - kind: lead
    count: 5
    pins:
      - { story: 2026/11/coast-road-closed, until: 2026-11-24 06:00 }
      - 2026/11/orpheum-ropes
    fill: photo
    from: [news, business]
  - kind: wire
  - { kind: top, count: 6 }
  - { kind: newsletter, newsletter: morning-memo }
  - { kind: opinion, section: opinion, count: 3 }
  - { kind: section, section: business, count: 4, fill: newest }
  - { kind: languages, count: 3 }
`,
};

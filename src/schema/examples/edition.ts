import type { FileExamples } from './file-examples.ts';

export const editionExamples: FileExamples = {
  minimal: `---
subject: The Coast Road stays shut
---

Good morning. The sea has taken another forty feet.
`,
  complete: `---
subject: The Coast Road stays shut
preheader: Surf, a vote and a whale
intro: Three things to know before breakfast.
stories:
  - story: 2026/11/coast-road-closed
    note: The state will not say when it reopens.
  - 2026/11/ferry-resumes
auto: { sections: [news, business], stories: 5 }
time: '06:30'
sponsor: { text: Pier Street Bakery opens at five., url: 'https://bakery.example.com' }
status: published
---

Good morning. The sea has taken another forty feet.
`,
};

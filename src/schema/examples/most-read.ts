import type { FileExamples } from './file-examples.ts';

export const mostReadExamples: FileExamples = {
  minimal: `stories: [2026/11/coast-road-closed]
`,
  complete: `from: 2026-11-20
to: 2026-11-26
stories:
  - 2026/11/coast-road-closed
  - 2026/11/ferry-service-resumes
`,
};

import type { FileExamples } from './file-examples.ts';

export const sectionExamples: FileExamples = {
  minimal: `name: News
`,
  complete: `name: Livewire
description: Short dispatches from the newsroom, posted through the day.
wire: true
`,
};

import type { FileExamples } from './file-examples.ts';

export const mastheadExamples: FileExamples = {
  minimal: `roles:
  - { role: Editor, name: Helen Castellanos }
`,
  complete: `title: Masthead
desks: [News, Business office]
roles:
  - { role: Founder & Editor-in-Chief, author: jane-doe }
  - { role: General Counsel, name: Helen Castellanos, desk: Business office }
  - { role: Head of Product }
`,
};

import type { FileExamples } from './file-examples.ts';

export const commentExamples: FileExamples = {
  minimal: `comments:
  - id: k3v9x2qd
    name: Ann Lee
    time: 2026-11-26 20:15
    text: The road was *already* flooded at noon.
`,
  complete: `comments:
  - id: k3v9x2qd
    name: Ann Lee
    time: 2026-11-26 20:15
    text: |
      The road was *already* flooded at noon.

      > Drivers were turned back at 3 p.m.

      Nobody turned us back.
    pick: true
  - id: h7d2m1zz
    author: jane-doe
    time: 2026-11-26 21:02
    text: Thank you. We have asked the police, and have added their answer.
    parent: k3v9x2qd
  - id: p4w8n6ts
    time: 2026-11-26 21:40
    status: removed
  - id: b9c5r2ya
    name: Sam Ortiz
    time: 2026-11-27 07:30
    text: It is open again.
    from: https://bsky.app/profile/samortiz.example/post/3lk2m5x7q2c2a
`,
};

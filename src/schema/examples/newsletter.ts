import type { FileExamples } from './file-examples.ts';

export const newsletterExamples: FileExamples = {
  minimal: `name: The Morning Memo
pitch: Start your day with The Morning Memo.
frequency: Weekdays at 6 a.m.
provider: { kind: buttondown, username: the-ledger }
`,
  complete: `name: The Morning Memo
pitch: Start your day with The Morning Memo.
frequency: Weekdays at 6 a.m.
provider:
  kind: form
  action: https://lists.example.com/subscribe
  field: email
  hidden: { list: morning-memo }
auto:
  - from: 2026-11-02
    days: [monday, tuesday, wednesday, thursday, friday]
    at: '06:00'
    sections: [news, business]
    stories: 6
unsubscribe: '{{unsubscribe}}'
`,
};

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
  kind: brevo
  action: https://0a1b2c3d.sibforms.com/serve/MUIFAbc
  consent: I want to get The Morning Memo by e-mail.
  locale: en
auto:
  - from: 2026-11-02
    days: [monday, tuesday, wednesday, thursday, friday]
    at: '06:00'
    sections: [news, business]
    stories: 6
unsubscribe: '{{unsubscribe}}'
`,
};

import type { FileExamples } from './file-examples.ts';

export const feedExamples: FileExamples = {
  minimal: `name: The Ledger for Harbor Radio
`,
  complete: `name: The Ledger for Harbor Radio
description: News and weather from the harbor, for the morning program.
sections: [news]
tags: [coast, weather]
authors: [jane-doe]
types: [news, analysis]
count: 20
content: summary
formats: [rss, json]
token: Zq8vLw2mTr5xKd9h
`,
};

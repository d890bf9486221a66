import type { FileExamples } from './file-examples.ts';

export const topicExamples: FileExamples = {
  minimal: `name: Covid-19
`,
  complete: `name: 台風
description: 根室とメイン州の沿岸に近づく嵐のニュース。
lang: ja
`,
};

import type { FileExamples } from './file-examples.ts';

const only = `---
title: Ethics and standards
description: The rules our reporters and editors work by.
---

We name our sources.
`;

const complete = only.replace('work by.\n', 'work by.\nreviewBy: 2027-11-23\n');

export const pageExamples: FileExamples = { minimal: only, complete };

import type { FileExamples } from './file-examples.ts';

const only = `---
title: Ethics and standards
description: The rules our reporters and editors work by.
---

We name our sources.
`;

export const pageExamples: FileExamples = { minimal: only, complete: only };

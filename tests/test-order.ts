import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What tests name that start git or a mail program again and again. */
const STARTS_PROCESSES = /\b(?:repository|publication|mailbox|paper)-for-tests\b/;
/** What tests name that open every kind of page, which takes longest. */
const OPENS_MANY_PAGES = /\bPAGE_KINDS\b/;

/**
 * The order of test files within a project. Vitest begins with large files, and knows how long they take only on a machine that
 * has run them before. Two kinds come before all others:
 *
 * - Tests that start processes. For each, Linux copies the page tables of the process that starts it. A worker keeps all
 *   modules and grows: while it is small, a call of git takes a quarter less time of the processor.
 * - Tests that open every kind of page: begun late, the longest of them runs alone at the end, with a processor idle.
 */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const early = new Set(sorted.filter(isEarly));
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || Number(early.has(b)) - Number(early.has(a)));
  }
}

function groupOf({ project }: TestSpecification): number {
  return project.config.sequence.groupOrder;
}

function isEarly({ moduleId }: TestSpecification): boolean {
  const text = readFileSync(moduleId, 'utf8');
  return STARTS_PROCESSES.test(text) || OPENS_MANY_PAGES.test(text);
}

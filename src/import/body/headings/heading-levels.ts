import type { Element, ElementContent } from 'hast';
import { textOf } from '../../../markdown/hast.ts';
import type { BodyJob } from '../body-job.ts';

/** The highest level of a heading in a body: the headline is the page's `h1`. */
const FIRST = 2;

/**
 * Gives headings the levels of an outline below the headline: none of the first level, and none that leaves one out.
 */
export function setHeadingLevels(nodes: readonly ElementContent[], job: BodyJob): void {
  const open: number[] = [];
  let changed = 0;
  let firstChanged: Element | undefined;
  for (const heading of headingsIn(nodes)) {
    const level = Number(heading.tagName.slice(1));
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    const right = Math.min(open.length + FIRST - 1, 6);
    if (right === level) continue;
    changed++;
    firstChanged ??= heading;
    heading.tagName = `h${right}`;
  }
  if (firstChanged === undefined) return;
  const count = changed === 1 ? 'A heading has' : `${changed} headings have`;
  job.change(
    'heading-level',
    `${count} another level now: the headline is the only one of the first level, and no level is left out.`,
    firstChanged,
  );
}

function headingsIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node): Element[] => {
    if (node.type !== 'element') return [];
    if (/^h[1-6]$/.test(node.tagName)) return textOf(node).trim() === '' ? [] : [node];
    return node.tagName === 'new-box' ? [] : headingsIn(node.children);
  });
}

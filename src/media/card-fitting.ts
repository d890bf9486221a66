import type { Renderer, TextNode } from '@takumi-rs/core';
import { setWords, type Fitting } from './card-layout.ts';

/** The ratio of each type size to the next larger one. */
const STEP = 0.93;

/**
 * Sets words in the largest type in which all of them fit into a box. Words that do not fit even in the smallest are
 * cut at the end of a word, with an ellipsis.
 */
export async function fittingWords(renderer: Renderer, text: string, fitting: Fitting): Promise<TextNode> {
  for (let size = fitting.largest; size > fitting.smallest; size = Math.floor(size * STEP)) {
    const node = setWords(text, size, fitting.width);
    if (await fits(renderer, node, fitting)) return node;
  }
  const whole = setWords(text, fitting.smallest, fitting.width);
  return (await fits(renderer, whole, fitting)) ? whole : await cutWords(renderer, text, fitting);
}

/** The longest beginning that fits, found by halving. */
async function cutWords(renderer: Renderer, text: string, fitting: Fitting): Promise<TextNode> {
  const words = text.split(' ');
  const beginning = (count: number) => setWords(`${words.slice(0, count).join(' ')}…`, fitting.smallest, fitting.width);
  let [fit, tooMany] = [0, words.length];
  while (tooMany - fit > 1) {
    const middle = Math.floor((fit + tooMany) / 2);
    if (await fits(renderer, beginning(middle), fitting)) fit = middle;
    else tooMany = middle;
  }
  return beginning(fit);
}

/** Returns true when words fit into a box, with the line breaks of the renderer itself. */
export async function fits(renderer: Renderer, node: TextNode, { width, height }: Fitting): Promise<boolean> {
  const measured = await renderer.measure({ type: 'container', style: { display: 'flex', width }, children: [node] });
  const lines = measured.children.flatMap(({ runs }) => runs);
  const bottom = measured.children.reduce((lowest, child) => Math.max(lowest, child.height), 0);
  return bottom <= height && lines.every((run) => run.x + run.width <= width + 1);
}

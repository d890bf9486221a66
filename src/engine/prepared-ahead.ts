import { preparedBodies, prepareBodiesTask, type BodiesToPrepare } from '../loader/story-body.ts';
import type { BodySource } from '../newsroom/story/story-page.ts';
import type { Workers } from '../cache/workers.ts';

/** Bodies that a worker prepares in one batch while pages are rendered. */
const BATCH = 32;
/** Batches that are prepared ahead of the page that is being rendered. */
const AHEAD = 4;
/** Tasks that may wait for each worker: when there are more, this thread compiles the next bodies as it renders their pages. */
const BACKLOG = 3;
/** Bodies in one batch before pages are rendered, and the batches that each worker has: this thread seldom has time for it. */
const EARLY_BATCH = 1000;
const EARLY_BATCHES = 2;
/** Characters of bodies that wait for their pages: about as many as this thread prints in five seconds. */
const MOST_EARLY = 64_000_000;

/**
 * Prepares the bodies of the pages in the order of rendering, some batches ahead.
 * @param bodyOf the body of the page at an index, if it has one
 * @returns a function that waits until the body of the page at an index is prepared
 */
export function prepareAhead(
  pages: number,
  bodyOf: (index: number) => BodySource | undefined,
  root: string,
  workers: Workers,
): ((index: number) => Promise<void>) | undefined {
  if (pages <= BATCH * AHEAD) return undefined;
  const batches: (Promise<unknown> | undefined)[] = [];
  const start = (batch: number) => {
    if (batches[batch] || batch * BATCH >= pages) return;
    batches[batch] =
      workers.backlog() >= BACKLOG ? Promise.resolve() : prepare({ root, sources: sourcesOf(batch) }, workers);
  };
  const sourcesOf = (batch: number) =>
    Array.from({ length: Math.min(BATCH, pages - batch * BATCH) }).flatMap((_, index) => {
      const source = bodyOf(batch * BATCH + index);
      return source && !preparedBodies.value.has(source.context.file) ? [source] : [];
    });
  return async (index) => {
    const batch = Math.floor(index / BATCH);
    for (let ahead = batch; ahead <= batch + AHEAD; ahead++) start(ahead);
    await batches[batch];
  };
}

/**
 * Prepares bodies while this thread does something else that needs one core, until so many wait that they fill the memory.
 * @param sources in the order of rendering
 * @param most characters that may wait
 * @returns a function that ends it
 */
export function prepareEarly(
  sources: readonly BodySource[],
  root: string,
  workers: Workers,
  most = MOST_EARLY,
): () => Promise<void> {
  const ended = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let next = 0;
  let waiting = 0;
  const work = async () => {
    while (Atomics.load(ended, 0) === 0 && next < sources.length && waiting < most) {
      const batch = sources.slice(next, next + EARLY_BATCH);
      next += EARLY_BATCH;
      waiting += await prepare({ root, sources: batch, ended }, workers);
    }
  };
  const working = Promise.all(Array.from({ length: workers.count * EARLY_BATCHES }, work));
  working.catch(() => undefined);
  return async () => {
    Atomics.store(ended, 0, 1);
    await working;
  };
}

/** @returns how many characters of HTML the bodies have */
async function prepare(bodies: BodiesToPrepare, workers: Workers): Promise<number> {
  const { sources } = bodies;
  if (sources.length === 0) return 0;
  const prepared = await workers.run(prepareBodiesTask, bodies);
  let length = 0;
  prepared.forEach((body, index) => {
    const file = sources[index]?.context.file;
    if (file !== undefined) preparedBodies.value.set(file, body);
    for (const part of body.parts) if (part.kind === 'html') length += part.html.length;
  });
  return length;
}

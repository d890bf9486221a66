import type { Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import { INLINE_DIRECTIVE } from '../../markdown/leftover/inline-directive.ts';
import type { NewBody } from '../new-body.ts';
import type { BodyJob } from './body-job.ts';
import { proofOf, wordDifference, type Proof } from './body-proof.ts';
import { printMarkdown, type Escaping } from './markdown-print.ts';

/** Differences that are quoted in full. */
const MOST_WORDS = 200;

/**
 * Writes a tree of Markdown, proves that the site takes it and that readers read what they read before, and mends it where not.
 * @param before the words of the old body
 */
export function finishedBody(tree: Root, before: readonly string[], job: BodyJob): NewBody {
  const attempt = (root: Root, escaping: Escaping) => {
    const markdown = printMarkdown(root, escaping);
    return { markdown, ...judged(proofOf(markdown, job.photos), before, job) };
  };
  let best = attempt(tree, 'sparing');
  if (!best.isRight) {
    const thorough = attempt(tree, 'thorough');
    if (thorough.isRight || thorough.errors.length < best.errors.length || isNearer(thorough, best)) best = thorough;
  }
  if (best.errors.some(({ rule }) => rule === 'directive-in-line')) {
    directivesAsCode(tree);
    const what = 'Characters that would be a directive are set as code, because the site refuses them among words.';
    job.notes.addWhole('changed', 'directive-as-code', what);
    const coded = attempt(tree, 'sparing');
    best = coded.isRight ? coded : attempt(tree, 'thorough');
  }
  if (best.errors.length > 0) {
    const mended = withRefusedAsText(tree, job);
    best = attempt(mended, 'thorough');
    if (best.errors.length > 0) best = attempt(allAsText(mended, job), 'thorough');
  }
  const { missing, additional } = best;
  if (missing.length + additional.length > 0) {
    const what = [
      ...(missing.length > 0 ? [`not in the new body: ${missing.slice(0, MOST_WORDS).join(' ')}`] : []),
      ...(additional.length > 0 ? [`only in the new body: ${additional.slice(0, MOST_WORDS).join(' ')}`] : []),
    ];
    job.notes.addWhole('guessed', 'text-differs', `The words of the two bodies differ. Compare them.`, what.join('; '));
  }
  return {
    markdown: best.markdown,
    gallery: job.gallery,
    notes: job.notes.all,
    // Words that the old site added when it showed the page, such as captions of a gallery, were read there, too.
    words: { before: before.length + job.added.length, after: best.words.length },
  };
}

/**
 * The proof for Markdown that stays as it is written.
 * @param anew writes the body anew, where the site reads other words in it than the old one
 */
export function finishedText(markdown: string, before: readonly string[], job: BodyJob, anew: () => NewBody): NewBody {
  const { isRight, words } = judged(proofOf(markdown, job.photos), before, job);
  if (!isRight) return anew();
  return {
    markdown,
    gallery: job.gallery,
    notes: job.notes.all,
    words: { before: before.length + job.added.length, after: words.length },
  };
}

interface Judgement extends Proof {
  missing: string[];
  additional: string[];
  isRight: boolean;
}

function judged(proof: Proof, before: readonly string[], job: BodyJob): Judgement {
  const expected = [...before, ...job.added];
  const found = [...proof.words, ...job.lost];
  const difference = isSame(expected, found) ? { missing: [], additional: [] } : wordDifference(expected, found);
  const isRight = proof.errors.length === 0 && difference.missing.length + difference.additional.length === 0;
  return { ...proof, ...difference, isRight };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}

function isNearer(one: Judgement, other: Judgement): boolean {
  const distance = ({ missing, additional }: Judgement) => missing.length + additional.length;
  return one.errors.length <= other.errors.length && distance(one) < distance(other);
}

/** Makes plain text of the blocks that the site refuses by themselves. */
function withRefusedAsText(tree: Root, job: BodyJob): Root {
  const children = tree.children.map((block): RootContent => {
    const markdown = printMarkdown({ type: 'root', children: [block] }, 'thorough');
    const [error] = proofOf(markdown, job.photos).errors;
    if (!error) return block;
    job.notes.addWhole(
      'guessed',
      'block-as-text',
      `A block is plain text now, because the site refuses it: ${error.what}`,
      markdown.trim(),
    );
    return asText(block);
  });
  return { type: 'root', children };
}

function allAsText(tree: Root, job: BodyJob): Root {
  const what = 'The body is plain text now, because the site refuses its markup.';
  job.notes.addWhole('guessed', 'body-as-text', what, printMarkdown(tree, 'thorough'));
  return { type: 'root', children: tree.children.map(asText) };
}

/** Sets directives among words as code: nothing else keeps them from being taken for a mistake. */
function directivesAsCode(parent: Parents): void {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if ('children' in node) directivesAsCode(node);
    if (node.type !== 'text') return [node];
    const pieces: Nodes[] = [];
    let done = 0;
    for (const match of node.value.matchAll(INLINE_DIRECTIVE.pattern)) {
      if (INLINE_DIRECTIVE.counts?.(match) === false) continue;
      pieces.push(
        { type: 'text', value: node.value.slice(done, match.index) },
        { type: 'inlineCode', value: match[0] },
      );
      done = match.index + match[0].length;
    }
    return [...pieces, { type: 'text', value: node.value.slice(done) }];
  }) as never;
}

function asText(block: RootContent): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: wordsIn(block).replaceAll(/\s+/g, ' ').trim() }] };
}

function wordsIn(node: RootContent): string {
  if (node.type === 'html') return node.value.replaceAll(/<[^<>]*>/g, ' ');
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.title ?? '';
  if (!('children' in node)) return ' ';
  const isPhrase = ['emphasis', 'strong', 'delete', 'link'].includes(node.type);
  return node.children.map((child) => wordsIn(child)).join(isPhrase || node.type === 'paragraph' ? '' : ' ');
}

import type { Element, Nodes } from 'hast';

/** Elements that stand in a line of text, so that nothing but a space parts their words from those beside them. */
const INLINE = new Set(
  'a abbr b bdi button cite code data del dfn em i img input ins kbd label mark picture q s samp small span strong sub sup svg time u var wbr'.split(
    ' ',
  ),
);

/** Marks that may begin or end within a word: H<sub>2</sub>O. */
const WITHIN_WORDS = new Set('b em i mark s strong sub sup u'.split(' '));

const UNSEEN = new Set(['script', 'style', 'template']);

const ENDS_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;

/** Where two words of a page run together, because neither a space nor a block stands between their elements. */
export function runningWords(body: Element): string[] {
  const found: string[] = [];
  let before = '';
  let isOneElement = true;
  visit(body, false);
  return found;

  function visit(node: Nodes, isMark: boolean): void {
    if (node.type === 'text') {
      if (!isOneElement && ENDS_WORD.test(before) && BEGINS_WORD.test(node.value))
        found.push(`${before.slice(-20)}|${node.value.slice(0, 20)}`);
      before = node.value || before;
      isOneElement = true;
      return;
    }
    if (node.type !== 'element' || UNSEEN.has(node.tagName)) return;
    const isWithinWord = isMark || WITHIN_WORDS.has(node.tagName);
    const cross = () => {
      if (!INLINE.has(node.tagName)) before = '';
      if (!isWithinWord) isOneElement = false;
    };
    cross();
    for (const child of node.children) visit(child, isWithinWord);
    cross();
  }
}

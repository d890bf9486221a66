import type { Element, ElementContent } from 'hast';
import { element, hasClass, text, textOf } from '../../markdown/hast.ts';
import type { BodyJob } from './body-job.ts';

/** What the style of a `<span>` says in the words of HTML. */
const STYLES: [style: RegExp, tagName: string][] = [
  [/font-weight\s*:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/font-style\s*:\s*(?:italic|oblique)/i, 'em'],
  [/text-decoration[\w-]*\s*:[^;]*line-through/i, 's'],
  [/vertical-align\s*:\s*super/i, 'sup'],
  [/vertical-align\s*:\s*sub(?![\w-])/i, 'sub'],
];
const PLAIN = /font-weight\s*:\s*(?:normal|400)/i;
const ITEM_CLASS = /^MsoListParagraph/;
const BULLET = /^\s*(?:([·•▪§o◦‣●-])|(\d{1,3}|[a-z])[.)])[\s\u00A0]+/i;
/** Attributes that say only how something looks. They go without a note each: a story has the looks of the site. */
const LOOKS = [
  'className',
  'id',
  'style',
  'align',
  'width',
  'height',
  'border',
  'color',
  'face',
  'size',
  'bgColor',
  'vAlign',
];

/** Takes the traces of word processors and editors off a tree: styles become markup where they mean something. */
export function withoutTraces(nodes: readonly ElementContent[], job: BodyJob): ElementContent[] {
  return listed(nodes.flatMap((node) => withoutTrace(node, job)));
}

function withoutTrace(node: ElementContent, job: BodyJob): ElementContent[] {
  if (node.type === 'text') return [{ ...node, value: plainSpaces(node.value) }];
  if (node.type !== 'element') return [node];
  const { tagName, properties } = node;
  if (tagName === 'pre' || tagName === 'code') return [node];
  const children = withoutTraces(node.children, job);
  const style = String(properties['style'] ?? '');
  if ((tagName === 'b' || tagName === 'strong') && PLAIN.test(style)) return children;
  if (
    ['span', 'font', 'o:p', 'st1:place', 'big', 'tt', 'label', 'ins', 'u'].includes(tagName) ||
    tagName.includes(':')
  ) {
    const isMarked = (tagName === 'u' || tagName === 'ins') && children.some((child) => textOf(child).trim() !== '');
    const names = STYLES.filter(([pattern]) => pattern.test(style)).map(([, name]) => name);
    const { lang, dir } = properties;
    const kept = {
      ...(typeof lang === 'string' && tagName === 'span' && { lang }),
      ...(typeof dir === 'string' && { dir }),
    };
    const isForeign =
      typeof lang === 'string' && !/^en|^x-none$/i.test(lang) && style === '' && !hasClass(node, 'notranslate');
    const inner =
      isForeign && tagName === 'span'
        ? [element('span', kept, children)]
        : isMarked
          ? [{ ...node, children }]
          : children;
    return names.reduce(
      (content: ElementContent[], name) =>
        content.some((one) => textOf(one).trim() !== '') ? [element(name, {}, content)] : content,
      inner,
    );
  }
  if (tagName === 'p' && properties['align'] === undefined && style === '') return [{ ...node, children }];
  return [{ ...node, children }];
}

/** The paragraphs that Word writes for the items of a list, as lists. */
function listed(nodes: ElementContent[]): ElementContent[] {
  if (!nodes.some(isItem)) return nodes;
  const result: ElementContent[] = [];
  let list: Element | undefined;
  for (const node of nodes) {
    if (isItem(node)) {
      const mark = BULLET.exec(textOf(node));
      const tagName = mark?.[2] === undefined ? 'ul' : 'ol';
      if (list?.tagName !== tagName) {
        list = element(tagName, {});
        result.push(list);
      }
      list.children.push(element('li', {}, withoutStart(node.children, mark?.[0].length ?? 0).rest));
    } else if (list && node.type === 'text' && node.value.trim() === '') continue;
    else {
      list = undefined;
      result.push(node);
    }
  }
  return result;
}

function isItem(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'p') return false;
  const names = [node.properties['className']].flat().map(String);
  return names.some((name) => ITEM_CLASS.test(name)) && BULLET.test(textOf(node));
}

/** Takes characters off the beginning of nodes. */
function withoutStart(nodes: readonly ElementContent[], count: number): { rest: ElementContent[]; left: number } {
  let left = count;
  const rest = nodes.flatMap((node): ElementContent[] => {
    if (left === 0) return [node];
    if (node.type === 'text') {
      const taken = Math.min(left, node.value.length);
      left -= taken;
      return taken === node.value.length ? [] : [text(node.value.slice(taken))];
    }
    if (node.type !== 'element') return [];
    const inner = withoutStart(node.children, left);
    left = inner.left;
    return inner.rest.length === 0 ? [] : [{ ...node, children: inner.rest }];
  });
  return { rest, left };
}

/**
 * Makes plain spaces of those that do not break, which editors insert at every second space; those that typography wants stay:
 * before a colon or a closing guillemet in French, between a number and its unit.
 */
export function plainSpaces(value: string): string {
  return value.replaceAll(/[\u200B\u2060\uFEFF\u00AD]/g, '').replaceAll(/[\u00A0\u202F]/g, (space, at: number) => {
    const [before, after] = [value.charAt(at - 1), value.charAt(at + 1)];
    const isFrench = /[:;!?»]/.test(after) || before === '«';
    const isUnit = /\d/.test(before) && /[\d%€$£°\p{Lu}]|[ckmg]?[mgl]\b/u.test(after);
    return (isFrench && before.trim() !== '') || (isFrench && before === '«') || isUnit ? space : ' ';
  });
}

/** The attributes of an element that say more than how it looks. */
export function meaningOf({ properties }: Element): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !LOOKS.includes(name) && !/^(?:data|aria)[A-Z]/.test(name)),
  );
}

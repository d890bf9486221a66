import type { Problem } from '../lib/problem.ts';

/** Why something may not stand in a story, and what to do instead. */
type Advice = Required<Pick<Problem, 'why' | 'fix'>>;

export const LINK_FIX =
  'Link to an address that begins with https://, http://, mailto: or tel:, or to a path of this site.';

const ATTACK = 'Scripts, frames, forms and event handlers in copy are how readers get attacked.';
const LOOK = 'The site decides how a story looks and behaves, so that all of them are alike.';
const EMBED = 'Delete it; a post or video is shown with ::embed{url="https://…"} on a line of its own.';

const ATTRIBUTE = 'Delete it, with its equals sign and what stands behind that.';

/** The first that fits what may not stand there. */
const ADVICE: [culprit: RegExp, advice: Advice][] = [
  [/^<(?:script|iframe|video|audio|object|embed|frame|source)>/, { why: ATTACK, fix: EMBED }],
  [
    /^<(?:img|picture|svg)>/,
    {
      why: 'A picture by itself would be published without the sizes that readers’ screens need.',
      fix: 'Put a JPEG, PNG or WebP into content/photos and write ![What is seen](/photos/name.jpg).',
    },
  ],
  [
    /^<(?:form|input|button|select|textarea)>/,
    { why: ATTACK, fix: 'Link to a page that has the form, or write ::newsletter for a signup.' },
  ],
  [
    /^(?:A declaration|<(?:html|head|body|title|meta|link|base)>)/,
    { why: 'A story is a part of a page, not a whole one.', fix: 'Paste the text only, and write it as Markdown.' },
  ],
  [/^<h1>/, { why: 'The headline is the only heading of the first level.', fix: 'Write ## before the heading.' }],
  [/^`(?:href|cite)`/, { why: ATTACK, fix: LINK_FIX }],
  [/^`on\w+`/, { why: ATTACK, fix: ATTRIBUTE }],
  [/^`/, { why: LOOK, fix: ATTRIBUTE }],
  [
    /^<(?:center|font|style|big|tt|nobr|marquee|blink)>/,
    { why: LOOK, fix: 'Delete it and keep the text; **bold** and *italics* are written with asterisks.' },
  ],
];

const OTHERWISE: Advice = {
  why: 'Only HTML that cannot do harm or break the page is published.',
  fix: 'Write Markdown, a directive such as ::embed{url="https://…"}, or plain marks such as <sup> and <abbr title="…">.',
};

/**
 * What to say of HTML that is refused.
 * @param culprit the tag or attribute as the message calls it: "<script>", "`onclick` of <span>"
 */
export function adviceOn(culprit: string): Advice {
  return ADVICE.find(([pattern]) => pattern.test(culprit))?.[1] ?? OTHERWISE;
}

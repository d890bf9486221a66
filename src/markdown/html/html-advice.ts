import type { Problem } from '../../lib/problem.ts';

/** The reason why something is not allowed in a story, and what to do instead. */
type Advice = Required<Pick<Problem, 'why' | 'fix'>>;

export const LINK_FIX =
  'Link to an address that begins with https://, http://, mailto: or tel:, or to a path on this site.';

const ATTACK = 'Scripts, frames, forms and event handlers in a story can be used to attack readers.';
const LOOK = 'The site controls how stories look and behave, so that they are all consistent.';
const EMBED = 'Delete it. To show a post or video, write ::embed{url="https://…"} on its own line.';

const ATTRIBUTE = 'Delete the attribute, including its equals sign and its value.';

/** Advice in order of precedence: the first entry that matches applies. */
const ADVICE: [culprit: RegExp, advice: Advice][] = [
  [/^<(?:script|iframe|video|audio|object|embed|frame|source)>/, { why: ATTACK, fix: EMBED }],
  [
    /^<(?:img|picture|svg)>/,
    {
      why: 'A picture written this way would be published without the sizes that readers’ screens need.',
      fix: 'Save a JPEG, PNG or WebP in content/photos and write ![What the photo shows](/photos/name.jpg).',
    },
  ],
  [
    /^<(?:form|input|button|select|textarea)>/,
    { why: ATTACK, fix: 'Link to a page that has the form, or write ::newsletter for a signup.' },
  ],
  [
    /^(?:A declaration|<(?:html|head|body|title|meta|link|base)>)/,
    { why: 'A story is part of a page, not a whole page.', fix: 'Paste only the text, and format it with Markdown.' },
  ],
  [/^<h1>/, { why: 'The headline is the only first-level heading.', fix: 'Write ## before the heading.' }],
  [/^`(?:href|cite)`/, { why: ATTACK, fix: LINK_FIX }],
  [/^`on\w+`/, { why: ATTACK, fix: ATTRIBUTE }],
  [/^`/, { why: LOOK, fix: ATTRIBUTE }],
  [
    /^<(?:center|font|style|big|tt|nobr|marquee|blink)>/,
    { why: LOOK, fix: 'Delete the tag and keep the text. Write **bold** and *italics* with asterisks.' },
  ],
];

const OTHERWISE: Advice = {
  why: 'Only HTML that cannot harm readers or break the page is published.',
  fix: 'Write Markdown, a directive such as ::embed{url="https://…"}, or simple tags such as <sup> and <abbr title="…">.',
};

/**
 * Finds the advice for HTML that is refused.
 * @param culprit the tag or attribute as the message names it: "<script>", "`onclick` of <span>"
 */
export function adviceOn(culprit: string): Advice {
  return ADVICE.find(([pattern]) => pattern.test(culprit))?.[1] ?? OTHERWISE;
}

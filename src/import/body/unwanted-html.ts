import type { Element, ElementContent } from 'hast';
import { hasClass } from '../../markdown/hast.ts';
import type { BodyJob } from './body-job.ts';

/** Elements that no story may have, with what each is for. Their content goes with them. */
const DROPPED: Readonly<Record<string, string>> = {
  script: 'A script is left out: no story can run one.',
  style: 'A style sheet is left out: the site decides how stories look.',
  link: 'A style sheet or feed is left out.',
  form: 'A form is left out: nothing answers it on the new site.',
  input: 'A field of a form is left out.',
  button: 'A button is left out: it needs a script.',
  select: 'A field of a form is left out.',
  textarea: 'A field of a form is left out.',
  object: 'An object of a plug-in is left out: browsers no longer show any.',
  embed: 'An object of a plug-in is left out: browsers no longer show any.',
  applet: 'An object of a plug-in is left out: browsers no longer show any.',
  param: 'An object of a plug-in is left out: browsers no longer show any.',
  svg: 'A drawing in SVG is left out. Save it as a picture, if it is needed.',
  math: 'A formula in MathML is left out. Write it in words or save it as a picture.',
  canvas: 'A drawing area is left out: it needs a script.',
  frameset: 'A frame is left out.',
  frame: 'A frame is left out.',
  template: 'A template is left out: it needs a script.',
  meta: 'Data for programs is left out.',
  base: 'Data for programs is left out.',
  title: 'Data for programs is left out.',
  map: 'The areas of a picture that can be clicked are left out.',
  dialog: 'A dialog is left out: it needs a script.',
  area: 'The areas of a picture that can be clicked are left out.',
};
/** Addresses that a link may have. */
const LINK = /^(?:https?:|mailto:|tel:|[/#?.]|[^:/?#]*(?:[/?#]|$))/i;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * Decides about an element that may not be in a story at all, and takes off it what it may not have.
 * @returns false for an element that was noted and goes
 */
export function isWanted(node: Element, job: BodyJob): boolean {
  const { tagName, properties } = node;
  const what = Object.hasOwn(DROPPED, tagName) ? DROPPED[tagName] : undefined;
  if (what !== undefined && !isCheckbox(node)) {
    job.drop(`html-${tagName}`, what, node);
    return false;
  }
  if (HIDDEN.test(String(properties['style'] ?? '')) || properties['hidden'] !== undefined) {
    if (!holdsSomething(node)) return false;
    job.drop('html-hidden', 'Words that were hidden on the old page are left out.', node);
    return false;
  }
  for (const name of Object.keys(properties)) {
    if (!/^on/i.test(name)) continue;
    const attribute = name.toLowerCase();
    job.change(
      'html-event',
      `The script in \`${attribute}\` of <${tagName}> is left out: no story can run one.`,
      tagOf(node),
      'dropped',
    );
    delete properties[name];
  }
  const href = String(properties['href'] ?? '').replaceAll(/[\0-\x20]+/g, '');
  if (tagName === 'a' && href !== '' && !LINK.test(href)) {
    job.change(
      'link-not-allowed',
      'A link is left out, because its address is not for the web, e-mail or telephone. Its words stay.',
      tagOf(node),
      'dropped',
    );
    delete properties['href'];
  }
  return true;
}

/** A node with the place of the start tag alone, for its quotation. */
function tagOf(node: Element): Element {
  const start = node.position?.start;
  const first = node.children.find((child) => child.position)?.position?.start;
  if (!start || !first || !node.position) return node;
  return { ...node, position: { start, end: first } };
}

function isCheckbox({ tagName, properties }: Element): boolean {
  return tagName === 'input' && properties['type'] === 'checkbox' && properties['disabled'] !== undefined;
}

function holdsSomething(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (['img', 'a'].includes(node.tagName) || node.children.some(holdsSomething));
}

/** True for a copy of a picture that only browsers without scripts show. */
export function isPictureTwice(node: Element, before: ElementContent | undefined): boolean {
  if (node.tagName !== 'noscript' || before?.type !== 'element') return false;
  const picture =
    before.tagName === 'img' ? before : before.children.find((one) => one.type === 'element' && one.tagName === 'img');
  return (
    picture?.type === 'element' &&
    (hasClass(picture, 'lazy') ||
      hasClass(picture, 'lazyload') ||
      Object.keys(picture.properties).some((name) => /^data(?:Lazy)?Src/i.test(name)))
  );
}

import type { Element, ElementContent, Nodes } from 'hast';
import { pageAddress } from '../../../markdown/embeds/page-address.ts';
import { element, hasClass, text, textOf } from '../../../markdown/hast.ts';
import { blockOf } from '../wordpress/block-comment.ts';
import type { BodyJob } from '../body-job.ts';
import { embedElement } from '../inner-element.ts';

const NO_TITLE =
  /^(?:(?:youtube|vimeo) video player|video player|embedded content|iframe|interactive or visual content)?$/i;
const BARE = /^\s*(https?:\/\/[^\s<>"]+)\s*$/i;

/** An address that stands alone, which WordPress replaces by what it shows: a film, a post, a chart. */
export function addressAlone(words: string): string | undefined {
  return BARE.exec(words)?.[1];
}

/**
 * What an address shows: as an embed where the site can show it, else as a link.
 * @param node what the old body has for it
 */
export function embedOf(url: string, title: string | undefined, node: Nodes, job: BodyJob): ElementContent[] {
  const whole = job.absolute(url);
  const page = pageAddress(whole);
  const words = (title ?? '').replaceAll(/\s+/g, ' ').trim();
  const name = NO_TITLE.test(words) ? '' : words;
  if (page !== undefined) {
    job.change('embed', 'What was shown here is an embed now.', node);
    return [{ ...embedElement(page, name), position: node.position }];
  }
  job.change('embed-linked', 'The site cannot show what was shown here, so that it is a link now.', node, 'guessed');
  const shown = name === '' ? whole : name;
  job.add(name === '' ? whole : '');
  return [element('p', {}, [element('a', { href: whole }, [text(shown)])])];
}

/** Reads frames, films and recordings; undefined for other elements. */
export function readMedia(node: Element, job: BodyJob): ElementContent[] | undefined {
  const { tagName } = node;
  if (tagName === 'iframe') return readFrame(node, job);
  if (tagName === 'video' || tagName === 'audio') return readRecording(node, job);
  const block = blockOf(node);
  const isEmbed =
    hasClass(node, 'wp-block-embed') || (block !== undefined && /^(?:core-embed\/|embed$)/.test(block.name));
  if (!isEmbed || holds(node, 'iframe')) return undefined;
  const url =
    typeof block?.attributes['url'] === 'string' ? block.attributes['url'] : addressAlone(wordsBeforeCaption(node));
  if (url === undefined) return undefined;
  const caption = captionOf(node);
  job.lose(wordsBeforeCaption(node));
  return embedOf(url, caption, node, job);
}

function readFrame(node: Element, job: BodyJob): ElementContent[] {
  const src = String(node.properties['src'] ?? node.properties['dataSrc'] ?? node.properties['dataLazySrc'] ?? '');
  const title = String(node.properties['title'] ?? '').trim();
  if (!/^(?:https?:)?\/\//i.test(src.trim())) {
    job.drop('html-iframe', 'A frame without an address on the web is left out.', node);
    return [];
  }
  if (!NO_TITLE.test(title)) job.add(title);
  return embedOf(src, title, node, job);
}

/** A film or recording that is a file: a link to it. */
export function recordingLink(
  src: string,
  kind: 'audio' | 'video',
  words: string,
  node: Element,
  job: BodyJob,
): ElementContent[] {
  const whole = job.absolute(src);
  const page = pageAddress(whole);
  if (page !== undefined) return embedOf(whole, words, node, job);
  const name = words || `${kind === 'video' ? 'Video' : 'Audio'}: ${decodedName(whole)}`;
  if (words === '') job.add(name);
  job.change(
    'recording-linked',
    `The site has no player for files, so that this ${kind} is a link to its file.`,
    node,
    'guessed',
  );
  const target = job.context.newAddress(whole);
  return [element('p', {}, [target === undefined ? text(name) : element('a', { href: target }, [text(name)])])];
}

function readRecording(node: Element, job: BodyJob): ElementContent[] {
  const source = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'source',
  );
  const src = String(node.properties['src'] ?? source?.properties['src'] ?? '');
  if (src === '') {
    job.drop('recording-missing', 'A player without a file is left out.', node);
    return [];
  }
  return recordingLink(src, node.tagName === 'video' ? 'video' : 'audio', '', node, job);
}

function decodedName(url: string): string {
  const name =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function captionOf(node: Element): string | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'figcaption') return textOf(child);
    const found = captionOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsBeforeCaption(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || child.tagName === 'figcaption') return '';
      return wordsBeforeCaption(child);
    })
    .join('');
}

function holds(node: Element, name: string): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === name || holds(child, name)));
}

import type { Element, ElementContent } from 'hast';
import { element, text, textOf } from '../../../markdown/hast.ts';
import type { BodyJob } from '../body-job.ts';
import { withSource } from '../note-list.ts';
import { pullquoteElement } from '../inner-element.ts';
import { addressAlone, embedOf, recordingLink } from '../media/old-media.ts';
import { galleryOf, pictureBeforeWords } from '../media/old-figure.ts';

const PULLQUOTES = new Set(['pullquote', 'pullleft', 'pullright']);
/** Services that shortcodes name, and an address of what their ids are. */
const SERVICES: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id) => `https://x.com/i/status/${id}`,
  twitter: (id) => `https://x.com/i/status/${id}`,
};

/** The name of the shortcode that an element stands for, and its values. */
export function shortcodeOf({ properties }: Element): { name: string; values: Record<string, string> } {
  return {
    name: String(properties['dataName']),
    values: JSON.parse(String(properties['dataValues'] ?? '{}')) as Record<string, string>,
  };
}

/** Reads a shortcode. What is not known is quoted in a note, and the words in it stay. */
export function readShortcode(node: Element, job: BodyJob): ElementContent[] {
  const { name, values } = shortcodeOf(node);
  const inner = node.children;
  if (name === 'caption' || name === 'wp_caption') {
    const caption = values['caption']?.replaceAll(/<[^>]*>/g, '');
    return pictureBeforeWords(node, caption, job) ?? inner;
  }
  if (name === 'playlist') return readPlaylist(node, values, job) ?? unknown(node, name, job);
  if (name === 'gallery' || name === 'slideshow') return readGallery(node, values, job) ?? unknown(node, name, job);
  if (PULLQUOTES.has(name) && inner.length > 0)
    return [pullquoteElement(values['by'] ?? values['author'] ?? values['cite'] ?? '', inner)];
  if (name === 'blockquote' && inner.length > 0) return [element('blockquote', {}, inner)];
  if (name === 'nextpage' || name === 'more') return [text('\n\n')];
  if ((name === 'sourcecode' || name === 'code') && inner.length > 0)
    return [
      element('pre', {}, [
        element('code', { ...(values['language'] && { className: [`language-${values['language']}`] }) }, inner),
      ]),
    ];
  if (name === 'video' || name === 'audio') {
    const src = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flv', 'wmv', '0']
      .map((one) => values[one])
      .find((one) => one !== undefined && one !== '');
    const address = src ?? addressAlone(textOf(node));
    if (address !== undefined) {
      job.lose(textOf(node));
      return recordingLink(address, name, '', node, job);
    }
  }
  const address = addressIn(name, values, node);
  if (address !== undefined) {
    job.lose(textOf(node));
    return embedOf(address, values['title'], node, job);
  }
  return unknown(node, name, job);
}

function unknown(node: Element, name: string, job: BodyJob): ElementContent[] {
  const isEmpty = node.children.length === 0;
  const what = `The shortcode \`[${name}]\` is left out: only a plugin of the old site knew what it shows.${isEmpty ? '' : ' The words in it stay.'}`;
  job.change('shortcode-unknown', what, node, 'dropped');
  return node.children;
}

/** The address of what a shortcode shows: `[embed]https://…[/embed]`, `[youtube id]`, `[soundcloud url="…"]`. */
function addressIn(name: string, values: Record<string, string>, node: Element): string | undefined {
  const written = [
    values['url'],
    values['src'],
    values['href'],
    values['link'],
    ...Object.values(values),
    textOf(node),
  ];
  const address = written.map((one) => addressAlone(one ?? '')).find((one) => one !== undefined);
  const isForEmbeds = [
    'embed',
    'soundcloud',
    'ted',
    'instagram',
    'wpvideo',
    'googlemaps',
    'slideshow',
    ...Object.keys(SERVICES),
  ].includes(name);
  if (address !== undefined) return isForEmbeds ? address : undefined;
  const id = values['0'] ?? values['id'] ?? textOf(node).trim();
  const ofId = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  return ofId && /^[\w-]{5,}$/.test(id) ? ofId(id) : undefined;
}

function readGallery(node: Element, values: Record<string, string>, job: BodyJob): ElementContent[] | undefined {
  const ids = (values['ids'] ?? values['include'] ?? '').split(/[\s,]+/).filter((id) => id !== '');
  const pictures = ids.flatMap((id) => {
    const media = job.context.mediaOf(id);
    if (!media) {
      job.change(
        'photo-missing',
        `The gallery names the photo ${id}, which the export does not have.`,
        withSource(element('img', {}), id),
        'dropped',
      );
      return [];
    }
    const image = {
      ...element('img', { src: media.url, alt: media.alt ?? '', dataAttachmentId: id }),
      position: node.position,
    };
    withSource(image, media.url);
    const words = { ...(media.caption && { caption: media.caption }), ...(media.credit && { credit: media.credit }) };
    return [{ image, ...words }];
  });
  if (pictures.length === 0) return undefined;
  job.add(pictures.map(({ caption, credit }) => `${caption ?? ''} ${credit ?? ''}`).join(' '));
  return galleryOf(pictures, node, job);
}

/** A list of recordings or, with `type="video"`, of films: a link to each. */
function readPlaylist(node: Element, values: Record<string, string>, job: BodyJob): ElementContent[] | undefined {
  const kind = values['type'] === 'video' ? 'video' : 'audio';
  const ids = (values['ids'] ?? values['include'] ?? '').split(/[\s,]+/).filter((id) => id !== '');
  const links = ids.flatMap((id) => {
    const media = job.context.mediaOf(id);
    if (media) return recordingLink(media.url, kind, '', node, job);
    const what = `The playlist names the file ${id}, which the export does not have.`;
    job.change('recording-missing', what, withSource(element('span', {}), id), 'dropped');
    return [];
  });
  return links.length === 0 ? undefined : links;
}

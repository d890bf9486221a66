import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OldPaper } from '../gathered-paper.ts';
import type { OldMedia, OldPost } from '../old-paper.ts';
import type { PhotoPlan, WantedPhoto } from '../photos/photos.ts';
import { bodyPhotos } from '../body/media/body-photos.ts';
import { ownPictures } from '../body/own-markdown.ts';
import { linkedDocuments } from './linked-documents.ts';
import { OldAddresses } from './old-address.ts';

/** The photos of an old site by their addresses there: those at the heads of posts, those of bodies, and portraits. */
export class PostPhotos {
  /** In the order in which they are found, each with the words of the media list. */
  readonly wanted: WantedPhoto[] = [];
  /** Folders of the export that hold photos. */
  readonly folders: string[] = [];
  readonly #shown = new Map<OldPost, string[]>();
  /** The address of the file of a photo that the export contains. */
  readonly #files = new Map<string, string>();

  constructor({ media, posts, authors, site }: OldPaper) {
    const byUrl = new Map([...media.values()].map((one) => [one.url, one]));
    const folders = new Set<string>();
    const known = new Map<string, WantedPhoto>();
    const old = new OldAddresses(site.origin);
    const want = (url: string, words: Partial<OldMedia> = byUrl.get(url) ?? {}) => {
      const { file } = words;
      const source = file === undefined ? url : pathToFileURL(file).href;
      if (file !== undefined) {
        this.#files.set(url, source);
        folders.add(path.dirname(file));
      }
      const { alt, caption, credit, title, id } = words;
      const given = Object.fromEntries(
        Object.entries({ alt, caption, credit, title, id }).filter(([, value]) => value !== undefined),
      );
      if (!known.has(source)) known.set(source, { url: source, ...given });
    };
    for (const post of posts) {
      const featured = featuredOf(post, media);
      if (featured) want(featured.url, featured);
      // The photos of a gallery that Broadsheet has exported are in its fields.
      const text = post.own ? `${post.body.text}\n${JSON.stringify(post.own)}` : post.body.text;
      const photos = bodyPhotos(
        { ...post.body, text },
        {
          ...(site.origin !== undefined && { origin: site.origin }),
          ...(post.url !== undefined && { address: post.url }),
          mediaOf: (id) => media.get(id),
        },
      );
      if (post.body.form === 'broadsheet') for (const url of ownPictures(post.body.text)) photos.push({ url });
      for (const { url, ...words } of photos) want(url, { ...words, ...byUrl.get(url) });
      const documents = linkedDocuments(post.body, post.url ?? site.origin).filter(
        (url) => byUrl.has(url) || old.pathOf(url) !== undefined,
      );
      for (const url of documents) want(url);
      const shown = [...new Set(photos.map(({ url }) => url)), ...documents];
      this.#shown.set(post, featured ? [featured.url, ...shown] : shown);
    }
    for (const { portrait } of authors.values()) if (portrait !== undefined) want(portrait);
    for (const photo of known.values()) this.wanted.push(photo);
    for (const folder of folders) this.folders.push(folder);
  }

  /** The addresses of the photos that a post shows, first that at its head. */
  of(post: OldPost): string[] {
    return this.#shown.get(post) ?? [];
  }

  /** The paths in `content/` of all photos, by their addresses. */
  paths(plan: PhotoPlan): Record<string, string> {
    const addresses = new Set([...[...this.#shown.values()].flat(), ...this.wanted.map(({ url }) => url)]);
    return Object.fromEntries(
      [...addresses].flatMap((url) => {
        const found = plan.pathOf(this.#files.get(url) ?? url);
        return found === undefined ? [] : [[url, found]];
      }),
    );
  }
}

/** The photo at the head of a post. */
export function featuredOf({ photo }: OldPost, media: ReadonlyMap<string, OldMedia>): OldMedia | undefined {
  return typeof photo === 'string' ? media.get(photo) : photo;
}

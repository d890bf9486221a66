import { readFileSync } from 'node:fs';
import type { OldItem } from '../old-paper.ts';
import { ghostData } from './ghost-data.ts';
import { ghostPost } from './ghost-post.ts';
import { ghostSite } from './ghost-site.ts';
import { unpackedExport } from './unpacked-export.ts';

/**
 * Reads an export of Ghost, version 1 to 6.
 * @param file the JSON file of "Export your content", or a zip file with it and the folder `content/images`
 * @throws ContentError when it is no such export, or damaged
 */
export async function* readGhost(file: string): AsyncGenerator<OldItem> {
  const { json, images } = /\.zip$/i.test(file)
    ? await unpackedExport(file)
    : { json: readFileSync(file, 'utf8'), images: [] };
  const data = ghostData(json, file);
  const site = ghostSite(data);
  yield* site.items;
  for (const { path, name } of images) {
    const url = `${site.origin}/content/images/${name}`;
    yield { is: 'media', media: { id: url, url, file: path } };
  }
  for (const post of data.posts) yield { is: 'post', post: ghostPost(post, data, site) };
}

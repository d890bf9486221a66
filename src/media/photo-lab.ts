import { readPlainFile } from '../cache/plain-file.ts';
import { ContentError, isContentError } from '../lib/problem.ts';
import type { PhotoVariant } from '../newsroom/photos/photo-variant.ts';
import { encodeVariant, openPhoto, type OpenedPhoto } from './photo-encoding.ts';
import { publishedOriginal } from './photo-original.ts';

/**
 * Makes the published files of one photo, which is decoded once for all of them.
 * @param root the project's root
 * @throws ContentError when the original is damaged
 */
export async function developPhoto(root: string, variants: readonly PhotoVariant[]): Promise<Buffer[]> {
  const [first] = variants;
  if (!first) return [];
  const file = `content/${first.original}`;
  try {
    const bytes = readPlainFile(root, file);
    const files: Buffer[] = [];
    let photo: OpenedPhoto | undefined;
    for (const variant of variants) {
      if (variant.use === 'meanwhile' || variant.use === 'engine') {
        files.push(await publishedOriginal(bytes, variant));
        continue;
      }
      photo ??= await openPhoto(bytes);
      files.push(await encodeVariant(photo, variant));
    }
    return files;
  } catch (error) {
    if (isContentError(error)) throw error;
    const what = `The photo cannot be converted: ${(error as Error).message.split('\n')[0]}`;
    const fix = 'Export it again as a JPEG, PNG or WebP of at most 60 megapixels.';
    throw new ContentError([{ rule: 'photo-unreadable', file, line: 1, column: 1, what, fix }]);
  }
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { routePaths } from '../../engine/route-paths.ts';
import { photoBytes, sitePhotos } from '../../media/photo-bytes.ts';
import type { PhotoVariant } from '../../newsroom/photos/photo-variant.ts';
import { idAt } from '../../newsroom/site/addresses.ts';
import { publicPhotoVariants } from '../../newsroom/photos/public-photos.ts';

const TYPES = { avif: 'image/avif', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

export const getStaticPaths = routePaths((asked) => {
  const paths = pagePaths(publicPhotoVariants(openEdition(), asked), (variant) => ({
    params: { photo: idAt('photo', `/${variant.path}`) },
    props: { variant },
  }));
  for (const { cacheKey, props } of paths) sitePhotos.value.set(cacheKey, props.variant);
  return paths;
}) satisfies GetStaticPaths;

/** A photo in one of its shapes, widths and formats. */
export const GET: APIRoute<{ variant: PhotoVariant }> = async ({ props: { variant } }) =>
  new Response(new Uint8Array(await photoBytes(variant)), { headers: { 'Content-Type': TYPES[variant.format] } });

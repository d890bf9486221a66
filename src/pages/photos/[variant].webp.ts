import type { APIRoute, GetStaticPaths } from 'astro';
import { openEdition } from '../../build/edition.ts';
import { pagePaths } from '../../build/page-paths.ts';
import { photoBytes } from '../../build/photo-bytes.ts';
import type { PhotoVariant } from '../../newsroom/photo.ts';
import { publicPhotoVariants } from '../../newsroom/public-photos.ts';

export const getStaticPaths = (() =>
  pagePaths(
    publicPhotoVariants(openEdition()).map((variant) => ({
      params: { variant: variant.path.replace(/^photos\/|\.webp$/g, '') },
      props: { variant },
    })),
  )) satisfies GetStaticPaths;

/** A photo at one of its published widths. */
export const GET: APIRoute<{ variant: PhotoVariant }> = async ({ props }) =>
  new Response(new Uint8Array(await photoBytes(props.variant)), { headers: { 'Content-Type': 'image/webp' } });

import type { EngineForm } from '../photo-engine.ts';

/** Netlify Image CDN, for a site on Netlify: https://docs.netlify.com/build/image-cdn/overview/ It knows five positions of a crop. */
export const NETLIFY: EngineForm = {
  template: '/.netlify/images?url={escaped}&w={width}&h={height}&{shape}&fm={format}',
  whole: 'fit=contain',
  part: 'fit=cover&position={position}',
  formats: { avif: 'avif', jpg: 'jpg' },
  source: /^\/\.netlify\/images\?url=([^&]+)/,
};

import type { EngineForm } from '../photo-engine.ts';

/**
 * Cloudflare Images, for a site whose domain is at Cloudflare: https://developers.cloudflare.com/images/transform-images/transform-via-url/
 * Coordinates divide what is cut off ("remainder"). `auto` is AVIF where the browser takes it and Cloudflare has made it, and WebP
 * otherwise.
 */
export const CLOUDFLARE: EngineForm = {
  template: '/cdn-cgi/image/width={width},height={height},{shape},format={format},metadata=copyright/{path}',
  whole: 'fit=scale-down',
  part: 'fit=cover,gravity={restX}x{restY}',
  formats: { avif: 'auto', jpg: 'jpeg' },
  source: /^\/cdn-cgi\/image\/[^/]+(\/[^?]+)/,
};

import { hash } from 'node:crypto';
import { COMMON, type Header } from './response-headers.ts';

/**
 * The headers of the letters server, whose pages load nothing and which nobody may keep.
 * @param style the content of the `<style>` element of its pages
 * @param site the origin of the site, to which its forms lead in the end
 */
export function lettersHeaders(style: string, site: string): Header[] {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    `form-action 'self' ${site}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return [
    ['Content-Security-Policy', policy.join('; ')],
    ...COMMON,
    ['Cache-Control', 'no-store'],
    ['X-Robots-Tag', 'noindex, nofollow'],
  ];
}

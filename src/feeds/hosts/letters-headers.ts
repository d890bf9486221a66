import { hash } from 'node:crypto';
import { COMMON, type Header } from './response-headers.ts';

/**
 * The headers of the letters server, whose pages load nothing and which nobody may keep.
 * @param style the content of the `<style>` element of its pages
 * @param site the origin of the site, to which its forms lead in the end
 * @param script the content of the `<script>` element of a page that has one, which asks the server
 */
export function lettersHeaders(style: string, site: string, script?: string): Header[] {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${hash('sha256', script, 'base64')}'`, "connect-src 'self'"]),
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

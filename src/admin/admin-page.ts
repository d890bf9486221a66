import { htmlText } from '../lib/text/html-text.ts';
import { ADMIN, ADMIN_FILES } from './admin-address.ts';
import { BOARD_NAME, ORIGINS_NAME, TOKEN_NAME } from './desk-channel.ts';

/**
 * The page of the desk. Everything in it is made by its script.
 * @param home what the script has to know of the place of the files: the desk's server, or in a build the origins of the service
 */
export function adminPage(
  name: string,
  home: { token: string; board: string } | { origins: readonly string[] },
): string {
  const { config, script, style } = ADMIN_FILES;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${htmlText(name)}: the desk</title>`,
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...('token' in home
      ? [`<meta name="${TOKEN_NAME}" content="${home.token}">`, `<meta name="${BOARD_NAME}" content="${home.board}">`]
      : [`<meta name="${ORIGINS_NAME}" content="${home.origins.map(htmlText).join(' ')}">`]),
    `<link rel="cms-config-url" type="text/yaml" href="${ADMIN}${config}">`,
    `<link rel="stylesheet" href="${ADMIN}${style}">`,
    `<script type="module" src="${ADMIN}${script}"></script>`,
    '</head>',
    '<body>',
    '<header id="desk-bar"></header>',
    '<section id="desk-panel" aria-label="Publish" hidden></section>',
    '<div id="nc-root"></div>',
    '<noscript>The desk needs JavaScript.</noscript>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

import { directionOf } from '../../lib/text/language.ts';
import type { Paper } from '../content/paper.ts';
import { Html, markup } from './markup.ts';

/** A page of the server. */
export interface ServerPage {
  /** BCP 47. */
  language: string;
  title: string;
  body: Html;
  /** A script of ours, without which the page works, too. */
  script?: string;
}

/**
 * The whole text of a page. Nothing in it needs a script.
 * @param style the style sheet, whose digest the policy names
 */
export function pageText(
  { name, origin }: Paper,
  style: string,
  { language, title, body, script }: ServerPage,
): string {
  return markup`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} | ${name}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header><a href="${origin}/">${name}</a></header>
<main>
<h1>${title}</h1>
${body}
</main>
${script !== undefined && markup`<script type="module">${new Html(script)}</script>`}
</body>
</html>
`.text;
}

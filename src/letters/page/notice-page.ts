import { stringsOf } from '../../strings/strings.ts';
import type { Paper } from '../content/paper.ts';
import { markup } from './markup.ts';
import type { ServerPage } from './server-page.ts';

/** The words of a notice. */
export interface Notice {
  title: string;
  text: string;
}

/**
 * A page with one button. Programs that look at mails follow every link in them, and must not confirm or cancel anything.
 * @param action the path that the button posts to
 */
export function buttonPage(paper: Paper, { title, text }: Notice, action: string, button: string): ServerPage {
  const body = markup`<p>${text}</p>
<form method="post" action="${action}"><button class="main">${button}</button></form>`;
  return { language: paper.language, title, body };
}

/** A page that only says something, and leads to the paper. */
export function noticePage(paper: Paper, { title, text }: Notice): ServerPage {
  const { backTo } = stringsOf(paper.language).letterServer;
  const body = markup`<p>${text}</p>
<p><a href="${paper.origin}/">${backTo(paper.name)}</a></p>`;
  return { language: paper.language, title, body };
}

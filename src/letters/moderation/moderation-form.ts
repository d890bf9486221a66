import { markup, type Html } from '../page/markup.ts';
import type { Ban } from '../store/bans.ts';
import type { ModerationWords } from './moderation-words.ts';

/** The address of the page of moderators. */
export const MODERATION = '/moderation';

/** The fields of the forms on the page. */
export const MODERATION_FIELDS = { token: 'csrf', id: 'id', action: 'action', state: 'state' } as const;

/**
 * A form of the page.
 * @param common the fields that all of them have
 * @param id for fields elsewhere on the page that belong to it
 */
export function form(content: Html, common: Html, id?: string): Html {
  const name = id === undefined ? undefined : markup` id="${id}" class="${id}"`;
  return markup`<form method="post" action="${MODERATION}"${name}>${common}${content}</form>`;
}

/** A field that moderators do not see. */
export function hidden(name: string, value: string): Html {
  return markup`<input type="hidden" name="${name}" value="${value}">`;
}

/** A button that does something. */
export function button(action: string, text: string, isMain = false): Html {
  return markup`<button name="${MODERATION_FIELDS.action}" value="${action}"${isMain && markup` class="main"`}>${text}</button>`;
}

/** The bans, and the form for another one. */
export function banList(bans: readonly Ban[], common: Html, words: ModerationWords): Html {
  const rows = bans.map(({ kind, value }) => {
    const fields = markup`${hidden('kind', kind)}${hidden('value', value)}${button('unban', words.unban)}`;
    return markup`<tr><td>${words.banned[kind]}</td><td dir="auto">${value}</td><td>${form(fields, common)}</td></tr>`;
  });
  const word = markup`<label for="word">${words.word}</label>
<input id="word" name="value" required maxlength="100">${hidden('kind', 'word')}${button('ban', words.ban)}`;
  return markup`<details><summary>${words.counted(words.bans, bans.length)}</summary>
<p class="facts">${words.bansNote}</p>
${form(word, common)}
<table>${rows}</table>
</details>`;
}

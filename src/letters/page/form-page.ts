import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LETTER_FIELDS, LETTER_PATHS, MOST_CHARACTERS } from '../../schema/comments/letter-fields.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { Paper } from '../content/paper.ts';
import type { PublicStory } from '../content/stories.ts';
import type { PostKind } from '../store/post.ts';
import { markup, type Html } from './markup.ts';
import type { ServerPage } from './server-page.ts';

/** The script of the form, which says the answer beside it. Without script, the form leads to the page that answers it. */
const SCRIPT = `${readFileSync(path.join(import.meta.dirname, '../../lib/form-answer.js'), 'utf8')}
for (const form of document.forms) answerInPlace(form, askLetters);
`;

/** What a form is for. */
export interface FormNeeds {
  kind: PostKind;
  /** The path of the story and what is known of it; undefined for a letter about none. */
  story: (PublicStory & { path: string }) | undefined;
  /** The comment that is answered. */
  parent: { id: string; name: string; text: Html } | undefined;
  needsEmail: boolean;
  token: string;
}

/** The page with the form for a letter, a comment or a reply, in the language of the story. */
export function formPage({ language: usual, name, origin, policy }: Paper, needs: FormNeeds): ServerPage {
  const { kind, story, parent, needsEmail, token } = needs;
  const language = story?.language ?? usual;
  const { letterServer: words, newsletter, comments } = stringsOf(language);
  const isLetter = kind === 'letter';
  const title = parent ? words.replyTitle(parent.name) : isLetter ? words.letterTitle : words.commentTitle;
  const place =
    isLetter &&
    markup`<label for="place">${words.place}</label>
<input id="place" name="${LETTER_FIELDS.place}" maxlength="${MOST_CHARACTERS.place}" autocomplete="address-level2">`;
  const rules = policy !== undefined && markup` <a href="${origin}${policy}">${comments.policy}</a>`;
  const body = markup`${story && markup`<p><a href="${origin}${story.path}">${words.about(story.headline)}</a></p>`}
${parent && markup`<blockquote dir="auto">${parent.text}</blockquote>`}
<form method="post" action="${isLetter ? LETTER_PATHS.letters : LETTER_PATHS.comments}" data-offline="${comments.offline}" data-failed="${comments.notSent}">
${hidden(LETTER_FIELDS.story, story?.path)}${hidden(LETTER_FIELDS.parent, parent?.id)}${hidden(LETTER_FIELDS.timeToken, token)}
<label for="name">${words.name}</label>
<input id="name" name="${LETTER_FIELDS.name}" required maxlength="${MOST_CHARACTERS.name}" autocomplete="name">
<label for="email">${words.email}</label>
<input id="email" type="email" name="${LETTER_FIELDS.email}" maxlength="${MOST_CHARACTERS.email}" autocomplete="email" aria-describedby="email-note"${needsEmail && markup` required`}>
<p class="note" id="email-note">${words.emailNote}</p>
${place}
<label for="text">${words.text}</label>
<textarea id="text" name="${LETTER_FIELDS.text}" required maxlength="${MOST_CHARACTERS.text}" aria-describedby="text-note"></textarea>
<p class="note" id="text-note">${words.formatting}</p>
<div class="trap" aria-hidden="true"><label for="website">${newsletter.honeypot}</label>
<input id="website" name="${LETTER_FIELDS.honeypot}" tabindex="-1" autocomplete="off"></div>
<button class="main">${words.send}</button>
<p role="status"></p>
<p class="note">${words.moderated}${rules}</p>
</form>
<p><a href="${origin}/">${words.backTo(name)}</a></p>`;
  return { language, title, body, script: SCRIPT };
}

function hidden(name: string, value: string | undefined): Html | undefined {
  return value === undefined ? undefined : markup`<input type="hidden" name="${name}" value="${value}">`;
}

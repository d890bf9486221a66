import { formatMoment } from '../../lib/time/instant.ts';
import { zonedInstant } from '../../lib/time/zoned-instant.ts';
import { MOST_CHARACTERS } from '../../schema/comments/letter-fields.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { Paper } from '../content/paper.ts';
import { markup, type Html } from '../page/markup.ts';
import type { Post, PostState } from '../store/post.ts';
import { button, form, hidden, MODERATION_FIELDS } from './moderation-form.ts';

const { id: ID } = MODERATION_FIELDS;

/** A post with what is shown of it. */
export interface ShownPost {
  post: Post;
  /** The text as the site will show it. */
  text: Html;
  /** What a moderator should know of it. */
  signals: readonly string[];
}

/** A post on the page of moderators, with its buttons. */
export function shownPost(paper: Paper, { post, text, signals }: ShownPost, state: PostState, common: Html): Html {
  const { id, kind, name, place, parent, pick } = post;
  const words = stringsOf(paper.language).moderation;
  const choice = pick ? button('unpick', words.unpick) : button('pick', words.pick);
  const decisions = markup`${state !== 'approved' && button('approve', words.approve, true)}${state !== 'rejected' && button('reject', words.reject)}${kind === 'comment' && choice}`;
  return markup`<article id="post-${id}">
<label><input type="checkbox" form="many" name="${ID}" value="${id}"> ${words.kinds[parent === undefined ? kind : 'reply']} <bdi>${id}</bdi></label>
<h2 dir="auto">${name}${place !== undefined && `, ${place}`}${pick && ' ★'}</h2>
${facts(paper, post)}
<p class="facts"><span class="signal">${signals.join(' · ')}</span></p>
<div dir="auto">${text}</div>
${form(markup`${hidden(ID, id)}${decisions}`, common)}
${editing(paper, post, common)}
</article>
`;
}

function facts({ origin, language, timeZone }: Paper, post: Post): Html {
  const { story, parent, time, email, moderator, state, original, signals, confirmed } = post;
  const words = stringsOf(language).moderation;
  const target = parent === undefined ? story : `${story}#comment-${parent}`;
  const where = story === '' ? markup`${words.noStory}` : markup`<a href="${origin}${target}"><bdi>${target}</bdi></a>`;
  const isDecided = moderator !== undefined && (state === 'approved' || state === 'rejected');
  const rest = [
    signals.includes('no-token') ? words.fromSite : words.fromServer,
    email,
    confirmed === undefined ? undefined : words.confirmed,
    isDecided ? words.decided[state](moderator) : undefined,
    original && words.edited,
  ].filter((text) => text !== undefined);
  const moment = formatMoment(zonedInstant(time, timeZone), language, timeZone).text;
  return markup`<p class="facts">${moment} · ${where}${rest.map((text) => markup` · <bdi>${text}</bdi>`)}</p>`;
}

/** A form of its own: its first button, which Enter in a field presses, saves what was written there. */
function editing({ language }: Paper, post: Post, common: Html): Html {
  const { id, kind, name, place, email, text, original } = post;
  const { moderation: words, letterServer: labels } = stringsOf(language);
  const town =
    kind === 'letter' &&
    markup`<label for="place-${id}">${labels.place}</label>
<input id="place-${id}" name="place" value="${place}" maxlength="${MOST_CHARACTERS.place}" dir="auto">`;
  const before = original && markup`<p class="facts" dir="auto">${words.sent(original.name)} ${original.text}</p>`;
  const fields = markup`${hidden(ID, id)}<label for="name-${id}">${labels.name}</label>
<input id="name-${id}" name="name" value="${name}" maxlength="${MOST_CHARACTERS.name}" dir="auto">
${town}
<label for="text-${id}">${labels.text}</label>
<textarea id="text-${id}" name="text" maxlength="${MOST_CHARACTERS.text}" dir="auto">
${text}</textarea>
${button('edit', words.save)}
${before}
<p class="facts">${words.putAside}</p>
${button('ban-name', words.ofName)}${email !== undefined && button('ban-email', words.ofEmail)}${button('ban-sender', words.ofSender)}`;
  return markup`<details><summary>${words.editOrBan}</summary>
${form(fields, common)}
</details>`;
}

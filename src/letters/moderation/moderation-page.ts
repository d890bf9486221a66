import { clockText } from '../../lib/time/zoned-instant.ts';
import { MOST_CHARACTERS } from '../../schema/comments/letter-fields.ts';
import type { Paper } from '../content/paper.ts';
import { markup, type Html } from '../page/markup.ts';
import type { ServerPage } from '../page/server-page.ts';
import type { Ban } from '../store/bans.ts';
import { PAGE_LENGTH } from '../store/posts.ts';
import { POST_STATES, type Post, type PostKind, type PostState } from '../store/post.ts';

/** The address of the page. */
export const MODERATION = '/moderation';

/** The fields of the forms on the page. */
export const MODERATION_FIELDS = { token: 'csrf', id: 'id', action: 'action', state: 'state' } as const;

const { token: TOKEN, id: ID, action: ACTION, state: STATE } = MODERATION_FIELDS;

/** A post with what is shown of it. */
export interface ShownPost {
  post: Post;
  /** The text as the site will show it. */
  text: Html;
  /** What a moderator should know of it. */
  signals: readonly string[];
}

/** What the page shows. */
export interface ModerationView {
  state: PostState;
  page: number;
  counts: Partial<Record<PostState, number>>;
  posts: readonly ShownPost[];
  bans: readonly Ban[];
  /** Proves that a form comes from this page. */
  token: string;
  /** What the last action did. */
  note: string | undefined;
}

const TITLES: Record<PostState, string> = {
  unconfirmed: 'Not confirmed',
  waiting: 'Waiting',
  approved: 'Approved',
  rejected: 'Rejected',
  filtered: 'Put aside',
};

const NOUNS: Record<PostKind, string> = { letter: 'Letter', comment: 'Comment' };

/** The queue, for moderators. It is in English, like everything that is said to editors. */
export function moderationPage(paper: Paper, view: ModerationView): ServerPage {
  const { state, page, counts, posts, bans, token, note } = view;
  const common = markup`${hidden(TOKEN, token)}${hidden(STATE, state)}`;
  const body = markup`${note !== undefined && markup`<p role="status"><strong>${note}</strong></p>`}
<nav aria-label="States">${POST_STATES.map((name) => tab(name, name === state, counts[name] ?? 0))}</nav>
${posts.length === 0 && markup`<p>Nothing here.</p>`}
${posts.map((shown) => article(paper, shown, state, common))}
${posts.length > 0 && form(markup`<span class="note">Marked:</span> ${button('approve', 'Approve')}${button('reject', 'Reject')}`, common, 'many')}
${pages(state, page, Math.ceil((counts[state] ?? 0) / PAGE_LENGTH))}
${banList(bans, common)}`;
  return { language: 'en', title: 'Letters and comments', body };
}

function tab(state: PostState, isShown: boolean, count: number): Html {
  const title = `${TITLES[state]} (${count.toLocaleString('en-US')})`;
  return isShown ? markup`<strong>${title}</strong>` : markup`<a href="?state=${state}">${title}</a>`;
}

function pages(state: PostState, page: number, count: number): Html | undefined {
  if (count < 2) return undefined;
  const link = (to: number, text: string) => markup`<a href="?state=${state}&amp;page=${to}">${text}</a>`;
  return markup`<nav aria-label="Pages">${page > 1 && link(page - 1, 'Previous')} Page ${page} of ${count} ${page < count && link(page + 1, 'Next')}</nav>`;
}

function article(paper: Paper, { post, text, signals }: ShownPost, state: PostState, common: Html): Html {
  const { id, kind, name, place, parent, pick } = post;
  const noun = parent === undefined ? NOUNS[kind] : 'Reply';
  const choice = pick ? button('unpick', 'No pick') : button('pick', 'Editor’s pick');
  const decisions = markup`${state !== 'approved' && button('approve', 'Approve', true)}${state !== 'rejected' && button('reject', 'Reject')}${kind === 'comment' && choice}`;
  return markup`<article id="post-${id}">
<label><input type="checkbox" form="many" name="${ID}" value="${id}"> ${noun} ${id}</label>
<h2 dir="auto">${name}${place !== undefined && `, ${place}`}${pick && ' ★'}</h2>
${facts(paper, post, state)}
<p class="facts"><span class="signal">${signals.join('; ')}</span></p>
<div dir="auto">${text}</div>
${form(markup`${hidden(ID, id)}${decisions}`, common)}
${editing(post, common)}
</article>
`;
}

function facts({ origin, timeZone }: Paper, post: Post, state: PostState): Html {
  const { story, parent, time, email, moderator, original, signals } = post;
  const form = signals.includes('no-token') ? 'form of the site' : 'form of this server';
  const target = parent === undefined ? story : `${story}#comment-${parent}`;
  const where = story === '' ? 'about no story' : markup`on <a href="${origin}${target}">${target}</a>`;
  const rest = [form, email, moderator === undefined ? undefined : `${state} by ${moderator}`, original && 'edited'];
  return markup`<p class="facts">${clockText(time, timeZone)} ${where}${rest.filter((text) => text !== undefined).map((text) => markup`, ${text}`)}</p>`;
}

/** A form of its own: its first button, which Enter in a field presses, saves what was written there. */
function editing({ id, kind, name, place, email, text, original }: Post, common: Html): Html {
  const town =
    kind === 'letter' &&
    markup`<label for="place-${id}">Town</label>
<input id="place-${id}" name="place" value="${place}" maxlength="${MOST_CHARACTERS.place}" dir="auto">`;
  const before =
    original && markup`<p class="facts" dir="auto">As it was sent, by ${original.name}: ${original.text}</p>`;
  const fields = markup`${hidden(ID, id)}<label for="name-${id}">Name</label>
<input id="name-${id}" name="name" value="${name}" maxlength="${MOST_CHARACTERS.name}" dir="auto">
${town}
<label for="text-${id}">Text</label>
<textarea id="text-${id}" name="text" maxlength="${MOST_CHARACTERS.text}" dir="auto">
${text}</textarea>
${button('edit', 'Save')}
${before}
<p class="facts">Reject, and put aside further posts:</p>
${button('ban-name', 'of this name')}${email !== undefined && button('ban-email', 'of this e-mail address')}${button('ban-sender', 'of this connection, today')}`;
  return markup`<details><summary>Edit or ban</summary>
${form(fields, common)}
</details>`;
}

function banList(bans: readonly Ban[], common: Html): Html {
  const rows = bans.map(({ kind, value }) => {
    const removal = form(markup`${hidden('kind', kind)}${hidden('value', value)}${button('unban', 'Remove')}`, common);
    return markup`<tr><td>${kind}</td><td dir="auto">${value}</td><td>${removal}</td></tr>`;
  });
  const word = markup`<label for="word">Word or phrase</label>
<input id="word" name="value" required maxlength="100">${hidden('kind', 'word')}${button('ban', 'Ban')}`;
  return markup`<details><summary>Bans (${bans.length})</summary>
<p class="facts">Posts of a banned name, e-mail address or connection, or with a banned word, are put aside. Their writers are not told.</p>
${form(word, common)}
<table>${rows}</table>
</details>`;
}

function form(content: Html, common: Html, id?: string): Html {
  const name = id === undefined ? undefined : markup` id="${id}" class="${id}"`;
  return markup`<form method="post" action="${MODERATION}"${name}>${common}${content}</form>`;
}

function hidden(name: string, value: string): Html {
  return markup`<input type="hidden" name="${name}" value="${value}">`;
}

function button(action: string, text: string, isMain = false): Html {
  return markup`<button name="${ACTION}" value="${action}"${isMain && markup` class="main"`}>${text}</button>`;
}

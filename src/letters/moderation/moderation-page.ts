import { stringsOf } from '../../strings/strings.ts';
import type { Paper } from '../content/paper.ts';
import { markup } from '../page/markup.ts';
import type { ServerPage } from '../page/server-page.ts';
import type { Ban } from '../store/bans.ts';
import { PAGE_LENGTH } from '../store/posts.ts';
import { POST_STATES, type PostState } from '../store/post.ts';
import { banList, button, form, hidden, MODERATION_FIELDS } from './moderation-form.ts';
import { shownPost, type ShownPost } from './shown-post.ts';

const { token: TOKEN, state: STATE } = MODERATION_FIELDS;

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

/** The queue, for moderators, in the language of the newsroom. */
export function moderationPage(paper: Paper, view: ModerationView): ServerPage {
  const { state, page, counts, posts, bans, token, note } = view;
  const { moderation: words, list } = stringsOf(paper.language);
  const common = markup`${hidden(TOKEN, token)}${hidden(STATE, state)}`;
  const tabs = POST_STATES.map((name) => {
    const text = words.counted(words.states[name], counts[name] ?? 0);
    return name === state ? markup`<strong>${text}</strong>` : markup`<a href="?state=${name}">${text}</a>`;
  });
  const pages = Math.ceil((counts[state] ?? 0) / PAGE_LENGTH);
  const link = (to: number, text: string) => markup`<a href="?state=${state}&amp;page=${to}">${text}</a>`;
  const body = markup`${note !== undefined && markup`<p role="status"><strong>${note}</strong></p>`}
<nav aria-label="${words.lists}">${tabs}</nav>
${posts.length === 0 && markup`<p>${words.none}</p>`}
${posts.map((shown) => shownPost(paper, shown, state, common))}
${posts.length > 0 && form(markup`<span class="note">${words.marked}</span> ${button('approve', words.approve)}${button('reject', words.reject)}`, common, 'many')}
${pages > 1 && markup`<nav aria-label="${list.pages}">${page > 1 && link(page - 1, words.previous)} ${list.numberOf(page, pages)} ${page < pages && link(page + 1, words.next)}</nav>`}
${banList(bans, common, words)}`;
  return { language: paper.language, title: words.title, body };
}

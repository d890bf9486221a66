import type { PageProblems } from '../problems/page-problems.ts';
import { isBusy, watchForms } from './desk-busy.ts';
import { DESK_EVENT, PROBLEMS_PATH } from './desk-channel.ts';
import { renewDesk } from './desk-renewal.ts';
import { ProblemPanel } from './problem-panel.ts';

/*
 * Runs in the browser, on every page of the dev server: shows what is wrong in content/ until it is corrected.
 */
customElements.define('broadsheet-desk', ProblemPanel);
const panel = new ProblemPanel();
const { documentElement: root } = document;
// The desk itself lists everything, and a preview has its problems beside it.
const isPreview = new URLSearchParams(location.search).has('unsaved');
const isDesk = document.querySelector('[data-desk]') !== null;
if (!isPreview && !isDesk) root.append(panel);

/** What the dev server says when a save has changed pages: src/engine/dev/dev-server.ts. */
const ALL_PAGES = '*';

async function look(): Promise<void> {
  const response = await fetch(`${PROBLEMS_PATH}?page=${encodeURIComponent(location.pathname)}`);
  const found = (await response.json()) as PageProblems & { desk: string };
  panel.show(found);
  // The page of a site that has no publication yet.
  if ('waiting' in root.dataset && found.errorCount === 0) location.reload();
}

addEventListener('click', (event) => {
  const [target] = event.composedPath();
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/__open-in-editor"]') : null;
  if (!link) return;
  event.preventDefault();
  void fetch(link.href);
});

watchForms();
const renew = () => void look().then(renewDesk);
// A page of the desk is renewed instead, so that what is unfolded stays so; and what somebody is typing must not be lost. Vite loads no
// page again for a change that is about another HTML file.
import.meta.hot?.on('vite:beforeFullReload', (change: { path?: string }) => {
  if (isBusy() || (isDesk && change.path === ALL_PAGES)) change.path = '/another.html';
});
import.meta.hot?.on(DESK_EVENT, renew);
// A browser is not told of a save between the making of the page and the connection.
import.meta.hot?.on('vite:ws:connect', renew);
renew();

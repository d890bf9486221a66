import { count } from '../../cache/progress.ts';
import { xmlText } from '../../lib/xml/xml-text.ts';
import type { Proof, ProvenAddress } from './proof.ts';

const MOST_LISTED = 200;
const NAMES = {
  stories: 'stories',
  pages: 'pages',
  authors: 'authors',
  terms: 'categories and tags',
  media: 'photos and files',
  comments: 'comments',
};

/** The part of the report with the proof, or with the words how to make one. */
export function proofPart(proof: Proof | undefined, isDryRun: boolean): string {
  if (!proof) {
    const next = isDryRun ? 'After <code>--write</code>' : 'Now';
    return `<section class="proof"><strong>Not proven yet.</strong> ${next}, run <code>npm run build</code> and <code>npm run import -- prove</code>: it asks the built site for every old address, and looks for everything that was in the export.</section>`;
  }
  const { addresses, accounts, words, isWhole } = proof;
  const { page, redirect, gone } = addresses.byAnswer;
  const verdict = isWhole
    ? '<strong class="good">Proven: nothing was lost.</strong>'
    : '<strong class="bad">Not whole: something is missing. See below.</strong>';
  const sums = accounts
    .filter(({ in: all }) => all > 0)
    .map(({ kind, in: all, written, leftOut, lost }) => {
      const rest = lost.length === 0 ? '' : `, <span class="bad">${count(lost.length)} missing</span>`;
      return `<li>${count(all)} ${NAMES[kind]}: ${count(written)} written, ${count(leftOut)} left out with a reason${rest}</li>`;
    });
  const sitemap = addresses.fromSitemap > 0 ? ` ${count(addresses.fromSitemap)} of them are in the sitemap.` : '';
  const query =
    addresses.withQuery > 0
      ? ` ${count(addresses.withQuery)} have a query, such as <code>/?p=123</code>: a static site answers them with the page before the question mark.`
      : '';
  return `<section class="proof ${isWhole ? 'whole' : 'lost'}">
<p>${verdict} The built site was asked for ${count(addresses.asked)} old addresses: ${count(page)} answer with a page, ${count(redirect)} with a redirect to one, ${count(gone)} with “410 Gone”.${sitemap}${query}</p>
<ul>${sums.join('')}<li>${count(words.before)} words before, ${count(words.after)} after</li></ul>
${addressList('These addresses do not answer', addresses.unanswered)}
${addressList('These addresses lead to another page than their story', addresses.astray)}
${addressList('At these addresses, the paper has a page of its own', addresses.replaced, 'look')}
${lostList(accounts)}
</section>`;
}

function addressList(
  heading: string,
  list: readonly (ProvenAddress & { expected?: string })[],
  tone: 'bad' | 'look' = 'bad',
): string {
  if (list.length === 0) return '';
  const shown = list.slice(0, MOST_LISTED).map(({ url, of, to, expected }) => {
    const where = [
      to === undefined ? '' : ` leads to ${xmlText(to)}`,
      expected === undefined ? '' : `, the old text is at ${xmlText(expected)}`,
    ];
    return `<li><code>${xmlText(url)}</code> <span class="soft">${of}${where.join('')}</span></li>`;
  });
  const rest = list.length - shown.length;
  const more = rest > 0 ? `<li class="soft">… and ${count(rest)} more in import-report.json</li>` : '';
  return `<details open><summary><strong class="${tone}">${heading}</strong><span class="tag ${tone}">${count(list.length)}</span></summary><div class="inside"><ul>${shown.join('')}${more}</ul></div></details>`;
}

function lostList(accounts: Proof['accounts']): string {
  return accounts
    .filter(({ lost }) => lost.length > 0)
    .map(({ kind, lost }) => {
      const shown = lost.slice(0, MOST_LISTED).map((name) => `<li>${xmlText(name)}</li>`);
      return `<details open><summary><strong class="bad">Missing ${NAMES[kind]}</strong><span class="tag bad">${count(lost.length)}</span></summary><div class="inside"><ul>${shown.join('')}</ul></div></details>`;
    })
    .join('');
}

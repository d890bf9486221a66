import { readFileSync } from 'node:fs';
import { count } from '../../cache/progress.ts';
import { scriptJson } from '../../lib/text/script-json.ts';
import { xmlText } from '../../lib/xml/xml-text.ts';
import type { ImportedMedia, ImportedPost, ImportResult } from '../import-result.ts';
import type { NoteGroup } from './note-groups.ts';
import type { Proof } from './proof.ts';
import { proofPart } from './proof-part.ts';
import type { Totals } from './totals.ts';

/** The report of an import, with the proof when there is one. */
export interface Report {
  result: ImportResult;
  totals: Totals;
  groups: readonly NoteGroup[];
  proof?: Proof;
}

/** The longest quote on the page; the JSON file has all of it. */
const LONGEST_QUOTE = 800;
/** Things in a list of the page; the JSON file has all. */
const MOST_LISTED = 200;
const KIND_WORDS = {
  dropped: ['Dropped', 'bad', 'not in the new file; each is quoted in full in the JSON file'],
  guessed: ['Guessed', 'look', 'written, but a person should look at it'],
  changed: ['Changed', 'soft', 'written in another way that means the same'],
} as const;
const SYSTEMS = { wordpress: 'WordPress', ghost: 'Ghost', markdown: 'Markdown' };

/**
 * The report as one HTML page that works without a network. The stories are listed by a script from data in the page, because an
 * archive of 10,000 would take long to lay out.
 */
export function reportPage({ result, totals, groups, proof }: Report): string {
  const { site, sources, isDryRun } = result;
  const name = site.name ?? site.origin ?? 'The old site';
  const title = `Import of ${name}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${xmlText(title)}</title>
<style>${asset('report.css')}</style>
</head>
<body>
<header>
<p class="soft">${SYSTEMS[site.system]}${site.origin === undefined ? '' : ` · ${linked(site.origin)}`} · from ${sources.map((source) => `<code>${xmlText(source)}</code>`).join(', ')}</p>
<h1>${xmlText(title)}</h1>
<p>What was in the export, what the import made of it, and what a person should look at.</p>
</header>
<main>
${isDryRun ? '<p class="banner"><strong>This was a dry run: nothing was written.</strong> With <code>--write</code>, the import writes the files that this report names.</p>' : ''}
${proofPart(proof, isDryRun)}
${figures(totals)}
${balance(totals)}
${addressPart(totals)}
${groupPart(groups)}
${leftOutPart(result)}
<h2 id="stories">Every story and page</h2>
<noscript><p>The list needs JavaScript. The same is in <code>import-report.json</code>.</p></noscript>
${filterForm(groups)}
<div id="list"></div>
<p><button type="button" id="more" hidden>Show more</button></p>
</main>
<script type="application/json" id="data">${scriptJson(listData(result.posts))}</script>
<script>${asset('report-list.js')}</script>
</body>
</html>
`;
}

function asset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function figures({ balance: lines, words, notes }: Totals): string {
  const inOf = (name: string) => lines.find((line) => line.name === name)?.in ?? 0;
  const cells = [
    [inOf('Stories'), 'stories'],
    [inOf('Photos and files'), 'photos and files'],
    [inOf('Comments'), 'comments'],
    [words.before, `words before, ${count(words.after)} after`],
    [notes.dropped, 'things dropped'],
    [notes.guessed, 'guesses to look at'],
  ] as const;
  return `<ul class="figures">${cells.map(([number, text]) => `<li><strong>${count(number)}</strong> ${text}</li>`).join('')}</ul>`;
}

function balance({ balance: lines, changedWords }: Totals): string {
  const rows = lines
    .filter(({ in: all }) => all > 0)
    .map(({ name, in: all, written, leftOut }) => {
      const lost = all - written - leftOut;
      const state =
        lost === 0 ? '<span class="good">complete</span>' : `<span class="bad">${count(lost)} missing</span>`;
      return `<tr><th scope="row">${name}</th><td class="number">${count(all)}</td><td class="number">${count(written)}</td><td class="number">${count(leftOut)}</td><td>${state}</td></tr>`;
    });
  const changed =
    changedWords === 0
      ? 'No story has noticeably more or fewer words than before.'
      : `${changedWords === 1 ? 'One story has' : `${count(changedWords)} stories have`} noticeably more or fewer words than before: <a href="#stories" data-rule="words">list them</a>.`;
  return `<h2>In and out</h2>
<div class="scroll"><table><thead><tr><th scope="col">What</th><th scope="col" class="number">In the export</th><th scope="col" class="number">Written</th><th scope="col" class="number">Left out, with a reason</th><th scope="col"></th></tr></thead><tbody>${rows.join('')}</tbody></table></div>
<p>${changed}</p>`;
}

function addressPart({ addresses: { same, alias, redirect, gone } }: Totals): string {
  return `<h2>Old addresses</h2>
<p>${count(same)} stay as they are, ${count(alias + redirect)} lead to their new address, and ${count(gone)} answer “410 Gone” because nothing replaces them.</p>`;
}

function groupPart(groups: readonly NoteGroup[]): string {
  if (groups.length === 0) return '<h2>What was changed</h2><p>Nothing.</p>';
  return (['dropped', 'guessed', 'changed'] as const)
    .map((kind) => {
      const own = groups.filter((group) => group.kind === kind);
      const [name, , meaning] = KIND_WORDS[kind];
      if (own.length === 0) return '';
      return `<h2>${name}</h2><p class="soft">${name}: ${meaning}.</p>${own.map(groupDetails).join('')}`;
    })
    .join('');
}

function groupDetails({ rule, kind, count: number, posts, what, examples }: NoteGroup): string {
  const tone = KIND_WORDS[kind][1];
  const shown = examples.map(
    ({ name, note }) =>
      `<li class="note"><strong>${xmlText(name)}</strong>${note.what === what ? '' : `<br>${prose(note.what)}`}${note.line === undefined ? '' : ` <span class="soft">(line ${note.line})</span>`}${note.quote === undefined ? '' : `<blockquote>${xmlText(clipped(note.quote))}</blockquote>`}</li>`,
  );
  const all =
    posts > 0
      ? `<p><a href="#stories" data-rule="${kind} ${xmlText(rule)}">${posts === 1 ? 'Show the story' : `List the ${count(posts)} stories and pages`}</a></p>`
      : '';
  return `<details><summary><strong>${prose(what)}</strong><span class="tag ${tone}">${count(number)}×</span><code class="soft">${xmlText(rule)}</code></summary><div class="inside"><ul class="plain">${shown.join('')}</ul>${all}</div></details>`;
}

function leftOutPart({ posts, authors, terms, media }: ImportResult): string {
  const named = (media as readonly ImportedMedia[]).map(({ media: { url }, leftOut }) => ({
    name: url,
    ...(leftOut !== undefined && { leftOut }),
  }));
  const things = [...posts, ...authors, ...terms, ...named].filter(({ leftOut }) => leftOut !== undefined);
  if (things.length === 0) return '<h2>Left out</h2><p>Nothing was left out.</p>';
  const reasons = [...Map.groupBy(things, ({ leftOut = '' }) => leftOut)].sort((a, b) => b[1].length - a[1].length);
  const parts = reasons.map(([reason, own]) => {
    const shown = own.slice(0, MOST_LISTED).map(({ name }) => `<li>${linked(name)}</li>`);
    const rest = own.length - shown.length;
    const more = rest > 0 ? `<li class="soft">… and ${count(rest)} more in import-report.json</li>` : '';
    return `<details><summary><strong>${prose(reason)}</strong><span class="tag bad">${count(own.length)}×</span></summary><div class="inside"><ul>${shown.join('')}${more}</ul></div></details>`;
  });
  return `<h2>Left out</h2>${parts.join('')}`;
}

function filterForm(groups: readonly NoteGroup[]): string {
  const options = groups.map(({ kind, rule, posts }) =>
    posts === 0
      ? ''
      : `<option value="${kind} ${xmlText(rule)}">${KIND_WORDS[kind][0]}: ${xmlText(rule)} (${count(posts)})</option>`,
  );
  return `<form id="filter" hidden><label>Title, address or file <input id="words" type="search" autocomplete="off"></label><label>Show <select id="choice"><option value="">all</option><option value="dropped">where something was dropped</option><option value="guessed">where something was guessed</option><option value="left-out">left out</option><option value="words">with more or fewer words</option><option value="kept">kept as an editor has changed them</option>${options.join('')}</select></label><output id="count"></output></form>`;
}

/** The stories for the script of the page, with short names, and each sentence once. */
function listData(posts: readonly ImportedPost[]) {
  const index = new Map<string, number>();
  const notes: { kind: string; rule: string; what: string }[] = [];
  const stories = posts.map((post) => {
    const own = post.notes.map(({ kind, rule, what, quote, line }) => {
      const key = `${kind} ${rule} ${what}`;
      const at = index.get(key) ?? notes.push({ kind, rule, what }) - 1;
      index.set(key, at);
      return line === undefined && quote === undefined ? [at] : [at, clipped(quote ?? ''), line];
    });
    const { approved, others, written } = post.comments;
    const comments = approved + others > 0 ? `${written} of ${approved + others}` : undefined;
    return {
      t: post.name,
      k: post.kind,
      s: post.status,
      d: post.published?.slice(0, 10),
      o: post.oldUrl,
      f: post.file,
      a: post.address,
      st: post.state,
      l: post.leftOut,
      w: [post.words.before, post.words.after],
      c: comments,
      n: own,
    };
  });
  return { stories, notes };
}

function clipped(quote: string): string {
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).toWellFormed()}…` : quote;
}

/** A sentence of the import, in which backquotes stand around what is code. */
function prose(sentence: string): string {
  return xmlText(sentence).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

/** A link, for an address on the web only: an export may name any other. */
function linked(address: string): string {
  const text = xmlText(address);
  return /^https?:\/\//.test(address) ? `<a href="${text}" rel="noreferrer">${text}</a>` : text;
}

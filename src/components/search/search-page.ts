import type { PagefindResult } from './pagefind-module.ts';
import { openEngine, type SearchEngine } from './search-engine.ts';
import { FILTERS, readQuery, writeQuery, type SearchQuery } from './search-query.ts';
import type { Part } from './search-reach.ts';
import { resultItem } from './search-result.ts';
import { searchTerms } from './search-terms.ts';

/** Results that are shown at once, and with each press of the button. */
const PAGE = 10;

/** What the page says, from its attributes. */
interface Words {
  searching: string;
  wordless: string;
  nothing: string;
  failed: string;
  /** By plural category, with # for the number. */
  counts: Record<string, string>;
}

/** Brings the search page to life. The address always says what is searched for, so that it can be kept and passed on. */
export function startSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-parts]');
  if (!form) return;
  const [newest, ...older] = JSON.parse(form.dataset['parts'] ?? '[]') as Part[];
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const engine = newest && openEngine([newest, ...older]);
  const page = elements();
  let query = readQuery(new URLSearchParams(location.search));
  let steps = 1;
  let waiting: PagefindResult[] = [];
  let turn = 0;

  form.querySelector<HTMLElement>('.search-choices')?.removeAttribute('hidden');

  async function answer(): Promise<void> {
    const mine = ++turn;
    const isSearchable = searchTerms(query.words).terms.length > 0;
    const unasked = query.words ? words.wordless : '';
    page.status.textContent = isSearchable ? words.searching : unasked;
    for (const button of [page.more, page.older]) button.hidden = true;
    if (!isSearchable) return page.results.replaceChildren();
    try {
      const findings = engine ? await engine.search(query, steps) : { results: [], hasOlder: false };
      const first = await Promise.all(findings.results.slice(0, PAGE).map((result) => result.data()));
      // The reader has asked for something else by now.
      if (mine !== turn) return;
      page.results.replaceChildren(...first.map((story) => resultItem(story)));
      waiting = findings.results.slice(PAGE);
      page.more.hidden = waiting.length === 0;
      page.older.hidden = !findings.hasOlder;
      page.status.textContent = findings.results.length ? counted(findings.results.length, words) : words.nothing;
    } catch {
      if (mine === turn) page.status.textContent = words.failed;
    }
  }

  /** The focus goes to the first story that is new. */
  async function showMore(): Promise<void> {
    const next = await Promise.all(waiting.slice(0, PAGE).map((result) => result.data()));
    waiting = waiting.slice(PAGE);
    const shown = page.results.children.length;
    page.results.append(...next.map((story) => resultItem(story)));
    page.results.children[shown]?.querySelector('a')?.focus();
    page.more.hidden = waiting.length === 0;
  }

  function ask(how: 'pushState' | 'replaceState'): void {
    const fields = [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)]);
    query = readQuery(new URLSearchParams(fields));
    steps = 1;
    history[how](null, '', writeQuery(query));
    void answer();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask('pushState');
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement && query.words) ask('replaceState');
  });
  addEventListener('popstate', () => {
    query = readQuery(new URLSearchParams(location.search));
    fill(form, query);
    void answer();
  });
  page.more.addEventListener('click', () => void showMore());
  page.older.addEventListener('click', () => {
    steps++;
    void answer();
  });
  fill(form, query);
  void prepare(engine);
  void answer();
}

/** Before the first question. When it fails, so will the question, which says so. */
async function prepare(engine: SearchEngine | undefined): Promise<void> {
  try {
    await engine?.prepare();
  } catch {
    // Told when it matters.
  }
}

function fill(form: HTMLFormElement, { words, newestFirst, filters }: SearchQuery): void {
  const all = Object.fromEntries(FILTERS.map((name) => [name, '']));
  const values = { q: words, order: newestFirst ? 'newest' : '', ...all, ...filters };
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
}

function counted(count: number, { counts }: Words): string {
  const { lang } = document.documentElement;
  const form = counts[new Intl.PluralRules(lang).select(count)] ?? counts['other'] ?? '#';
  return form.replace('#', new Intl.NumberFormat(lang).format(count));
}

function elements() {
  const one = <E extends Element>(selector: string) => document.querySelector<E>(selector) as E;
  return {
    status: one<HTMLElement>('.search-status'),
    results: one<HTMLElement>('.search-results'),
    more: one<HTMLButtonElement>('[data-more]'),
    older: one<HTMLButtonElement>('[data-older]'),
  };
}

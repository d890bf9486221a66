import type { FoundStory, PagefindResult } from './pagefind-module.ts';
import { openEngine, type Findings, type SearchEngine } from './search-engine.ts';
import { FILTERS, readQuery, writeQuery, type SearchQuery } from './search-query.ts';
import type { Part } from './search-reach.ts';
import { resultItem } from './search-result.ts';
import { searchTerms } from './search-terms.ts';

/** Results that are shown at once, and with each press of the button. */
const PAGE = 10;
/** Milliseconds without a key after which the words so far are searched for. */
const PAUSE = 250;

/** What the page says, from its attributes. */
interface Words {
  searching: string;
  wordless: string;
  nothing: string;
  failed: string;
  /** With `{words}` for the words that were searched in place of those asked for. */
  instead: string;
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
  let pause: ReturnType<typeof setTimeout> | undefined;
  // The address belongs to a question that is still being typed: one step back leads to the question before it.
  let isBeingTyped = false;

  form.querySelector<HTMLElement>('.search-choices')?.removeAttribute('hidden');

  async function answer(): Promise<void> {
    const mine = ++turn;
    const isTyping = isBeingTyped;
    const isSearchable = searchTerms(query.words).terms.length > 0;
    // Screen readers would say it at each key.
    if (!isTyping) page.status.textContent = isSearchable ? words.searching : query.words && words.wordless;
    if (!isSearchable) return show({ results: [], hasOlder: false }, [], query.words && words.wordless);
    try {
      const findings = engine ? await engine.search(query, steps, isTyping) : { results: [], hasOlder: false };
      const first = await Promise.all(findings.results.slice(0, PAGE).map((result) => result.data()));
      // The reader has asked for something else by now.
      if (mine === turn) show(findings, first, said(findings));
    } catch {
      if (mine === turn) page.status.textContent = words.failed;
    }
  }

  function show({ results, hasOlder }: Findings, first: readonly FoundStory[], status: string): void {
    page.results.replaceChildren(...first.map((story) => resultItem(story)));
    waiting = results.slice(PAGE);
    page.more.hidden = waiting.length === 0;
    page.older.hidden = !hasOlder;
    page.status.textContent = status;
  }

  function said({ results, instead }: Findings): string {
    if (results.length === 0) return words.nothing;
    const count = counted(results.length, words);
    return instead === undefined ? count : `${words.instead.replace('{words}', instead)} ${count}`;
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

  function asked(): SearchQuery {
    const fields = [...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)]);
    return readQuery(new URLSearchParams(fields));
  }

  function ask(isTyping: boolean): void {
    clearTimeout(pause);
    const before = query;
    query = asked();
    steps = 1;
    const address = query.words ? writeQuery(query) : location.pathname;
    const isSame = isBeingTyped || before.words === '' || address === location.search;
    isBeingTyped = isTyping;
    history[isSame ? 'replaceState' : 'pushState'](null, '', address);
    void answer();
  }

  /** The answer comes while the reader types; a method of writing that makes words of several keys is waited for. */
  function type(): void {
    clearTimeout(pause);
    pause = setTimeout(() => ask(true), PAUSE);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(false);
  });
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && !(event as InputEvent).isComposing) type();
  });
  form.addEventListener('compositionend', type);
  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLSelectElement) || !query.words) return;
    query = asked();
    steps = 1;
    history.replaceState(null, '', writeQuery(query));
    void answer();
  });
  addEventListener('popstate', () => {
    clearTimeout(pause);
    isBeingTyped = false;
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
  if (!query.words) focusField(form);
  void prepare(engine);
  void answer();
}

/**
 * Whoever opens the search means to type. Not on phones, where a keyboard would cover half of the page before it was seen, and
 * not when the reader is already somewhere on the page. Nothing scrolls.
 */
function focusField(form: HTMLFormElement): void {
  const isIdle = document.activeElement === document.body && scrollY === 0 && location.hash === '';
  if (isIdle && matchMedia('(hover: hover) and (pointer: fine)').matches)
    form.querySelector<HTMLElement>('[type=search]')?.focus({ preventScroll: true });
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

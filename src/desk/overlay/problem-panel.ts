import type { PageProblems, ShownVersion } from '../problems/page-problems.ts';
import { make } from './made-element.ts';
import style from './problem-panel.css?inline';
import { problemItem } from './problem-item.ts';

/** Where the browser keeps which errors the writer has put away, until the tab is closed. */
const AWAY = 'desk-away';
/** Where the browser keeps that the writer has opened the panel: each save loads the page again. */
const OPENED = 'desk-opened';

const NOTES: Record<ShownVersion, string> = {
  last: 'This page shows the last version without an error.',
  'without text': 'The text of this page has an error, and is shown as soon as you correct it.',
  none: 'This page has not been shown yet, because its file has an error. It appears as soon as you correct the file.',
};

/**
 * The problems over a page: a panel in its lower corner that leaves most of the page readable, and a tab that opens and closes it.
 * Errors open the panel; it stays away when the writer has closed it, until there are other errors. A panel that the writer
 * has opened stays open until nothing is wrong.
 */
export class ProblemPanel extends HTMLElement {
  #found: (PageProblems & { desk: string }) | undefined;
  #isOpen = false;
  #errors = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
    this.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#toggle(false));
  }

  /** Its words are English, also on a page that is read from right to left. */
  connectedCallback(): void {
    this.lang = 'en';
    this.dir = 'ltr';
  }

  /** Shows what was found, in place of what was shown before. */
  show(found: PageProblems & { desk: string }): void {
    // A tab that is drawn again between press and release of the mouse gets no click.
    if (JSON.stringify(found) === JSON.stringify(this.#found)) return;
    this.#found = found;
    const errors = found.errors.map(({ place, rule }) => `${place} ${rule}`).join(' ');
    if (errors === '') sessionStorage.removeItem(AWAY);
    if (errors === '' && found.warnings.length === 0) sessionStorage.removeItem(OPENED);
    const isNew = errors !== this.#errors && errors !== '' && sessionStorage.getItem(AWAY) !== errors;
    this.#isOpen = isNew || (errors === this.#errors && this.#isOpen) || sessionStorage.getItem(OPENED) !== null;
    this.#errors = errors;
    this.#draw();
  }

  #toggle(isOpen: boolean): void {
    this.#isOpen = isOpen;
    if (isOpen) sessionStorage.setItem(OPENED, '');
    else {
      sessionStorage.removeItem(OPENED);
      sessionStorage.setItem(AWAY, this.#errors);
    }
    this.#draw();
    this.shadowRoot?.querySelector<HTMLElement>('.tab')?.focus();
  }

  #draw(): void {
    const { shadowRoot: shadow } = this;
    if (!this.#found || !shadow) return;
    const { errorCount, warnings, desk } = this.#found;
    const sheet = make('style', {}, style);
    if (errorCount + warnings.length === 0) {
      shadow.replaceChildren(sheet, make('a', { class: 'tab', href: desk }, 'Desk'));
      return;
    }
    const counted = [
      errorCount > 0 && plural(errorCount, 'error'),
      warnings.length > 0 && `${plural(warnings.length, 'warning')} on this page`,
    ].filter((text) => text !== false);
    const state = errorCount > 0 ? 'error' : 'warning';
    const tab = make('button', { class: `tab ${state}`, 'aria-expanded': String(this.#isOpen) }, counted.join(', '));
    tab.addEventListener('click', () => this.#toggle(!this.#isOpen));
    shadow.replaceChildren(sheet, ...(this.#isOpen ? [this.#panel(counted.join(', '))] : []), tab);
  }

  #panel(title: string): HTMLElement {
    const { errors = [], errorCount = 0, shown, warnings = [], desk = '' } = this.#found ?? {};
    const note = shown === undefined ? 'A build publishes nothing until every error is corrected.' : NOTES[shown];
    const more = errorCount - errors.length;
    return make(
      'section',
      { class: 'panel', 'aria-label': 'Problems in content/' },
      make(
        'header',
        {},
        make('h2', {}, title),
        errorCount > 0 ? make('p', {}, note) : '',
        make('a', { href: desk }, 'Desk'),
      ),
      make(
        'ol',
        { role: 'alert' },
        ...errors.map((problem) => problemItem(problem)),
        ...warnings.map((problem) => problemItem(problem)),
      ),
      more > 0 ? make('p', { class: 'more' }, `And ${more} more errors: the desk lists them all.`) : '',
    );
  }
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

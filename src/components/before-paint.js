// @ts-check
/*
 * What has to be settled before the page is seen: the colors and the text size that the reader chose, and whether a story
 * is old. The page waits for this file as for its style sheet, so that nothing flashes or moves: hence it is classic and short.
 */
{
  const root = document.documentElement;
  /** As `data-scheme` and `data-size` of the root element, where the style sheet reads them. */
  const settings = { scheme: 'system', size: 'medium' };

  /** @param {string} name */
  const all = (name) => /** @type {NodeListOf<any>} */ (document.getElementsByName(name));

  const show = () => {
    for (const [name, value] of Object.entries(settings)) {
      root.dataset[name] = value;
      for (const choice of all(`reading-${name}`)) choice.checked = choice.value === value;
    }
    // The color of the browser's own bars: each holds for one scheme of the device, unless the reader chose.
    for (const meta of all('theme-color')) {
      const own = meta.dataset.scheme ?? /dark|light/.exec(meta.media)?.[0];
      meta.dataset.scheme = own;
      const isChosen = own === settings.scheme;
      meta.media = settings.scheme === 'system' ? `(prefers-color-scheme:${own})` : isChosen ? 'all' : 'not all';
    }
  };

  const read = () => {
    try {
      Object.assign(settings, JSON.parse(localStorage['reading'] ?? '{}'));
    } catch {
      // A browser may keep nothing for us: then a choice holds for this page.
    }
    show();
  };

  read();
  addEventListener('DOMContentLoaded', show);
  // Another page may have changed it before the reader came back to this one.
  addEventListener('pageshow', read);
  addEventListener('change', ({ target }) => {
    const [, name] = /^reading-(.+)/.exec(/** @type {any} */ (target).name) ?? [];
    if (!name) return;
    Object.assign(settings, { [name]: /** @type {any} */ (target).value });
    show();
    try {
      localStorage['reading'] = JSON.stringify(settings);
    } catch {
      // As above.
    }
  });

  // The panel of these settings closes as menus do: with Esc, and with a click anywhere else.
  const close = (/** @type {any} */ event) => {
    const panel = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.reading[open]'));
    if (!panel || (event.key ? event.key !== 'Escape' : panel.contains(event.target))) return;
    panel.open = false;
    if (event.key) panel.querySelector('summary')?.focus();
  };
  addEventListener('keydown', close);
  addEventListener('click', close);

  /** Says how many years old a story is. A page is the same for ever: only who reads it knows the date. */
  class StoryAge extends HTMLElement {
    connectedCallback() {
      const { published = '', said = '' } = this.dataset;
      const years = Math.floor((Date.now() - Date.parse(published)) / 31_556_952_000);
      // A young story makes no formatter: the first one of a page loads language data, which takes a phone a tenth of a second.
      if (years < 1) return;
      const age = new Intl.RelativeTimeFormat(root.lang).format(-years, 'year');
      this.textContent = said.replace('{age}', age);
    }
  }
  customElements.define('story-age', StoryAge);
}

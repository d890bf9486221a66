// Lists the stories of an import report, a hundred at a time, because an archive has ten thousand.
// @ts-check
(() => {
  /** @typedef {{ t: string, k: string, s: string, d?: string, o?: string, f?: string, a?: string, st?: string, l?: string, w: [number, number], c?: string, n: [number, string?, number?][] }} Story */
  const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
  /** @type {Story[]} */
  const stories = data.stories;
  /** @type {{ kind: string, rule: string, what: string }[]} */
  const notes = data.notes;
  const list = /** @type {HTMLElement} */ (document.getElementById('list'));
  const more = /** @type {HTMLButtonElement} */ (document.getElementById('more'));
  const count = /** @type {HTMLElement} */ (document.getElementById('count'));
  const words = /** @type {HTMLInputElement} */ (document.getElementById('words'));
  const choice = /** @type {HTMLSelectElement} */ (document.getElementById('choice'));
  const form = /** @type {HTMLFormElement} */ (document.getElementById('filter'));
  const STEP = 100;
  /** @type {Story[]} */
  let found = [];
  let shown = 0;

  /** @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children */
  function element(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  /** @param {Story} story */
  function row(story) {
    const kinds = ['dropped', 'guessed', 'changed'].map(
      (kind) => /** @type {const} */ ([kind, story.n.filter(([note]) => notes[note]?.kind === kind).length]),
    );
    const tags = kinds
      .filter(([, number]) => number > 0)
      .map(([kind, number]) =>
        element(
          'span',
          { class: `tag ${kind === 'dropped' ? 'bad' : kind === 'guessed' ? 'look' : 'soft'}` },
          `${number} ${kind}`,
        ),
      );
    if (story.l) tags.unshift(element('span', { class: 'tag bad' }, 'left out'));
    if (story.s !== 'published') tags.unshift(element('span', { class: 'tag soft' }, story.s));
    const summary = element(
      'summary',
      {},
      element('strong', {}, story.t || 'Without a title'),
      ...tags,
      element('span', { class: 'soft' }, story.d ?? ''),
    );
    const details = element('details', {}, summary);
    details.addEventListener('toggle', () => {
      if (details.children.length === 1) details.append(inside(story));
    });
    return details;
  }

  /** @param {Story} story */
  function inside(story) {
    const box = element('div', { class: 'inside' });
    const facts = element('p', {});
    if (story.o)
      facts.append(
        'Before: ',
        /^https?:/.test(story.o) ? element('a', { href: story.o, rel: 'noreferrer' }, story.o) : story.o,
        element('br'),
      );
    if (story.a) facts.append(`Now: ${story.a}`, element('br'));
    if (story.f)
      facts.append(
        'File: ',
        element('a', { href: `../${encodeURI(story.f)}` }, element('code', {}, story.f)),
        story.st ? ` (${story.st})` : '',
        element('br'),
      );
    facts.append(`Words: ${story.w[0]} before, ${story.w[1]} after.`);
    if (story.c) facts.append(` Comments: ${story.c}.`);
    box.append(facts);
    if (story.l) box.append(element('p', { class: 'bad' }, story.l));
    for (const [index, quote, line] of story.n) {
      const note = notes[index];
      if (!note) continue;
      const part = element(
        'div',
        { class: 'note' },
        element(
          'strong',
          { class: note.kind === 'dropped' ? 'bad' : note.kind === 'guessed' ? 'look' : 'soft' },
          `${note.kind}: `,
        ),
        note.what,
        line ? ` (line ${line})` : '',
      );
      if (quote) part.append(element('blockquote', {}, quote));
      box.append(part);
    }
    return box;
  }

  function next() {
    list.append(...found.slice(shown, shown + STEP).map(row));
    shown = Math.min(found.length, shown + STEP);
    more.hidden = shown === found.length;
    more.textContent = `Show ${Math.min(STEP, found.length - shown)} more of ${(found.length - shown).toLocaleString('en')}`;
  }

  function filter() {
    const asked = words.value.trim().toLowerCase();
    const wanted = choice.value;
    found = stories.filter((story) => {
      if (asked && ![story.t, story.o, story.f].some((text) => text?.toLowerCase().includes(asked))) return false;
      if (wanted === '') return true;
      if (wanted === 'left-out') return story.l !== undefined;
      if (wanted === 'words') return Math.abs(story.w[1] - story.w[0]) > Math.max(5, story.w[0] * 0.02) && !story.l;
      if (wanted === 'kept') return story.st === 'kept';
      return story.n.some(
        ([note]) => notes[note]?.kind === wanted || `${notes[note]?.kind} ${notes[note]?.rule}` === wanted,
      );
    });
    shown = 0;
    list.replaceChildren();
    count.textContent = `${found.length.toLocaleString('en')} of ${stories.length.toLocaleString('en')} stories and pages`;
    next();
  }

  for (const link of document.querySelectorAll('a[data-rule]'))
    link.addEventListener('click', () => {
      choice.value = link.getAttribute('data-rule') ?? '';
      words.value = '';
      filter();
    });
  more.addEventListener('click', next);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  form.hidden = false;
  filter();
})();

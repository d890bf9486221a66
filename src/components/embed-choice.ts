/** The name under which a browser remembers of which services its reader wants to see everything. */
const KEY = 'embeds';

/** The services of which this reader wants to see everything. */
export function chosenProviders(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(known) ? known.filter((name) => typeof name === 'string') : [];
  } catch {
    // A browser may keep nothing for us: then every choice holds once.
    return [];
  }
}

/** Remembers or forgets that the reader wants to see everything of a service. */
export function chooseProvider(provider: string, isWanted: boolean): void {
  const others = chosenProviders().filter((name) => name !== provider);
  const wanted = isWanted ? [...others, provider] : others;
  try {
    if (wanted.length > 0) localStorage.setItem(KEY, JSON.stringify(wanted));
    else localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

/**
 * Shows which choices this browser remembers, each with a button that takes it back.
 * @param list hidden, with a hidden button for each service, whose value is its name
 */
export function takeBackChoices(list: HTMLElement): void {
  const show = () => {
    const chosen = chosenProviders();
    const buttons = [...list.querySelectorAll('button')];
    for (const button of buttons) button.hidden = !chosen.includes(button.value);
    list.hidden = buttons.every(({ hidden }) => hidden);
  };
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    chooseProvider(target.value, false);
    show();
  });
  show();
}

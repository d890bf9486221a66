import type { Locator, Page } from 'playwright-core';

/** What an editor does to a story on its page at the desk. */
export interface StoryLife {
  /** The form of an operation, by the name of its button. */
  operation(title: string): Locator;
  /** Fills the form of an operation, and asks what changes. A box is ticked by `yes`. */
  ask(title: string, answers: Record<string, string>): Promise<void>;
  /** What would change, with the button that does it. */
  planned: Locator;
}

/** @param page returns the page of the browser; it is asked when something is done */
export function storyLife(page: () => Page): StoryLife {
  const operation = (title: string) =>
    page().locator('details.operation', { has: page().locator(`summary:text-is("${title}")`) });
  return {
    operation,
    async ask(title, answers) {
      const form = operation(title);
      if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
      for (const [name, value] of Object.entries(answers)) {
        const field = form.locator(`[name="${name}"]`);
        if ((await field.getAttribute('type')) === 'checkbox') await field.setChecked(value === 'yes');
        else await field.fill(value);
      }
      await form.getByRole('button', { name: 'Show what changes' }).click();
    },
    get planned() {
      return page().locator('.planned');
    },
  };
}

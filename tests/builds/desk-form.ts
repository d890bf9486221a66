import type { Locator, Page } from 'playwright-core';

/** The form of the desk in the browser, as an editor uses it. */
export interface DeskForm {
  /** Opens an address of the desk: `collections/articles/new`. */
  open(address: string): Promise<void>;
  /** The field at a path, such as `photo.alt`, scrolled into view. The CMS makes fields only when they come near. */
  field(path: string): Promise<Locator>;
  /** Types into a field. */
  type(path: string, text: string): Promise<void>;
  /** Uploads a photo into the library and chooses it for a field, such as `photo.src`. */
  upload(path: string, file: string): Promise<void>;
  /** Presses Save and waits until the form is closed. */
  save(): Promise<void>;
  /** Presses Save and waits for what the form says is wrong. */
  refused(): Promise<string[]>;
}

/** @param origin of the dev server or the site */
export function deskForm(page: Page, origin: string): DeskForm {
  const at = (path: string) => page.locator(`[data-key-path="${path}"]`);
  const saveButton = () => page.getByRole('button', { name: 'Save' }).first();

  async function field(path: string): Promise<Locator> {
    for (let step = 0; (await at(path).count()) === 0 && step < 80; step++) {
      // Down, and up again.
      await page.evaluate((down) => {
        for (const box of document.querySelectorAll('*'))
          if (box.scrollHeight > box.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(box).overflowY))
            box.scrollBy(0, down ? 300 : -300);
      }, step < 40);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)));
    }
    const found = at(path);
    await found.scrollIntoViewIfNeeded();
    return found;
  }

  return {
    async open(address) {
      const target = `${origin}/admin/#/${address}`;
      const before = page.url() === target ? null : await page.$('[data-key-path]');
      await page.goto(target);
      // The form that was open stays for a moment.
      await before?.waitForElementState('hidden');
    },
    field,
    async type(path, text) {
      await (await field(path)).getByRole('textbox').first().fill(text);
    },
    async upload(path, file) {
      await (await field(path)).getByRole('button', { name: 'Browse' }).click();
      const dialog = page.getByRole('dialog', { name: 'Select Image' });
      await dialog.getByRole('option', { name: 'Global Assets' }).click();
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: 'Upload' }).click();
      await (await chooser).setFiles(file);
      await dialog.getByRole('button', { name: 'Insert' }).click();
    },
    async save() {
      await saveButton().click();
      await page.waitForURL(/#\/collections\/\w+$/);
    },
    async refused() {
      await saveButton().click();
      await page.getByText(/Please correct (?:it|them) to save/).waitFor();
      return page.evaluate(() =>
        [...document.querySelectorAll('.validation [role=alert], .validation')]
          .map((one) => (one.textContent ?? '').replace('error', '').trim())
          .filter((text) => text !== ''),
      );
    },
  };
}

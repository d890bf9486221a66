import { fieldsProblem, problemText } from '../file-parts.ts';
import { button } from './button.ts';
import { ChangedMeanwhile } from './desk-request.ts';
import { formatOf, type LocalFiles } from './local-files.ts';

/**
 * Shows a file as text, says what is wrong with it while somebody types, and saves it once its fields can be read and nobody else has
 * changed it.
 */
export function mendFile(files: LocalFiles, path: string, before: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-dialog desk-text-dialog';
  const heading = document.createElement('h2');
  heading.id = 'desk-mend-heading';
  heading.textContent = path;
  dialog.setAttribute('aria-labelledby', heading.id);
  const status = document.createElement('p');
  status.role = 'status';
  status.id = 'desk-mend-status';
  const area = document.createElement('textarea');
  area.value = before;
  area.spellcheck = false;
  area.wrap = 'off';
  area.setAttribute('aria-label', 'The file');
  area.setAttribute('aria-describedby', status.id);
  const save = button('Save', () => void write());
  save.className = 'main';
  const buttons = document.createElement('p');
  buttons.append(
    save,
    button('Show the line', goToLine),
    button('Close', () => close()),
  );
  area.addEventListener('input', look);
  dialog.addEventListener('cancel', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, status, area, buttons);
  document.body.append(dialog);
  dialog.showModal();
  look();
  goToLine();

  function look(): void {
    const problem = fieldsProblem(area.value, formatOf(path));
    save.disabled = problem !== undefined;
    status.textContent = problem
      ? `Line ${problem.line}: ${problemText(problem)}`
      : 'The fields can be read now. Save the file, and it is in the lists again.';
  }

  /** Selects the line that is wrong. */
  function goToLine(): void {
    const { line = 1 } = fieldsProblem(area.value, formatOf(path)) ?? {};
    const lines = area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = Math.max(0, (area.scrollHeight / lines.length) * (line - 4));
  }

  async function write(): Promise<void> {
    try {
      await files.write(path, new Blob([area.value]), false);
    } catch (error) {
      // What somebody else has saved is shown by a dialog of its own; this one keeps what was typed.
      if (!(error instanceof ChangedMeanwhile))
        status.textContent = error instanceof Error ? error.message : String(error);
      return;
    }
    // The CMS reads its files once.
    location.reload();
  }

  function mayClose(): boolean {
    return area.value === before.replaceAll(/\r\n?/g, '\n') || confirm('Close it without saving what you typed?');
  }

  function close(): void {
    if (mayClose()) dialog.close();
  }
}

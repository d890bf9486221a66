import { CMS } from './cms.ts';
import { fieldsProblem } from '../file-parts.ts';
import { fileOfForm, formOfFile, type FileShape } from '../file-text.ts';

/**
 * Teaches the CMS our files: each kind has a format of its own, which turns the fields of a file into fields of the form and
 * back. What nobody changed stays as it was.
 */
export function addFileFormats(shapes: Readonly<Record<string, FileShape>>): void {
  for (const [name, shape] of Object.entries(shapes)) {
    CMS.registerCustomFormat(name, shape.format === 'markdown' ? 'md' : 'yaml', {
      fromFile: (text: string) => {
        try {
          return formOfFile(text, shape);
        } catch (error) {
          const detail = { path: '', text, problem: fieldsProblem(text, shape.format) };
          document.dispatchEvent(new CustomEvent('desk-unreadable', { detail }));
          throw error;
        }
      },
      toFile: async (content: unknown) => fileOfForm(content as Record<string, unknown>, shape),
    } as never);
  }
}

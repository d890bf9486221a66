/** The path under which Vite opens files in the running editor, or in the one that `$LAUNCH_EDITOR` names. */
export const EDITOR_PATH = '/__open-in-editor';

/**
 * The path that opens a file in the editor. It exists in the dev server only.
 * @param file path from the project's root
 */
export function editorLink(file: string, line = 1, column = 1): string {
  return `${EDITOR_PATH}?file=${encodeURIComponent(`${file}:${line}:${column}`)}`;
}

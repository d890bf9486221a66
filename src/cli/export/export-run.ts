import path from 'node:path';
import { buildTime } from '../../cache/build-time.ts';
import { showProgress, type Progress } from '../../cache/progress.ts';
import type { ExportSummary } from '../../export/export-summary.ts';
import { exportJson } from '../../export/json-export.ts';
import { exportMarkdown } from '../../export/markdown-export.ts';
import { exportNinjs } from '../../export/ninjs-export.ts';
import { openPaper, type Paper } from '../../export/paper.ts';
import { exportWordpress } from '../../export/wordpress/wordpress-export.ts';
import type { EXPORT_FORMS } from '../commands/export.ts';

type Form = (typeof EXPORT_FORMS)[number];

const EXPORTS: Record<Form, (paper: Paper, folder: string, progress?: Progress) => ExportSummary> = {
  wordpress: exportWordpress,
  markdown: exportMarkdown,
  ninjs: exportNinjs,
  json: exportJson,
};

/**
 * Exports the paper in the working folder.
 * @returns the exit status: 1 when files could not be read
 */
export async function runExport(form: Form, to = path.join('export', form)): Promise<number> {
  const paper = await openPaper(process.cwd(), buildTime());
  const { lines } = EXPORTS[form](paper, path.resolve(to), showProgress(process.stderr, 'stories'));
  console.log([`Exported to ${to}:`, ...lines.map((line) => `- ${line}`)].join('\n'));
  if (paper.unread.length === 0) return 0;
  const files = paper.unread.slice(0, 20).map((file) => `  ${file}`);
  console.error(
    `${paper.unread.length} files have errors and are not in it. Run \`npm run check\`, and export again.\n${files.join('\n')}`,
  );
  return 1;
}

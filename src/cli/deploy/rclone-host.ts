import { BuildError } from '../../cache/build-error.ts';
import { inParts } from './deploy-changes.ts';
import type { DeployHost } from './deploy-host.ts';
import { runTool } from './deploy-tool.ts';

/** The file on the host that names every file which deploys have put there. All else is somebody's and stays. */
const LIST = '.broadsheet-files.txt';

/**
 * Object storage and everything else that rclone reaches. It has no folder that could be swapped, so the order of the uploads
 * keeps readers from links to nothing: assets, pages, lists, feeds, and only then what is no longer part of the site goes.
 */
export function rcloneHost(to: string): DeployHost {
  /** The files that earlier deploys put there, from whatever machine. */
  function deployed(): string[] {
    const isThere = runTool('rclone', ['lsf', '--files-only', to, '--include', `/${LIST}`]) !== '';
    return isThere ? linesOf(runTool('rclone', ['cat', `${to}/${LIST}`])) : [];
  }
  const remember = (files: Iterable<string>) => runTool('rclone', ['rcat', `${to}/${LIST}`], { input: textOf(files) });

  return {
    sendsCopies: false,
    steps: [
      `Uploads to ${to}, by content: assets first, then pages, lists and feeds.`,
      'Deletes what earlier deploys put there and is no longer part of the site. Other files stay.',
    ],
    deploy({ folder, files, changed }) {
      runTool('rclone', ['mkdir', to]);
      const before = deployed();
      // Also what an interrupted deploy has uploaded is deleted some day.
      remember(new Set([...before, ...files.keys()]));
      for (const [, part] of inParts(changed))
        runTool('rclone', ['copy', '--checksum', '--files-from-raw', '-', folder, to], { input: textOf(part) });
      runTool('rclone', ['copy', '--checksum', folder, to]);
      const gone = before.filter((file) => !files.has(file));
      if (gone.length > 0) runTool('rclone', ['delete', '--files-from-raw', '-', to], { input: textOf(gone) });
      remember(files.keys());
      return [];
    },
    rollback() {
      throw new BuildError(
        'rclone keeps no earlier build. Check out the commit that was online, build it, and deploy that: `git checkout <commit> && npm run build && npm run deploy`.',
      );
    },
  };
}

function textOf(files: Iterable<string>): string {
  return [...files].map((file) => `${file}\n`).join('');
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

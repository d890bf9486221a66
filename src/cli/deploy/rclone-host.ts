import { BuildError } from '../../cache/build-error.ts';
import { inParts } from './deploy-changes.ts';
import type { DeployHost } from './deploy-host.ts';
import { runTool } from './deploy-tool.ts';

/**
 * Object storage and everything else that rclone reaches. It has no folder that could be swapped, so the order of the uploads
 * keeps readers from links to nothing: assets, pages, lists, feeds, and only then what is no longer part of the site goes.
 */
export function rcloneHost(to: string): DeployHost {
  return {
    steps: [
      `Uploads to ${to}, by content: assets first, then pages, lists and feeds.`,
      'Compares everything, and deletes what is no longer part of the site.',
    ],
    deploy({ folder, changed }) {
      for (const [, files] of inParts(changed)) {
        const list = `${files.join('\n')}\n`;
        runTool('rclone', ['copy', '--checksum', '--files-from-raw', '-', folder, to], { input: list });
      }
      runTool('rclone', ['sync', '--checksum', '--delete-after', folder, to]);
      return [];
    },
    rollback() {
      throw new BuildError(
        'rclone keeps no earlier build. Check out the commit that was online, build it, and deploy that: `git checkout <commit> && npm run build && npm run deploy`.',
      );
    },
  };
}

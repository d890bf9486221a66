import { BuildError } from '../../cache/build-error.ts';
import type { DeployHost } from './deploy-host.ts';
import { runTool } from './deploy-tool.ts';

/** The most files on the free plan and on others, and the largest file in bytes: https://developers.cloudflare.com/pages/platform/limits/ */
const MOST_FREE = 20_000;
const MOST_PAID = 100_000;
const LARGEST = 25 * 1024 * 1024;

/** Cloudflare Pages. Wrangler uploads the files that Cloudflare does not have, and switches when they are all there. */
export function cloudflareHost(project: string): DeployHost {
  return {
    sendsCopies: false,
    steps: [`Uploads what is new to the project ${project} on Cloudflare Pages, which then switches in one step.`],
    deploy({ folder, files }) {
      const [large] = [...files].find(([, size]) => size > LARGEST) ?? [];
      if (large !== undefined)
        throw new BuildError(`${large} has more than 25 MiB, the most that a file on Cloudflare Pages may have.`);
      if (files.size > MOST_PAID)
        throw new BuildError(
          `The site has ${files.size.toLocaleString('en-US')} files. Cloudflare Pages takes at most 100,000.`,
        );
      const options = ['--project-name', project, '--branch', 'main', '--commit-dirty=true'];
      runTool('wrangler', ['pages', 'deploy', folder, ...options], { isShown: true });
      return files.size > MOST_FREE
        ? [`The site has ${files.size.toLocaleString('en-US')} files: more than 20,000 need a paid plan.`]
        : [];
    },
    rollback() {
      throw new BuildError(
        `Cloudflare keeps every build, but Wrangler cannot go back. Open the project ${project} at https://dash.cloudflare.com, choose the deployment before in Deployments, and Rollback.`,
      );
    },
  };
}

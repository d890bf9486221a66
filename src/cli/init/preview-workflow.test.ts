import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sitePlace } from '../../cache/build-folder.ts';
import { hostWorkflows } from './host-workflows.ts';

interface Step {
  name: string;
  id?: string;
  if?: string;
  run?: string;
  env?: Record<string, string>;
  with?: { path?: string };
}

interface Workflow {
  on: Record<string, unknown>;
  jobs: Record<string, { if?: string; permissions: Record<string, string>; steps: Step[] }>;
}

const HOSTS = ['netlify', 'cloudflare'] as const;
const ADDRESS = 'https://pr-17.ledger.example';
const COMMIT = '1f0b8b1d0a4c6d7e8f901234567890abcdef1234';

/** The programs that the steps call. Each writes what it was asked to the file `calls`. */
const PROGRAMS: Record<string, string> = {
  npm: '',
  netlify: `echo '{ "deploy_id": "1", "deploy_url": "${ADDRESS}" }'`,
  wrangler: [
    `echo '{"type":"wrangler-session","version":1}'`,
    `echo '{"type":"pages-deploy","url":"https://0a1b.ledger.example"}'`,
    `echo '{"type":"pages-deploy-detailed","url":"https://0a1b.ledger.example","alias":"${ADDRESS}"}'`,
  ]
    .map((line) => `${line} >> "$WRANGLER_OUTPUT_FILE_PATH"`)
    .join('\n'),
  curl: 'printf "$ANSWER"',
  gh: 'case "$*" in *--jq*) echo 42;; esac',
};

let folder: string;
const at = (file: string) => path.join(folder, file);
const preview = (host: (typeof HOSTS)[number] | 'rsync') =>
  parse(hostWorkflows(host).get('.github/workflows/preview.yml') ?? '') as Workflow;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-preview-'));
  const { hosts, published } = sitePlace(folder, at('.broadsheet/preview'));
  for (const place of [at('bin'), published, path.join(hosts, 'netlify')]) mkdirSync(place, { recursive: true });
  writeFileSync(path.join(hosts, 'netlify/_headers'), 'for Netlify');
  writeFileSync(path.join(published, '_headers'), 'for others');
  for (const [name, text] of Object.entries(PROGRAMS)) {
    writeFileSync(at(`bin/${name}`), `#!/bin/sh\necho "${name} $*" >> calls\n${text}\n`);
    chmodSync(at(`bin/${name}`), 0o755);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the steps of the job that deploys, as GitHub would. @param answer the status of the address, without a login */
function deploy(
  host: (typeof HOSTS)[number],
  answer: number,
): { status: number | null; calls: string[]; said: string } {
  const output = at('output');
  writeFileSync(output, '');
  const values: Record<string, () => string> = {
    'github.event.number': () => '17',
    'github.event.pull_request.head.sha': () => COMMIT,
    'vars.CLOUDFLARE_PROJECT': () => 'ledger',
    'steps.preview.outputs.address': () => /^address=(.*)$/m.exec(readFileSync(output, 'utf8'))?.[1] ?? '',
  };
  let said = '';
  let status: number | null = 0;
  for (const { run, env = {} } of preview(host).jobs['deploy']?.steps ?? []) {
    if (run === undefined || status !== 0) continue;
    const given = Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, key: string) => values[key]?.() ?? key),
    ]);
    const outcome = spawnSync('bash', ['-e', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: [at('bin'), path.dirname(process.execPath), process.env['PATH']].join(path.delimiter),
        GITHUB_OUTPUT: output,
        GITHUB_REPOSITORY: 'larkfield/ledger',
        ANSWER: String(answer),
        ...Object.fromEntries(given),
      },
    });
    said += outcome.stdout + outcome.stderr;
    status = outcome.status;
  }
  return { status, said, calls: readFileSync(at('calls'), 'utf8').trim().split('\n') };
}

describe.each(HOSTS)('a preview at %s', (host) => {
  test('is deployed under the number of the pull request, and reported for its last commit', () => {
    const { status, calls, said } = deploy(host, 401);
    expect(status, said).toBe(0);
    const deployed = calls.find((call) => / deploy /.test(call)) ?? '';
    expect(deployed).toContain('pr-17');
    expect(deployed).toContain('.broadsheet/preview');
    expect(JSON.parse(readFileSync(at('deployment.json'), 'utf8'))).toMatchObject({
      ref: COMMIT,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
    });
    expect(calls.at(-1)).toBe(
      `gh api repos/larkfield/ledger/deployments/42/statuses --silent --raw-field state=success --raw-field environment_url=${ADDRESS}`,
    );
    expect(readFileSync(at('.broadsheet/preview/_headers'), 'utf8')).toBe(
      host === 'netlify' ? 'for Netlify' : 'for others',
    );
  });

  test('that should be protected and is not fails the run in words, and is not reported', () => {
    const { status, calls, said } = deploy(host, 200);
    expect(status).toBe(1);
    expect(said).toContain(
      `::error title=Not protected::Everybody can read ${ADDRESS}. Let the host ask for a password`,
    );
    expect(calls.filter((call) => call.startsWith('gh '))).toEqual([]);
  });

  test('is made of no pull request from a fork, and no program of the pull request runs with a secret', () => {
    const { on, jobs } = preview(host);
    expect(Object.keys(on)).toEqual(['pull_request']);
    expect(jobs['build']?.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
    expect(JSON.stringify(jobs['build'])).not.toContain('secrets.');
    expect(jobs['build']?.permissions).toEqual({ contents: 'read' });
    expect(jobs['deploy']?.permissions).toEqual({ contents: 'read', deployments: 'write' });
    for (const { run = '' } of jobs['deploy']?.steps ?? []) expect(run).not.toMatch(/npm (?:run|ci)/);
  });

  test('is not made before somebody has said who may read it', () => {
    const { jobs } = preview(host);
    expect(jobs['build']?.if).toMatch(/^\(vars\.PREVIEWS == 'protected' \|\| vars\.PREVIEWS == 'public'\) &&/);
    expect(jobs['deploy']?.steps.find(({ name }) => name.startsWith('Fail'))?.if).toBe("vars.PREVIEWS == 'protected'");
  });

  test('is handed from the job that builds it to the one that deploys it', () => {
    const { published, hosts } = sitePlace('', '.broadsheet/preview');
    const paths = Object.values(preview(host).jobs).flatMap(({ steps }) => steps.map((step) => step.with?.path));
    const handed = paths.filter((text) => text?.includes('preview'));
    expect(handed).toEqual([`${published}\n${hosts}\n`, `${published}\n${hosts}\n`]);
  });
});

test('a paper whose host has no previews has them at Cloudflare Pages', () => {
  expect(preview('rsync')).toEqual(preview('cloudflare'));
  expect(existsSync(at('calls'))).toBe(false);
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A pull request of the service. */
export interface PullRequest {
  number: number;
  title: string;
  branch: string;
  isDraft: boolean;
  state: 'open' | 'closed' | 'merged';
  labels: string[];
}

/** A Git service on this machine that speaks as much of GitHub's REST and GraphQL as the desk in the browser asks of it. */
export interface GitService {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly pulls: readonly PullRequest[];
  /** Every request that has no answer here. */
  readonly unknown: readonly string[];
  /** The text of a file on a branch; undefined when there is none. */
  read(branch: string, file: string): string | undefined;
  branches(): string[];
  /** The subjects of the commits of a branch, the latest first. */
  log(branch: string): string[];
  close(): void;
}

const OWNER = 'small';
const REPO = 'paper';
const TOKEN = 'a-token';
const USER = { id: 7, login: 'lena', name: 'Lena Marsh', email: 'lena@small.example', avatar_url: '', html_url: '' };
const PERSON = { name: USER.name, email: USER.email, avatarUrl: '', user: { id: USER.id, login: USER.login } };

type Json = Record<string, unknown>;

/**
 * Serves a copy of a repository on the loopback address. People sign in at once: `/login/oauth/authorize` asks nobody.
 * @param repository folder of the repository, whose branch `main` is served
 */
export async function startGitService(repository: string): Promise<GitService> {
  const bare = mkdtempSync(path.join(tmpdir(), 'broadsheet-service-'));
  execFileSync('git', ['clone', '--quiet', '--bare', repository, bare]);
  const pulls: PullRequest[] = [];
  const unknown: string[] = [];
  const index = path.join(bare, 'service-index');

  function git(args: readonly string[], input?: string | Buffer, env: Record<string, string> = {}): string {
    const names = { GIT_AUTHOR_NAME: USER.name, GIT_AUTHOR_EMAIL: USER.email };
    const committer = { GIT_COMMITTER_NAME: USER.name, GIT_COMMITTER_EMAIL: USER.email };
    return execFileSync('git', ['-C', bare, ...args], {
      encoding: 'utf8',
      input: input ?? '',
      env: { ...process.env, ...names, ...committer, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
  }
  const found = (args: readonly string[]): string | undefined => {
    try {
      return git(args).trim();
    } catch {
      return undefined;
    }
  };
  const head = (branch: string) => found(['rev-parse', '--verify', `refs/heads/${branch}`]);

  function blob(expression: string): Json | null {
    const oid = found(['rev-parse', '--verify', expression]);
    if (oid === undefined) return null;
    const bytes = execFileSync('git', ['-C', bare, 'cat-file', 'blob', oid], { maxBuffer: 1e8 });
    const isBinary = bytes.includes(0);
    const text = isBinary ? null : bytes.toString('utf8');
    return { oid, byteSize: bytes.length, isBinary, isTruncated: false, text };
  }

  function history(branch: string, file: string | undefined, count: number): Json {
    const format = '%H%x00%s%x00%cI';
    const lines = git(['log', `-${count}`, `--format=${format}`, branch, ...(file === undefined ? [] : ['--', file])]);
    const nodes = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [oid, message, committedDate] = line.split('\0');
        return { oid, message, committedDate, author: PERSON };
      });
    return { nodes };
  }

  function commit(input: Json): Json {
    const { branch, expectedHeadOid, fileChanges, message } = input as {
      branch: { branchName: string };
      expectedHeadOid: string;
      fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
      message: { headline: string };
    };
    if (head(branch.branchName) !== expectedHeadOid) throw new Error('Expected branch to point to another commit.');
    const env = { GIT_INDEX_FILE: index };
    git(['read-tree', expectedHeadOid], '', env);
    for (const { path: file } of fileChanges.deletions) git(['update-index', '--force-remove', file], '', env);
    for (const { path: file, contents } of fileChanges.additions) {
      const oid = git(['hash-object', '-w', '--stdin'], Buffer.from(contents, 'base64')).trim();
      git(['update-index', '--add', '--cacheinfo', `100644,${oid},${file}`], '', env);
    }
    const tree = git(['write-tree'], '', env).trim();
    const oid = git(['commit-tree', tree, '-p', expectedHeadOid, '-m', message.headline]).trim();
    git(['update-ref', `refs/heads/${branch.branchName}`, oid]);
    const files = fileChanges.additions.map(({ path: file }, at) => [
      `file_${at}`,
      { oid: blob(`${oid}:${file}`)?.['oid'] },
    ]);
    return { oid, committedDate: new Date().toISOString(), ...Object.fromEntries(files) };
  }

  function merge(pull: PullRequest, title: string): string {
    const [base = '', theirs = ''] = [head('main'), head(pull.branch)];
    const tree = git(['merge-tree', '--write-tree', base, theirs]).trim().split('\n')[0] ?? '';
    const oid = git(['commit-tree', tree, '-p', base, '-p', theirs, '-m', title]).trim();
    git(['update-ref', 'refs/heads/main', oid]);
    pull.state = 'merged';
    return oid;
  }

  const pullNode = (pull: PullRequest): Json => ({
    id: `pull-${pull.number}`,
    number: pull.number,
    title: pull.title,
    url: '',
    isDraft: pull.isDraft,
    isCrossRepository: false,
    createdAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
    headRefName: pull.branch,
    headRefOid: head(pull.branch),
    author: { login: USER.login, avatarUrl: '', name: USER.name, email: USER.email, databaseId: USER.id },
    labels: { nodes: pull.labels.map((name) => ({ name })) },
    files: {
      nodes: git(['diff', '--name-status', `main...${pull.branch}`])
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [sign = '', file] = line.split('\t');
          return { path: file, changeType: sign === 'A' ? 'ADDED' : sign === 'D' ? 'DELETED' : 'MODIFIED' };
        }),
    },
  });

  function graphql({ query, variables = {} }: { query: string; variables?: Json }): Json {
    const input = (variables['input'] ?? {}) as Json;
    if (query.includes('createCommitOnBranch')) return { createCommitOnBranch: { commit: commit(input) } };
    if (query.includes('createRef')) {
      const name = String(input['name']);
      if (found(['rev-parse', '--verify', name]) !== undefined)
        throw new Error(`A ref named "${name}" already exists in the repository.`);
      git(['update-ref', name, String(input['oid'])]);
      return { createRef: { ref: { name } } };
    }
    const draft = /(convertPullRequestToDraft|markPullRequestReadyForReview)\(/.exec(query)?.[1];
    if (draft !== undefined) {
      const pull = pulls.find(({ number }) => `pull-${number}` === input['pullRequestId']);
      if (pull) pull.isDraft = draft.startsWith('convert');
      return { [draft]: { pullRequest: { isDraft: pull?.isDraft } } };
    }
    const branch = String(variables['branch'] ?? 'main');
    if (query.includes('fork: repository')) {
      const oid = head(branch);
      return { fork: { id: 'repository' }, base: { ref: oid === undefined ? null : { target: { oid } } } };
    }
    const open = pulls.filter(({ state }) => state === 'open');
    const repositoryFields: Json = {
      ...(query.includes('defaultBranchRef') && { defaultBranchRef: { name: 'main' } }),
      ...(query.includes('totalCount') && {
        pullRequests: { totalCount: open.filter((pull) => pull.branch === branch).length },
      }),
      ...(query.includes('orderBy: { field: UPDATED_AT') && { pullRequests: { nodes: open.map(pullNode) } }),
    };
    for (const [, alias = '', kind, oid, expression] of query.matchAll(
      /(\w+_\d+):\s+object\((?:(oid): "(\w+)"|expression: ("(?:[^"\\]|\\.)*"))\)/g,
    )) {
      const name = kind === undefined ? (JSON.parse(expression ?? '""') as string) : String(oid);
      repositoryFields[alias] = query.includes('on Commit')
        ? { status: null, deployments: { nodes: [] }, checkSuites: { nodes: [] } }
        : blob(name);
    }
    for (const [, alias = '', count, file] of query.matchAll(
      /(\w+_\d+):\s+ref\(qualifiedName: \$branch\) \{.*?history\(first: (\d+), path: ("(?:[^"\\]|\\.)*")/g,
    )) {
      repositoryFields[alias] = {
        target: { history: history(branch, JSON.parse(file ?? '""') as string, Number(count)) },
      };
    }
    if (/[{ ]ref\(qualifiedName: \$branch\)/.test(query) && !/\w+_\d+:\s+ref/.test(query)) {
      const oid = head(branch);
      repositoryFields['ref'] = oid === undefined ? null : { target: { oid, history: history(branch, undefined, 1) } };
    }
    return { repository: repositoryFields };
  }

  function rest(method: string, address: string, body: Json): unknown {
    const place = address.replace(`/repos/${OWNER}/${REPO}`, '');
    if (address === '/user') return USER;
    if (place.startsWith('/collaborators/')) return {};
    const tree = /^\/git\/trees\/([^?]+)/.exec(place)?.[1];
    if (tree !== undefined) {
      const lines = git(['ls-tree', '-r', '-l', '-z', tree]).split('\0').filter(Boolean);
      return {
        tree: lines.map((line) => {
          const [facts = '', file] = line.split('\t');
          const [, type, sha, size] = facts.split(/ +/);
          return { type, path: file, sha, size: Number(size) };
        }),
      };
    }
    const ref = /^\/git\/refs\/heads\/(.+)$/.exec(place)?.[1];
    if (ref !== undefined && method === 'DELETE') return git(['update-ref', '-d', `refs/heads/${decodeURI(ref)}`]);
    if (ref !== undefined && method === 'PATCH')
      return git(['update-ref', `refs/heads/${decodeURI(ref)}`, String(body['sha'])]);
    if (place === '/pulls' && method === 'POST') {
      const pull: PullRequest = {
        number: pulls.length + 1,
        title: String(body['title']),
        branch: String(body['head']),
        isDraft: body['draft'] === true,
        state: 'open',
        labels: [],
      };
      pulls.push(pull);
      const time = new Date().toISOString();
      return {
        number: pull.number,
        node_id: `pull-${pull.number}`,
        title: pull.title,
        html_url: '',
        head: { sha: head(pull.branch) },
        created_at: time,
        updated_at: time,
      };
    }
    const [, number, part] = /^\/(?:pulls|issues)\/(\d+)(\/\w+)?/.exec(place) ?? [];
    const pull = pulls.find((one) => one.number === Number(number));
    if (!pull) return undefined;
    if (part === '/merge' && method === 'PUT') return { merged: true, sha: merge(pull, String(body['commit_title'])) };
    if (part === '/labels' && method === 'POST') pull.labels.push(...(body['labels'] as string[]));
    if (part === undefined && method === 'PATCH' && Array.isArray(body['labels']))
      pull.labels = body['labels'] as string[];
    if (part === undefined && method === 'PATCH' && body['state'] === 'closed') pull.state = 'closed';
    return { labels: pull.labels.map((name) => ({ name })) };
  }

  let challenge = '';
  const server: Server = createServer(async (request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, accept');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const reply = (status: number, answer: unknown) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer));
    };
    if (pathname === '/login/oauth/authorize') {
      challenge = searchParams.get('code_challenge') ?? '';
      const back = new URLSearchParams({ code: 'a-code', state: searchParams.get('state') ?? '' });
      return response.writeHead(302, { Location: `${searchParams.get('redirect_uri')}?${back}` }).end();
    }
    const body = await jsonBody(request);
    if (pathname === '/login/oauth/access_token') {
      const proof = createHash('sha256').update(String(body['code_verifier'])).digest('base64url');
      return reply(200, proof === challenge ? { access_token: TOKEN } : { error: 'bad_verification_code' });
    }
    if (request.headers.authorization !== `token ${TOKEN}`) return reply(401, { message: 'Bad credentials' });
    try {
      if (pathname === '/api/graphql') return reply(200, { data: graphql(body as { query: string }) });
      const address = pathname.replace('/api/v3', '');
      const raw = /\/git\/blobs\/(\w+)$/.exec(address)?.[1];
      if (raw !== undefined)
        return response.end(execFileSync('git', ['-C', bare, 'cat-file', 'blob', raw], { maxBuffer: 1e8 }));
      const answer = rest(request.method ?? 'GET', address + search, body);
      if (answer === undefined) unknown.push(`${request.method} ${address}${search}`);
      return reply(answer === undefined ? 404 : 200, answer ?? {});
    } catch (error) {
      return pathname === '/api/graphql'
        ? reply(200, { data: {}, errors: [{ message: (error as Error).message }] })
        : reply(500, { message: (error as Error).message });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    pulls,
    unknown,
    read: (branch, file) => found(['show', `${branch}:${file}`]),
    branches: () => git(['for-each-ref', '--format=%(refname:short)', 'refs/heads']).split('\n').filter(Boolean),
    log: (branch) => git(['log', '--format=%s', branch]).split('\n').filter(Boolean),
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(bare, { recursive: true, force: true });
    },
  };
}

async function jsonBody(request: IncomingMessage): Promise<Json> {
  let text = '';
  for await (const part of request) text += String(part);
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}

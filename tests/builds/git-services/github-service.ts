import type { Deployment, ReviewRequest } from './review-request.ts';
import { EDITOR, type FileChange, type ServedRepository } from './served-repository.ts';
import { REPOSITORY, startService, type GitService, type Json, type ServiceKind } from './service-server.ts';

const USER = { ...EDITOR, avatar_url: '', html_url: '' };
const PERSON = { name: EDITOR.name, email: EDITOR.email, avatarUrl: '', user: { id: EDITOR.id, login: EDITOR.login } };

/** A service that speaks GitHub’s REST and GraphQL. */
export interface GithubService extends GitService {
  readonly pulls: readonly ReviewRequest[];
  /** What hosts have deployed; a test adds to it. */
  readonly deployments: Deployment[];
}

/** @param folder of the repository, whose branch `main` is served */
export async function startGithub(folder: string): Promise<GithubService> {
  const pulls: ReviewRequest[] = [];
  const deployments: Deployment[] = [];
  const service = await startService(folder, (repository) => githubKind(repository, pulls, deployments));
  return Object.assign(service, { pulls, deployments });
}

function githubKind(repository: ServedRepository, pulls: ReviewRequest[], deployments: Deployment[]): ServiceKind {
  const graphql = githubGraphql(repository, pulls, deployments);
  return {
    authorize: '/login/oauth/authorize',
    token: '/login/oauth/access_token',
    scheme: 'token',
    answer(method, sent, body) {
      if (sent === '/api/graphql') return graphql(body);
      const address = sent.replace('/api/v3', '');
      if (address === '/user') return USER;
      const place = address.replace(`/repos/${REPOSITORY}`, '');
      if (place.startsWith('/collaborators/')) return {};
      const tree = /^\/git\/trees\/([^?]+)/.exec(place)?.[1];
      if (tree !== undefined) return { tree: repository.files(tree) };
      const blob = /^\/git\/blobs\/(\w+)$/.exec(place)?.[1];
      if (blob !== undefined) return repository.bytes(blob);
      const ref = /^\/git\/refs\/heads\/(.+)$/.exec(place)?.[1];
      if (ref !== undefined) return changeBranch(repository, method, decodeURI(ref), body);
      return answerPulls(repository, pulls, method, place, body);
    },
  };
}

function changeBranch(repository: ServedRepository, method: string, branch: string, body: Json): Json | undefined {
  if (method === 'DELETE') repository.deleteBranch(branch);
  else if (method === 'PATCH') repository.setBranch(branch, String(body['sha']));
  else return undefined;
  return {};
}

function answerPulls(
  repository: ServedRepository,
  pulls: ReviewRequest[],
  method: string,
  place: string,
  body: Json,
): Json | undefined {
  if (place === '/pulls' && method === 'POST') {
    const pull: ReviewRequest = {
      number: pulls.length + 1,
      title: String(body['title']),
      branch: String(body['head']),
      isDraft: body['draft'] === true,
      state: 'open',
      labels: [],
    };
    pulls.push(pull);
    const time = new Date().toISOString();
    const { number, title } = pull;
    const head = { sha: repository.head(pull.branch) };
    return { number, node_id: `pull-${number}`, title, html_url: '', head, created_at: time, updated_at: time };
  }
  const [, number, part] = /^\/(?:pulls|issues)\/(\d+)(\/\w+)?/.exec(place) ?? [];
  const pull = pulls.find((one) => one.number === Number(number));
  if (!pull) return undefined;
  if (part === '/merge' && method === 'PUT') {
    const sha = repository.merge(pull.branch, String(body['commit_title']));
    pull.state = 'merged';
    return { merged: true, sha };
  }
  if (part === '/labels' && method === 'POST') pull.labels.push(...(body['labels'] as string[]));
  if (part === undefined && method === 'PATCH' && Array.isArray(body['labels']))
    pull.labels = body['labels'] as string[];
  if (part === undefined && method === 'PATCH' && body['state'] === 'closed') pull.state = 'closed';
  return { labels: pull.labels.map((name) => ({ name })) };
}

/** Answers GraphQL as GitHub does: with status 200, and mistakes in the answer. */
function githubGraphql(repository: ServedRepository, pulls: ReviewRequest[], deployments: Deployment[]) {
  function blob(expression: string): Json | null {
    const bytes = repository.bytes(expression);
    if (bytes === undefined) return null;
    const isBinary = bytes.includes(0);
    const text = isBinary ? null : bytes.toString('utf8');
    return { oid: repository.find(expression), byteSize: bytes.length, isBinary, isTruncated: false, text };
  }

  const history = (branch: string, count: number, file?: string): Json => ({
    nodes: repository
      .log(branch, count, file)
      .map(({ oid, subject, date }) => ({ oid, message: subject, committedDate: date, author: PERSON })),
  });

  function commit(input: Json): Json {
    const { branch, expectedHeadOid, fileChanges, message } = input as {
      branch: { branchName: string };
      expectedHeadOid: string;
      fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
      message: { headline: string };
    };
    if (repository.head(branch.branchName) !== expectedHeadOid)
      throw new Error('Expected branch to point to another commit.');
    const changes: FileChange[] = [
      ...fileChanges.deletions.map(({ path: file }) => ({ file })),
      ...fileChanges.additions.map(({ path: file, contents }) => ({ file, bytes: Buffer.from(contents, 'base64') })),
    ];
    const oid = repository.commit(branch.branchName, expectedHeadOid, message.headline, changes);
    const files = fileChanges.additions.map(({ path: file }, at) => [
      `file_${at}`,
      { oid: repository.find(`${oid}:${file}`) },
    ]);
    return { oid, committedDate: new Date().toISOString(), ...Object.fromEntries(files) };
  }

  const CHANGE_TYPES: Record<string, string> = { A: 'ADDED', D: 'DELETED' };
  const pullNode = (pull: ReviewRequest): Json => ({
    id: `pull-${pull.number}`,
    number: pull.number,
    title: pull.title,
    url: '',
    isDraft: pull.isDraft,
    isCrossRepository: false,
    createdAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
    headRefName: pull.branch,
    headRefOid: repository.head(pull.branch),
    author: { login: EDITOR.login, avatarUrl: '', name: EDITOR.name, email: EDITOR.email, databaseId: EDITOR.id },
    labels: { nodes: pull.labels.map((name) => ({ name })) },
    files: {
      nodes: repository
        .changes(pull.branch)
        .map(({ sign, file }) => ({ path: file, changeType: CHANGE_TYPES[sign] ?? 'MODIFIED' })),
    },
  });

  /** What is known of a commit besides its files. */
  const reports = (oid: string): Json => ({
    status: null,
    deployments: {
      nodes: deployments
        .filter((one) => one.oid === oid)
        .map(({ environment, url }) => ({ environment, latestStatus: { state: 'SUCCESS', environmentUrl: url } })),
    },
    checkSuites: { nodes: [] },
  });

  function fieldsOf(query: string, variables: Json): Json {
    const input = (variables['input'] ?? {}) as Json;
    if (query.includes('createCommitOnBranch')) return { createCommitOnBranch: { commit: commit(input) } };
    if (query.includes('createRef')) {
      const name = String(input['name']);
      if (repository.find(name) !== undefined)
        throw new Error(`A ref named "${name}" already exists in the repository.`);
      repository.setBranch(name.replace('refs/heads/', ''), String(input['oid']));
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
      const oid = repository.head(branch);
      return { fork: { id: 'repository' }, base: { ref: oid === undefined ? null : { target: { oid } } } };
    }
    const open = pulls.filter(({ state }) => state === 'open');
    const fields: Json = {
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
      fields[alias] = query.includes('on Commit') ? reports(name) : blob(name);
    }
    for (const [, alias = '', count, file] of query.matchAll(
      /(\w+_\d+):\s+ref\(qualifiedName: \$branch\) \{.*?history\(first: (\d+), path: ("(?:[^"\\]|\\.)*")/g,
    ))
      fields[alias] = { target: { history: history(branch, Number(count), JSON.parse(file ?? '""') as string) } };
    if (/[{ ]ref\(qualifiedName: \$branch\)/.test(query) && !/\w+_\d+:\s+ref/.test(query)) {
      const oid = repository.head(branch);
      fields['ref'] = oid === undefined ? null : { target: { oid, history: history(branch, 1) } };
    }
    return { repository: fields };
  }

  return (body: Json): Json => {
    try {
      return { data: fieldsOf(String(body['query']), (body['variables'] ?? {}) as Json) };
    } catch (error) {
      return { data: {}, errors: [{ message: (error as Error).message }] };
    }
  };
}

import type { Deployment, ReviewRequest } from './review-request.ts';
import { EDITOR, type FileChange, type ServedRepository } from './served-repository.ts';
import {
  REPOSITORY,
  ServiceRefusal,
  startService,
  type GitService,
  type Json,
  type ServiceKind,
} from './service-server.ts';

const USER = { ...EDITOR, username: EDITOR.login, avatar_url: '', web_url: '' };
const PROJECT = `/api/v4/projects/${encodeURIComponent(REPOSITORY)}`;
/** GitLab returns no more files at once. */
const PAGE = 100;
/** A merge request with this title is a draft. */
const DRAFT = /^draft: /i;

/** A service that speaks GitLab’s REST and GraphQL: https://docs.gitlab.com/api/ */
export interface GitlabService extends GitService {
  readonly merges: readonly ReviewRequest[];
  /** What environments have been deployed; a test adds to it. */
  readonly deployments: Deployment[];
}

/** @param folder of the repository, whose branch `main` is served */
export async function startGitlab(folder: string): Promise<GitlabService> {
  const merges: ReviewRequest[] = [];
  const deployments: Deployment[] = [];
  const service = await startService(folder, (repository) => gitlabKind(repository, merges, deployments));
  return Object.assign(service, { merges, deployments });
}

function gitlabKind(repository: ServedRepository, merges: ReviewRequest[], deployments: Deployment[]): ServiceKind {
  return {
    authorize: '/oauth/authorize',
    token: '/oauth/token',
    scheme: 'Bearer',
    answer(method, sent, body) {
      if (sent === '/api/graphql')
        return { data: { project: { repository: graphql(repository, String(body['query']), body['variables']) } } };
      const { pathname, searchParams } = new URL(sent, 'http://localhost');
      if (pathname === '/api/v4/user') return USER;
      if (pathname === '/api/v4/avatar') return { avatar_url: '' };
      if (!pathname.startsWith(PROJECT)) return undefined;
      const place = pathname.slice(PROJECT.length);
      if (place === '/users') return searchParams.get('search') === EDITOR.login ? [USER] : [];
      if (place === '/deployments')
        return deployments.map(({ oid, environment, url }) => ({
          sha: oid,
          status: 'success',
          environment: { name: environment, external_url: url },
        }));
      if (place.startsWith('/merge_requests'))
        return answerMerges(repository, merges, method, place, method === 'GET' ? searchParams : body);
      return answerRepository(repository, method, place, searchParams, body);
    },
  };
}

function graphql(repository: ServedRepository, query: string, sent: unknown): Json {
  const { branch = 'main', cursor, paths } = sent as { branch?: string; cursor?: string; paths?: string[] };
  if (query.includes('rootRef')) return { rootRef: 'main' };
  if (query.includes('lastCommit')) {
    const [last] = repository.log(branch, 1);
    return { tree: last && { lastCommit: { sha: last.oid, message: last.subject } } };
  }
  if (paths !== undefined) {
    const nodes = paths.flatMap((path) => {
      const bytes = repository.bytes(`${branch}:${path}`);
      if (bytes === undefined) return [];
      const rawTextBlob = bytes.includes(0) ? null : bytes.toString('utf8');
      return [{ path, oid: repository.find(`${branch}:${path}`), size: String(bytes.length), rawTextBlob }];
    });
    return { blobs: { nodes } };
  }
  const begin = Number(cursor ?? 0);
  const files = repository.files(branch);
  const end = begin + PAGE;
  const pageInfo = { endCursor: String(end), hasNextPage: end < files.length };
  return { tree: { blobs: { nodes: files.slice(begin, end), pageInfo } } };
}

function answerRepository(
  repository: ServedRepository,
  method: string,
  place: string,
  asked: URLSearchParams,
  body: Json,
): unknown {
  if (place === '/repository/commits' && method === 'POST') return commit(repository, body);
  if (place === '/repository/commits')
    return repository.log(asked.get('ref_name') ?? 'main', PAGE, asked.get('path') ?? undefined).map((one) => ({
      id: one.oid,
      author_name: EDITOR.name,
      author_email: EDITOR.email,
      committed_date: one.date,
    }));
  if (/^\/repository\/commits\/\w+\/statuses$/.test(place)) return [];
  const branch = decodeURIComponent(/^\/repository\/branches\/([^/]+)$/.exec(place)?.[1] ?? '');
  if (branch !== '') {
    const head = repository.head(branch);
    if (head === undefined) throw new ServiceRefusal(404, '404 Branch Not Found');
    if (method === 'GET') return { name: branch, commit: { id: head } };
    repository.deleteBranch(branch);
    return '';
  }
  const file = decodeURIComponent(/^\/repository\/files\/([^/]+)\/raw$/.exec(place)?.[1] ?? '');
  return file === '' ? undefined : repository.bytes(`${asked.get('ref') ?? 'main'}:${file}`);
}

interface CommitAction {
  action: 'create' | 'update' | 'delete' | 'move';
  content: string;
  encoding: 'text' | 'base64';
  file_path: string;
  previous_path?: string;
}

/** Commits files. GitLab creates only files that are not there, changes only those that are, and makes a branch only once. */
function commit(repository: ServedRepository, body: Json): Json {
  const branch = String(body['branch']);
  const start = body['start_branch'];
  if (start !== undefined && repository.head(branch) !== undefined)
    throw new ServiceRefusal(400, `A branch called '${branch}' already exists.`);
  const parent = repository.head(String(start ?? branch));
  if (parent === undefined) throw new ServiceRefusal(400, 'You can only create or edit files when you are on a branch');
  const changes = (body['actions'] as CommitAction[]).flatMap((action): FileChange[] => {
    const file = action.file_path;
    const isThere = repository.find(`${parent}:${file}`) !== undefined;
    const isNew = action.action === 'create' || action.action === 'move';
    if (isThere === isNew)
      throw new ServiceRefusal(400, isThere ? 'A file with this name already exists' : "A file doesn't exist");
    const bytes = Buffer.from(action.content, action.encoding === 'base64' ? 'base64' : 'utf8');
    if (action.action === 'delete') return [{ file }];
    return action.action === 'move' ? [{ file: action.previous_path ?? '' }, { file, bytes }] : [{ file, bytes }];
  });
  const id = repository.commit(branch, parent, String(body['commit_message']), changes);
  return { id, committed_date: new Date().toISOString() };
}

function answerMerges(
  repository: ServedRepository,
  merges: ReviewRequest[],
  method: string,
  place: string,
  sent: URLSearchParams | Json,
): unknown {
  const shown = (merge: ReviewRequest): Json => ({
    id: 100 + merge.number,
    iid: merge.number,
    title: merge.title,
    draft: merge.isDraft,
    state: merge.state === 'open' ? 'opened' : merge.state,
    labels: merge.labels,
    source_branch: merge.branch,
    sha: repository.head(merge.branch),
    author: USER,
    web_url: '',
    detailed_merge_status: 'mergeable',
    created_at: new Date().toISOString(),
    updated_at: new Date().toISOString(),
  });
  if (place === '/merge_requests' && sent instanceof URLSearchParams) {
    const [label, branch] = [sent.get('labels'), sent.get('source_branch')];
    return merges
      .filter(({ state }) => state === 'open')
      .filter((merge) => label === null || merge.labels.includes(label))
      .filter((merge) => branch === null || merge.branch === branch)
      .map(shown);
  }
  const body = sent as Json;
  if (place === '/merge_requests' && method === 'POST') {
    const merge: ReviewRequest = {
      number: merges.length + 1,
      title: String(body['title']),
      branch: String(body['source_branch']),
      isDraft: DRAFT.test(String(body['title'])),
      state: 'open',
      labels: [String(body['labels'])],
    };
    merges.push(merge);
    return shown(merge);
  }
  const [, number, part] = /^\/merge_requests\/(\d+)(\/\w+)?$/.exec(place) ?? [];
  const merge = merges.find((one) => one.number === Number(number));
  if (!merge) return undefined;
  if (part === '/diffs')
    return repository.changes(merge.branch).map(({ sign, file }) => ({
      old_path: file,
      new_path: file,
      new_file: sign === 'A',
      deleted_file: sign === 'D',
      renamed_file: false,
    }));
  if (part === '/merge') {
    if (merge.isDraft) throw new ServiceRefusal(405, '405 Method Not Allowed');
    if (body['sha'] !== repository.head(merge.branch))
      throw new ServiceRefusal(409, 'SHA does not match HEAD of source branch');
    repository.merge(merge.branch, String(body['merge_commit_message']));
    merge.state = 'merged';
  } else if (method === 'PUT') {
    if (body['state_event'] === 'close') merge.state = 'closed';
    if (body['title'] !== undefined) merge.title = String(body['title']);
    merge.isDraft = DRAFT.test(merge.title);
    const names = (field: string) =>
      String(body[field] ?? '')
        .split(',')
        .filter(Boolean);
    const removed = new Set(names('remove_labels'));
    merge.labels = [...merge.labels.filter((label) => !removed.has(label)), ...names('add_labels')];
  }
  return shown(merge);
}

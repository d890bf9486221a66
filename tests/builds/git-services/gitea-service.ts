import { EDITOR, type FileChange, type ServedRepository } from './served-repository.ts';
import {
  REPOSITORY,
  ServiceRefusal,
  startService,
  type GitService,
  type Json,
  type ServiceKind,
} from './service-server.ts';

const USER = { ...EDITOR, full_name: EDITOR.name, avatar_url: '', html_url: '' };
const PLACE = `/api/v1/repos/${REPOSITORY}`;
/** How many files are returned at once; a test that reads all of them has to ask more than once. */
const LIMITS = { default_paging_num: 5, max_response_items: 5, default_max_blob_size: 10_485_760 };
/** How many names of files are on a page of the tree. */
const PAGE = 10;

/** Gitea and its fork Forgejo, which answers some questions otherwise. */
export const GITEAS = { Gitea: '1.24.6', Forgejo: '13.0.3+gitea-1.22.0' } as const;

/**
 * Starts a service that speaks the interface of Gitea: https://docs.gitea.com/api/
 * @param folder of the repository, whose branch `main` is served
 */
export function startGitea(folder: string, name: keyof typeof GITEAS): Promise<GitService> {
  return startService(folder, (repository) => giteaKind(repository, name));
}

function giteaKind(repository: ServedRepository, name: keyof typeof GITEAS): ServiceKind {
  return {
    authorize: '/login/oauth/authorize',
    token: '/login/oauth/access_token',
    scheme: 'token',
    answer(method, sent, body) {
      const { pathname, searchParams } = new URL(sent, 'http://localhost');
      if (pathname === '/api/v1/user') return USER;
      if (pathname === '/api/v1/version') return { version: GITEAS[name] };
      if (pathname === '/api/v1/settings/api') return LIMITS;
      if (!pathname.startsWith(PLACE)) return undefined;
      const place = decodeURIComponent(pathname.slice(PLACE.length));
      if (place === '') return { default_branch: 'main', permissions: { admin: false, push: true, pull: true } };
      if (place === '/contents' && method === 'POST') return commit(repository, body);
      if (place === '/file-contents' && method === 'POST' && name === 'Gitea')
        return (body['files'] as string[]).map((path) => content(repository, `main:${path}`, { path }));
      if (place === '/git/blobs' && name === 'Forgejo')
        return (searchParams.get('shas') ?? '').split(',').map((sha) => content(repository, sha, {}));
      return read(repository, place, searchParams);
    },
  };
}

/** A file in an answer that has several. */
function content(repository: ServedRepository, expression: string, more: Json): Json | null {
  const bytes = repository.bytes(expression);
  if (bytes === undefined) return null;
  return { ...more, sha: repository.find(expression), content: bytes.toString('base64'), encoding: 'base64' };
}

function read(repository: ServedRepository, place: string, asked: URLSearchParams): unknown {
  const branch = /^\/branches\/(.+)$/.exec(place)?.[1];
  if (branch !== undefined) {
    const [last] = repository.log(branch, 1);
    return last && { name: branch, commit: { id: last.oid, message: last.subject } };
  }
  const tree = /^\/git\/trees\/(.+)$/.exec(place)?.[1];
  if (tree !== undefined) {
    const files = repository.files(tree);
    const end = Number(asked.get('page')) * PAGE;
    return { tree: files.slice(end - PAGE, end), truncated: end < files.length };
  }
  if (place === '/commits')
    return repository.log(asked.get('sha') ?? 'main', 100, asked.get('path') ?? undefined).map(({ oid, date }) => ({
      sha: oid,
      created: date,
      commit: { author: { name: EDITOR.name, email: EDITOR.email, date } },
      author: USER,
    }));
  const file = /^\/media\/main\/(.+)$/.exec(place)?.[1] ?? /^\/raw\/(.+)$/.exec(place)?.[1];
  return file === undefined ? undefined : repository.bytes(`main:${file}`);
}

interface FileOperation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content: string;
  from_path?: string;
  sha?: string;
}

/** Commits files. Gitea changes a file only for somebody who has read it as it is, and creates none that is there. */
function commit(repository: ServedRepository, body: Json): Json {
  const branch = String(body['branch']);
  const parent = repository.head(branch) ?? '';
  const operations = body['files'] as FileOperation[];
  const changes = operations.flatMap(
    ({ operation, path: file, content: base64, from_path: from, sha }): FileChange[] => {
      const there = repository.find(`${parent}:${from ?? file}`);
      if (operation === 'create' && there !== undefined)
        throw new ServiceRefusal(422, `repository file already exists [path: ${file}]`);
      if (operation !== 'create' && (sha === undefined || sha !== there))
        throw new ServiceRefusal(422, `sha does not match [given: ${sha}, expected: ${there}]`);
      const written = operation === 'delete' ? [{ file }] : [{ file, bytes: Buffer.from(base64, 'base64') }];
      return from !== undefined && from !== file ? [{ file: from }, ...written] : written;
    },
  );
  const { author } = body as { author?: { email?: string } };
  if (author?.email !== EDITOR.email) throw new ServiceRefusal(422, 'the author is somebody else');
  const sha = repository.commit(branch, parent, String(body['message']), changes);
  return {
    commit: { sha, created: new Date().toISOString() },
    files: operations.map(({ operation, path }) =>
      operation === 'delete' ? null : { path, sha: repository.find(`${sha}:${path}`) },
    ),
  };
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whoever signs in at a service for tests. */
export const EDITOR = { id: 7, login: 'lena', name: 'Lena Marsh', email: 'lena@small.example' } as const;

/** A file that a commit writes; without bytes, the commit deletes it. */
export interface FileChange {
  file: string;
  bytes?: Buffer;
}

/** A commit as services tell it. */
export interface CommitRecord {
  oid: string;
  subject: string;
  /** ISO 8601. */
  date: string;
}

/** A bare copy of a repository, as a Git service keeps it. */
export class ServedRepository {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-service-'));

  /** @param repository folder of the repository that is copied */
  constructor(repository: string) {
    execFileSync('git', ['clone', '--quiet', '--bare', repository, this.#folder]);
  }

  #run(args: readonly string[], input: Buffer | string = '', env: Record<string, string> = {}): Buffer {
    const names = { GIT_AUTHOR_NAME: EDITOR.name, GIT_AUTHOR_EMAIL: EDITOR.email };
    const committer = { GIT_COMMITTER_NAME: EDITOR.name, GIT_COMMITTER_EMAIL: EDITOR.email };
    return execFileSync('git', ['-C', this.#folder, ...args], {
      input,
      env: { ...process.env, ...names, ...committer, ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
  }

  #lines(args: readonly string[], separator = '\n'): string[] {
    return this.#run(args).toString('utf8').split(separator).filter(Boolean);
  }

  /** The id of what an expression names; undefined when there is nothing. */
  find(expression: string): string | undefined {
    try {
      return this.#run(['rev-parse', '--verify', expression]).toString('utf8').trim();
    } catch {
      return undefined;
    }
  }

  head(branch: string): string | undefined {
    return this.find(`refs/heads/${branch}`);
  }

  /** The bytes of a file: `main:content/publication.yaml`, or its id; undefined when there is none. */
  bytes(expression: string): Buffer | undefined {
    const oid = this.find(expression);
    return oid === undefined ? undefined : this.#run(['cat-file', 'blob', oid]);
  }

  /** The text of a file on a branch; undefined when there is none. */
  read(branch: string, file: string): string | undefined {
    return this.bytes(`${branch}:${file}`)?.toString('utf8');
  }

  branches(): string[] {
    return this.#lines(['for-each-ref', '--format=%(refname:short)', 'refs/heads']);
  }

  /** The commits of a branch, or those that change a file, the latest first. */
  log(branch: string, count = 100, file?: string): CommitRecord[] {
    const format = '--format=%H%x00%s%x00%cI';
    return this.#lines(['log', `-${count}`, format, branch, ...(file === undefined ? [] : ['--', file])]).map(
      (line) => {
        const [oid = '', subject = '', date = ''] = line.split('\0');
        return { oid, subject, date };
      },
    );
  }

  /** All files of a commit or a branch. */
  files(ref: string): { type: string; path: string; sha: string; size: number }[] {
    return this.#lines(['ls-tree', '-r', '-l', '-z', ref], '\0').map((line) => {
      const [facts = '', file = ''] = line.split('\t');
      const [, type = '', sha = '', size] = facts.split(/ +/);
      return { type, path: file, sha, size: Number(size) };
    });
  }

  /** What a branch changes: a letter of `git diff --name-status` and the path. */
  changes(branch: string): { sign: string; file: string }[] {
    return this.#lines(['diff', '--no-renames', '--name-status', `main...${branch}`]).map((line) => {
      const [sign = '', file = ''] = line.split('\t');
      return { sign, file };
    });
  }

  setBranch(branch: string, oid: string): void {
    this.#run(['update-ref', `refs/heads/${branch}`, oid]);
  }

  deleteBranch(branch: string): void {
    this.#run(['update-ref', '-d', `refs/heads/${branch}`]);
  }

  /** Commits files onto a branch, which begins at a commit. @returns the new commit */
  commit(branch: string, parent: string, message: string, changes: readonly FileChange[]): string {
    const env = { GIT_INDEX_FILE: path.join(this.#folder, 'service-index') };
    this.#run(['read-tree', parent], '', env);
    for (const { file, bytes } of changes) {
      if (bytes === undefined) {
        this.#run(['update-index', '--force-remove', file], '', env);
        continue;
      }
      const oid = this.#run(['hash-object', '-w', '--stdin'], bytes).toString('utf8').trim();
      this.#run(['update-index', '--add', '--cacheinfo', `100644,${oid},${file}`], '', env);
    }
    const tree = this.#run(['write-tree'], '', env).toString('utf8').trim();
    return this.#commitTree(branch, tree, [parent], message);
  }

  /** Merges a branch into `main`. @returns the new commit */
  merge(branch: string, message: string): string {
    const [base = '', theirs = ''] = [this.head('main'), this.head(branch)];
    const [tree = ''] = this.#lines(['merge-tree', '--write-tree', base, theirs]);
    return this.#commitTree('main', tree, [base, theirs], message);
  }

  #commitTree(branch: string, tree: string, parents: readonly string[], message: string): string {
    const args = parents.flatMap((parent) => ['-p', parent]);
    const oid = this.#run(['commit-tree', tree, ...args, '-m', message])
      .toString('utf8')
      .trim();
    this.setBranch(branch, oid);
    return oid;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

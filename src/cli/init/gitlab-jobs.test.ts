import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CHECK } from '../commands/check.ts';

interface Job {
  script: string[];
  needs?: string[];
  artifacts?: { paths?: string[]; reports?: { codequality: string } };
  environment?: { name: string; url: string };
}

const ROOT = path.resolve(import.meta.dirname, '../../..');
const guide = readFileSync(path.join(ROOT, 'docs/publishing.md'), 'utf8');
const blocks = Array.from(guide.matchAll(/```yaml\n([\s\S]*?)```/g), ([, text = '']) => text);
const jobs = Object.assign(
  {},
  ...blocks.filter((text) => text.includes('$CI_')).map((text) => parse(text) as object),
) as Record<string, Job>;

test('the jobs for GitLab in the guide call scripts that there are, and only the last one needs secrets of the host', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  const lines = Object.values(jobs).flatMap(({ script }) => script);
  const called = lines.flatMap((line) => /npm run (?:--silent )?([\w:]+)/.exec(line)?.[1] ?? []);
  expect(called.length).toBeGreaterThan(4);
  expect(called.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  expect(jobs['deploy preview']?.script.filter((line) => /npm (?:run|ci)/.test(line))).toEqual([]);
  expect(jobs['deploy preview']?.environment?.name).toMatch(/^preview\//);
});

test('the job that checks writes the report where GitLab reads it, in a format that there is', () => {
  const check = jobs['check'];
  const [, format = '', file] = /--format (\w+) > (\S+)/.exec(check?.script.join('\n') ?? '') ?? [];
  expect(CHECK.options.format.choices as readonly string[]).toContain(format);
  expect(check?.artifacts?.reports?.codequality).toBe(file);
});

test('the wrangler of GitLab and of GitHub is the same', () => {
  const own = readFileSync(path.join(import.meta.dirname, 'workflows/hosts/cloudflare.yml'), 'utf8');
  const preview = readFileSync(path.join(import.meta.dirname, 'workflows/previews/cloudflare.yml'), 'utf8');
  const versions = [own, preview, guide].map((text) => text.match(/wrangler@[\d.]+\d/g));
  expect(new Set(versions.flat()).size).toBe(1);
});

import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { newManifest, writeManifest } from '../../engine/site-manifest.ts';
import { digest } from '../../lib/digest.ts';
import { DEPLOY } from '../commands/deploy.ts';
import { readCommandLine } from '../options/command-reader.ts';
import { runDeploy } from './deploy-run.ts';

/** A small paper with a site, made before each test of the file, and what `npm run deploy` does with it. */
export function deployedPaper() {
  let root: string;
  const at = (file: string) => path.join(root, file);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  const edit = (from: RegExp, to: string) =>
    write('content/publication.yaml', readFileSync(at('content/publication.yaml'), 'utf8').replace(from, to));

  /** Puts a site into `dist/` as a build would. */
  function build(files: Record<string, string>, copies: Record<string, string> = {}): void {
    rmSync(at('dist'), { recursive: true, force: true });
    for (const [file, text] of Object.entries({ ...files, ...copies })) write(`dist/${file}`, text);
    write('.broadsheet/dist/hosts/netlify/_redirects', '/a /b 301!\n');
    write('.broadsheet/dist/hosts/netlify/_headers', '/*\n');
    const manifest = newManifest();
    const add = (key: string, named: Record<string, string>) => {
      for (const [file, text] of Object.entries(named))
        manifest.files.set(file, manifest.facts.add(file, key, { digest: digest(text), stamp: '' }));
    };
    add('', files);
    add('copy br', copies);
    writeManifest(at('.broadsheet/dist/site.json'), manifest);
  }

  /** A program that writes down how it was called, in place of one that would reach a host. */
  function record(name: string): void {
    const lines = ['#!/bin/sh', 'echo "$@" >> "$RECORD"', 'case "$1" in copy) cat >> "$RECORD";; esac'];
    const staged = ['for to; do :; done', 'if [ -e "$to/_redirects" ]; then cat "$to/_redirects" >> "$RECORD"; fi'];
    write(`bin/${name}`, `${[...lines, ...staged].join('\n')}\n`);
    chmodSync(at(`bin/${name}`), 0o755);
  }

  const recorded = () => readFileSync(at('record'), 'utf8').split('\n').slice(0, -1);

  /** What the command says, or the message with which it fails. */
  async function deploy(...words: string[]): Promise<{ status: number | string; text: string }> {
    const said: string[] = [];
    const { PATH } = process.env;
    process.env['PATH'] = `${at('bin')}:/usr/bin:/bin`;
    process.env['RECORD'] = at('record');
    try {
      const status = await runDeploy(readCommandLine(DEPLOY, words), root, (text) => said.push(text));
      return { status, text: said.join('\n') };
    } catch (error) {
      const { name, message } = error as Error;
      return { status: name, text: message };
    } finally {
      process.env['PATH'] = PATH;
    }
  }

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'broadsheet-deploy-'));
    cpSync('tests/fixtures/content-small', at('content'), { recursive: true });
    write('record', '');
    build({
      'index.html': 'home',
      '2026/11/a/index.html': 'a',
      'rss.xml': 'feed',
      '_astro/a.css': 'css',
      _redirects: 'own',
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  return { at, write, edit, build, record, recorded, deploy };
}

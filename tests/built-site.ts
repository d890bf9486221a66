import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DEMO, DEMO_PROJECT } from './demo-project.ts';
import { copySources, mustBuild } from './project.ts';

/** Builds the demo publication once, before the tests that look at it. Its photos and page bundle are kept for the next run. */
export function setup(): void {
  for (const source of ['src', 'public', 'content', 'node_modules'])
    rmSync(path.join(DEMO_PROJECT, source), { recursive: true, force: true });
  copySources(DEMO_PROJECT);
  cpSync(path.join(DEMO, 'content'), path.join(DEMO_PROJECT, 'content'), { recursive: true });
  mustBuild(DEMO_PROJECT);
}

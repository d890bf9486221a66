import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version of the package in a folder. */
export function packageVersion(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return version;
}

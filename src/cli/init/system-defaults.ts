import { spawnSync } from 'node:child_process';

/** What the system says of the person who sets up a paper. */
export interface SystemDefaults {
  /** BCP 47. */
  locale: string;
  timeZone: string;
  /** The name with which git signs commits. */
  person: string | undefined;
}

/** Reads them from the environment and the configuration of git. */
export function systemDefaults(root: string): SystemDefaults {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const { stdout } = spawnSync('git', ['config', 'user.name'], { cwd: root, encoding: 'utf8' });
  return { locale, timeZone, person: (stdout ?? '').trim() || undefined };
}

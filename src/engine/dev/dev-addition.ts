import type { HookParameters } from 'astro';

/** What a part of the dev server that no build has needs to set itself up. */
export interface DevSetup extends Pick<
  HookParameters<'astro:config:setup'>,
  'injectRoute' | 'injectScript' | 'logger' | 'updateConfig'
> {
  /** The project's root. */
  root: string;
}

/** Something that only the dev server has: pages and scripts for the people who write. */
export type DevAddition = (setup: DevSetup) => Promise<void> | void;

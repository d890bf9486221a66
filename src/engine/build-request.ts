import { processSlot } from '../cache/process-slot.ts';
import type { Shard } from './shards/shard.ts';

/** What the person who runs a build wants of it. */
export interface BuildRequest {
  /** Another output folder than the one in Astro's configuration. */
  out?: string;
  /** The address of a page; the build says why it was rendered or kept. */
  explain?: string;
  /** Trusts nothing that earlier builds kept, and says which published files differ from what this build makes. */
  verify?: true;
  /** Renders only a share of the pages, for another machine to publish. */
  shard?: Shard;
  /** The folders of shards whose pages need not be rendered. */
  merge?: readonly string[];
}

/** The request for the build in this process; empty for a plain `astro build`. */
export const buildRequest = processSlot<BuildRequest>('build request', () => ({}));

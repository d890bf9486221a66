import type { BuildRequest } from '../../engine/build-request.ts';
import { readShard } from '../../engine/shards/shard.ts';
import type { CommandLine } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';
import type { BUILD } from '../commands/build.ts';

/**
 * Reads the options of `npm run build` for a site that several machines build.
 * @param operands further folders after `--merge`, as a shell writes them for a pattern such as `shards/*`
 * @throws UsageError for a part that is none, and for options that exclude each other
 */
export function shardRequest(
  { shard, merge, out, verify, explain }: CommandLine<typeof BUILD>['options'],
  operands: readonly string[],
): Pick<BuildRequest, 'shard' | 'merge'> {
  if (operands.length > 0 && !merge)
    throw new UsageError(
      `\`${operands[0]}\` is an unexpected argument: \`npm run build\` takes folders only after \`--merge\`.`,
    );
  if (shard === undefined && !merge) return {};
  const other = verify ? 'verify' : shard === undefined ? undefined : otherThanShard({ merge, out, explain });
  if (other !== undefined)
    throw new UsageError(
      `\`--${other}\` has no meaning together with \`--${shard === undefined ? 'merge' : 'shard'}\`. Remove one of them.`,
    );
  if (shard === undefined) return { merge: [...(merge ?? []), ...operands] };
  const read = readShard(shard);
  if (!read)
    throw new UsageError(
      `\`${shard}\` is not a value of \`--shard\`. Write the number of the part and how many there are, such as \`--shard 2/4\`.`,
    );
  return { shard: read };
}

/** The name of an option that was given, of some that need a whole site. */
function otherThanShard(options: Record<string, unknown>): string | undefined {
  return Object.keys(options).find((name) => options[name] !== undefined);
}

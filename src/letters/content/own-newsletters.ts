import { parse } from 'yaml';
import { ContentFiles } from './content-file.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The newsletters whose subscribers this server keeps: those with `provider: { kind: letters }`. */
export class OwnNewsletters {
  readonly #files: ContentFiles<string>;

  /** @param root the project's root */
  constructor(root: string) {
    this.#files = new ContentFiles(
      root,
      (id) => `content/newsletters/${id}.yaml`,
      (_, bytes) => nameIn(bytes),
    );
  }

  /** The name of a newsletter; undefined for an id, from anybody, that is none of ours. */
  nameOf(id: string, now: number): string | undefined {
    return ID.test(id) ? this.#files.get(id, now) : undefined;
  }
}

function nameIn(bytes: Uint8Array): string | undefined {
  try {
    const { name, provider } = parse(Buffer.from(bytes).toString()) as { name: unknown; provider: { kind: unknown } };
    return provider.kind === 'letters' ? String(name) : undefined;
  } catch {
    return undefined;
  }
}

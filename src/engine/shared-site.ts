import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteAssembly } from './site-assembly.ts';

/** Where rendered pages go. */
export type PageTarget = Pick<SiteAssembly, 'keep' | 'put'>;

/**
 * A site that other integrations may look into and change before it is assembled. All its pages are rendered in every build,
 * because an integration that changed a page must not get it a second time.
 */
export interface SharedSite {
  target: PageTarget;
  /** The bytes of a page. */
  read(file: string): Uint8Array<ArrayBuffer>;
  /** Puts the pages into the next site as the integrations have left them. A page that they removed is not part of it. */
  deliver(assembly: SiteAssembly): void;
}

/** Makes such a site in a folder. */
export function shareSite(folder: string): SharedSite {
  const keys = new Map<string, string>();
  const at = (file: string) => path.join(folder, file);
  return {
    target: {
      keep: () => false,
      put(file, key, bytes) {
        mkdirSync(path.dirname(at(file)), { recursive: true });
        writeFileSync(at(file), bytes);
        keys.set(file, key);
      },
    },
    read: (file) => new Uint8Array(readFileSync(at(file))),
    deliver(assembly) {
      for (const [file, key] of keys) if (existsSync(at(file))) assembly.put(file, key, readFileSync(at(file)));
    },
  };
}

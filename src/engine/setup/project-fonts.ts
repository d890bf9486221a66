import { fileURLToPath } from 'node:url';
import type { FontProvider } from 'astro';

/** A face of a family, in a file of the project. */
interface FaceVariant {
  /** Paths from the project's root. */
  src: string[];
  weight: string;
  style: 'italic' | 'normal';
  unicodeRange?: string[];
  display?: 'optional';
}

/**
 * Gives Astro the fonts of the project. Astro has a provider for that, too, but exports it together with an optimizer of drawings, which
 * takes longer to load than all our modules that the configuration needs.
 */
export function projectFonts(): FontProvider<{ variants: FaceVariant[] }> {
  let root: URL | undefined;
  return {
    name: 'local',
    init(context) {
      root = context.root;
    },
    resolveFont({ options }) {
      const fonts = (options?.variants ?? []).map(({ src, ...face }) => ({
        ...face,
        src: src.map((file) => ({ url: fileURLToPath(new URL(file, root)) })),
      }));
      return { fonts };
    },
  };
}

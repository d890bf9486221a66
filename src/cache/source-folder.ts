import { fileURLToPath } from 'node:url';
import { processSlot } from './process-slot.ts';

/**
 * The folder of the project's own source, `src/`. Astro bundles modules into other folders, where `import.meta.url` leads
 * astray; the configuration opens this slot before anything is bundled.
 */
const sourceFolder = processSlot('source folder', () => fileURLToPath(new URL('..', import.meta.url)));

/** Path of a file or folder of the project's source, given from `src/`. */
export function sourcePath(name: string): string {
  return sourceFolder.value + name;
}

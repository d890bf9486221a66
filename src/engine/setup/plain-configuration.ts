/** A configuration that consists of Broadsheet without settings. */
const PLAIN =
  /^import \{ defineConfig \} from 'astro\/config'; import \{ broadsheet \} from '\.\/src\/broadsheet\.ts'; export default defineConfig\(\{ integrations: \[broadsheet\(\)\],? \}\);$/;

/**
 * Returns true for an `astro.config.mjs` as it comes with Broadsheet. What it says is known without importing it, which would load
 * Astro's own configuration with the bundler.
 * @param source the text of the file
 */
export function isPlainConfiguration(source: string): boolean {
  return PLAIN.test(source.replaceAll(/\s+/g, ' ').trim());
}

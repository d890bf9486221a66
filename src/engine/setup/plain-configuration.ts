import type { AstroInlineConfig } from 'astro';

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

/** The configuration that such a file says, as Astro takes it in place of a file. */
export async function plainConfiguration(): Promise<AstroInlineConfig> {
  const { broadsheet } = await import('../../broadsheet.ts');
  return { configFile: false, integrations: [broadsheet()] };
}

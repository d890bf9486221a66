import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { webAddress } from '../../schema/fields.ts';
import { brand, type Brand } from '../../schema/brand.ts';

/** What Astro and its bundler have to know of the publication before they start. */
export interface SiteSetup {
  /** The origin of the site. */
  site?: string;
  brand?: Brand;
}

/**
 * Reads from `content/publication.yaml` what Astro's configuration depends on. Values that cannot be used are left out here:
 * the loader reports them.
 */
export function readSetup(root: string): SiteSetup {
  const { url, brand: look } = fieldsOf(path.join(root, 'content/publication.yaml'));
  const address = webAddress.safeParse(url);
  const chosen = brand.safeParse(look);
  return {
    ...(address.success && { site: new URL(address.data).origin }),
    ...(chosen.data !== undefined && { brand: chosen.data }),
  };
}

function fieldsOf(file: string): Record<string, unknown> {
  try {
    return Object(parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

import { parse } from 'yaml';
import { readPlainFile } from '../../cache/plain-file.ts';
import { faceOf, type Face } from '../../lib/font/face.ts';
import { digest } from '../../lib/digest.ts';
import { brand, type Brand } from '../../schema/brand/brand.ts';
import { language } from '../../schema/fields.ts';

/** The file with the brand, from the project's root. */
export const PUBLICATION = 'content/publication.yaml';

/** What Astro and its bundler have to know of the publication before they start. */
export interface SiteSetup {
  brand?: Brand;
  /** The language of the publication, on which the use of its fonts depends. */
  language?: string;
  /** The fonts of the publication, by what they are for. */
  faces?: Partial<Record<FaceRole, FaceFile[]>>;
}

export type FaceRole = keyof NonNullable<Brand['faces']>;

/** A font file of the publication. */
export interface FaceFile extends Face {
  /** Path from the project's root, such as `./content/brand/serif.woff2`. */
  file: string;
  /** Digest of its bytes. */
  digest: string;
}

/**
 * Reads from `content/publication.yaml` what Astro's configuration depends on: the brand, and the fonts that it names. Values that cannot
 * be used are left out here: the loader reports them.
 */
export function readSetup(root: string): SiteSetup {
  const { lang, brand: look } = fieldsOf(root);
  const tag = language.safeParse(lang);
  const chosen = usableBrand(look);
  return {
    ...(chosen && { brand: chosen }),
    ...(chosen?.faces && { faces: facesOf(root, chosen.faces), ...(tag.success && { language: tag.data }) }),
  };
}

/** The address of the publication, which other integrations ask for; undefined when it has a mistake. */
export function siteAddress(root: string): string | undefined {
  const { url } = fieldsOf(root);
  return typeof url === 'string' && URL.canParse(url) ? url : undefined;
}

/** The brand without the fields that have a mistake: one wrong color must not take the logo and the fonts with it. */
function usableBrand(look: unknown): Brand | undefined {
  const { data, error } = brand.safeParse(look);
  if (!error) return data;
  const wrong = new Set(
    error.issues.flatMap(({ path: [field], ...issue }) => field ?? ('keys' in issue ? issue.keys : [])),
  );
  const fields = Object.entries(Object(look));
  const rest = fields.filter(([field]) => !wrong.has(field));
  return rest.length < fields.length ? usableBrand(Object.fromEntries(rest)) : undefined;
}

function facesOf(root: string, chosen: NonNullable<Brand['faces']>): NonNullable<SiteSetup['faces']> {
  const faces = Object.entries(chosen).map(([role, files]) => {
    const read = [files ?? []].flat().flatMap((name) => faceFile(root, `./content/brand/${name}`) ?? []);
    return [role, read] as const;
  });
  return Object.fromEntries(faces.filter(([, files]) => files.length > 0));
}

function faceFile(root: string, file: string): FaceFile | undefined {
  try {
    const bytes = readPlainFile(root, file);
    return { file, digest: digest(bytes), ...faceOf(bytes) };
  } catch {
    return undefined;
  }
}

function fieldsOf(root: string): Record<string, unknown> {
  try {
    return Object(parse(readPlainFile(root, PUBLICATION).toString()));
  } catch {
    return {};
  }
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const FOLDER = 'tests/fixtures/sitemaps';
/** Two gigabytes, in pages of WebAssembly: a full sitemap has 50,000 addresses. */
const MOST_MEMORY = 32_768;

const schemaFile = (fileName: string) => ({ fileName, contents: readFileSync(path.join(FOLDER, fileName), 'utf8') });

/** The errors of sitemaps or sitemap indexes, by the XML Schemas of the protocol and of Google's extensions. */
export async function sitemapProblems(...files: string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: files.map((contents, index) => ({ fileName: `sitemap-${index}.xml`, contents })),
    schema: schemaFile('sitemap.xsd'),
    preload: [schemaFile('image.xsd'), schemaFile('news.xsd')],
    maxMemoryPages: MOST_MEMORY,
  });
  return errors.map(({ message }) => message);
}

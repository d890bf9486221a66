import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';

/**
 * Measures what each quality of each compression costs and saves, for the stories of a built site:
 * `node bench/compression.ts dist`.
 */
const [folder = 'dist'] = process.argv.slice(2);
const pages = globSync('2*/**/index.html', { cwd: folder })
  .slice(0, 200)
  .map((file) => readFileSync(path.join(folder, file)));
const all = pages.reduce((sum, page) => sum + page.length, 0);
console.log(`${pages.length} stories of ${Math.round(all / pages.length)} bytes`);

function measure(name: string, compress: (bytes: Buffer) => Buffer): void {
  // The first calls set up memory.
  for (const page of pages.slice(0, 5)) compress(page);
  const begun = process.cpuUsage().user;
  const left = pages.reduce((sum, page) => sum + compress(page).length, 0);
  const each = (process.cpuUsage().user - begun) / 1000 / pages.length;
  console.log(`${name.padEnd(10)} ${((left / all) * 100).toFixed(1)} % ${each.toFixed(2)} ms`);
}

for (const quality of [4, 5, 6, 9, 10, 11]) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  measure(`Brotli ${quality}`, (bytes) => brotliCompressSync(bytes, { params }));
}
for (const level of [6, 9]) measure(`gzip ${level}`, (bytes) => gzipSync(bytes, { level }));
for (const level of [3, 9, 12, 19])
  measure(`zstd ${level}`, (bytes) =>
    zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level } }),
  );

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nginxFiles } from '../src/feeds/hosts/nginx-conf.ts';

/**
 * Measures how long nginx takes to read the settings of a site with many former addresses and withdrawn stories.
 * `node bench/nginx.ts 10000` is for as many of both. Needs nginx.
 */
const [count = 10_000] = process.argv.slice(2).map(Number);
const stories = Array.from({ length: count }, (_, index) => `/2026/11/a-story-about-the-harbor-${index}/`);
const { server, maps, hash } = nginxFiles({
  rules: {
    redirects: stories.map((to, index) => ({ from: `/archive/2009/story-${index}.html`, to })),
    gone: stories.map((_, index) => ({ from: `/2016/02/killed-${index}/`, to: `/2016/02/killed-${index}/` })),
    patterns: [],
  },
  needs: { styles: [], formActions: [], hasSearch: true },
  origin: 'https://ledger.example',
  isCompressed: false,
});
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-nginx-'));
try {
  const at = (file: string) => path.join(folder, file);
  mkdirSync(at('site'));
  writeFileSync(at('server.part'), server);
  writeFileSync(at('http.part'), hash + maps);
  writeFileSync(
    at('nginx.conf'),
    `pid ${at('nginx.pid')}; error_log stderr; events {}
http { access_log off; include ${at('http.part')}; server { listen 127.0.0.1:8080; root ${at('site')}; include ${at('server.part')}; } }\n`,
  );
  const begun = performance.now();
  const { status, stderr, error } = spawnSync('nginx', ['-t', '-c', at('nginx.conf')], { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${count} former addresses and ${count} withdrawn stories: nginx -t takes ${seconds.toFixed(2)} s`);
  if (/\[warn\]/.test(stderr)) console.log(stderr);
} finally {
  rmSync(folder, { recursive: true });
}

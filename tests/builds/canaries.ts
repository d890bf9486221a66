import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unpackTexts } from '../../src/engine/manifest/key-texts.ts';
import { readPart } from '../../src/engine/manifest/manifest-part.ts';

/** Words that stand in the stories that nobody may read yet, and nowhere else. */
export const CANARIES = {
  quokka: 'status: draft',
  numbat: 'published: 2026-11-23T12:00:01Z',
  bilby: 'embargo: 2026-11-23T12:00:01Z',
  wombat: 'status: killed',
};
export type Canary = keyof typeof CANARIES;
/** The month of a draft in which nothing was published. */
export const OLD_MONTH = '1987-03';
/** What gives the stories away. */
const TRACES = [...Object.keys(CANARIES), OLD_MONTH, OLD_MONTH.replace('-', '/'), `/${OLD_MONTH.slice(0, 4)}/`];

/** A story of which nothing may get out: words, tag, alias, photo beside it, chart, correction, series. */
export function plant(folder: string, name: Canary, section: string): void {
  const at = (file: string) => path.join(folder, file);
  const slug = `${name}-${section}`;
  const month = at('content/articles/2026/11');
  copyFileSync(at('content/photos/harbor.jpg'), path.join(month, `${name}.jpg`));
  const isScheduled = CANARIES[name].startsWith('published');
  const published = isScheduled ? '' : 'published: 2026-11-20T08:00:00Z\n';
  // Nothing is corrected before it is published.
  const corrected = isScheduled ? '2026-11-23T12:00:01Z' : '2026-11-21T08:00:00Z';
  writeFileSync(
    path.join(month, `${slug}.md`),
    `---
headline: The ${name} is out
standfirst: All about the ${name}
kicker: ${name}
section: ${section}
${published}${CANARIES[name]}
byline: [jane-doe, { name: Guest ${name} }]
tags: [${name}-tag]
aliases: [/old/${name}-${section}-alias/]
photo: { src: ./${name}.jpg, alt: A ${name}, caption: The ${name} at home, credit: Photo by ${name} }
machines: { training: true }
series: { id: ${name}-series, part: ${section === 'news' ? 1 : 2} }
corrections: [{ date: ${corrected}, kind: correction, text: The ${name} is no koala. }]
---

The body speaks of the ${name}.

![A ${name}](./${name}.jpg)

::chart[The ${name} in numbers]{type=line}

| Year | ${name} |
| ---- | ------- |
| 2025 | 1       |
| 2026 | 2       |
`,
  );
  mkdirSync(at('content/comments/2026/11'), { recursive: true });
  // More than one page of them.
  const comments = Array.from(
    { length: 51 },
    (_, index) => `  - { id: ${name}${index}, name: A ${name}, time: 2026-11-21T09:00:00Z, text: I am a ${name}. }\n`,
  );
  writeFileSync(at(`content/comments/2026/11/${slug}.yaml`), `comments:\n${comments.join('')}`);
}

/** Where a canary can be seen: names and bytes of everything that a build puts out. @param folders below the project */
export function sightings(project: string, folders = ['dist', '.broadsheet/dist']): string[] {
  const found: string[] = [];
  const places = folders.map((name) => path.join(project, name)).filter((place) => existsSync(place));
  for (const file of places.flatMap(filesOf)) {
    const bytes = contentOf(file).toString('latin1').toLowerCase();
    for (const name of TRACES) {
      // The address of a killed story stays, to say that it is gone.
      const seen = name === 'wombat' ? bytes.replaceAll(/wombat-(?:news|livewire)\b/g, '') : bytes;
      const place = path.relative(project, file).replaceAll(/wombat-(?:news|livewire)\//g, '');
      if (seen.includes(name) || `/${place}`.includes(name)) found.push(`${name} in ${place}`);
    }
  }
  return found;
}

/** The search index and the manifest are compressed: what they say is what is asked of them. */
function contentOf(file: string): Buffer {
  const [, name = '', digest = ''] = /\/\.broadsheet\/dist\/site\/(.+)-(.+)$/.exec(file) ?? [];
  const part = readPart(path.dirname(file), { name, digest });
  if (part) return Buffer.from([...part.names, ...unpackTexts(part.keys)].join('\n'));
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Every file of a site, without what a build keeps for the next one. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/site\.json|spare\.json/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !`/${path.relative(folder, file)}`.includes('/spare/'));
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { FILE_KINDS } from '../src/schema/kinds.ts';
import { textFields } from '../src/schema/text/text-fields.ts';
import { ROOT } from './demo-project.ts';

type KindName = keyof typeof FILE_KINDS;

/** The payloads of the project: what runs is `RUN`, for which a test writes a call. */
export const OWN_PAYLOADS: readonly string[] = readFileSync(path.join(ROOT, 'tests/fixtures/payloads.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !/^##? /.test(line));

/** How many payloads are in one text: a few dozen files then hold them all, and each is still a text of a page. */
const TOGETHER = 12;

/** A text field with everything that it accepts of the payloads. */
export interface PayloadField {
  kind: KindName;
  path: readonly string[];
  accepted: number;
  refused: number;
  /** Texts with some of the payloads each, all of which the field accepts. */
  texts: string[];
}

/** A file of `content/`, as data. */
export interface PayloadFile {
  file: string;
  fields: object;
  body?: string;
}

/** Files with the least that they need, and their place: the payloads go in besides, into every other field. */
const BASES: Readonly<Partial<Record<KindName, (index: number) => PayloadFile>>> = {
  articles: (index) => ({
    file: `articles/2026/11/payload-${index}.md`,
    fields: {
      headline: `Payload ${index}`,
      section: index % 3 === 0 ? `payload-${index % 20}` : 'news',
      published: `2026-11-22T08:${String(index % 60).padStart(2, '0')}:00-05:00`,
      byline: [{ name: 'Ann', role: 'a' }, `payload-${index % 20}`],
      photo: { src: '/photos/harbor.jpg', alt: 'A' },
      photos: [
        { src: '/photos/harbor.jpg', alt: 'A' },
        { src: '/photos/harbor.jpg', alt: 'B' },
      ],
      corrections: [{ date: '2026-11-22T10:10:00-05:00', kind: 'correction', text: 'A' }],
      tags: [`payload-${index % 20}`],
      masthead: `payload-${index % 20}`,
      newsletter: `payload-${index % 20}`,
    },
    body: 'Text.\n\n::gallery',
  }),
  comments: (index) => ({
    file: `comments/2026/11/payload-${index}.yaml`,
    fields: {
      comments: [{ id: `payload${index}`, name: 'Ann', time: '2026-11-22T11:00:00-05:00', text: 'A', pick: true }],
    },
  }),
  authors: (index) => ({
    file: `authors/payload-${index}.yaml`,
    fields: {
      name: 'Ann',
      profiles: [{ name: 'A', url: 'https://a.example/' }],
      portrait: { src: '/photos/harbor.jpg', alt: 'A' },
    },
  }),
  sections: (index) => ({ file: `sections/payload-${index}.yaml`, fields: { name: 'A', wire: index % 2 === 0 } }),
  topics: (index) => ({ file: `topics/payload-${index}.yaml`, fields: { name: 'A' } }),
  pages: (index) => ({
    file: `pages/payload-page-${index}.md`,
    fields: { title: 'A', description: 'A' },
    body: 'Text.',
  }),
  mastheads: (index) => ({
    file: `mastheads/payload-${index}.yaml`,
    fields: { desks: ['A'], roles: [{ role: 'Editor', name: 'Ann', desk: 'A' }] },
  }),
  newsletters: (index) => ({
    file: `newsletters/payload-${index}.yaml`,
    fields: { name: 'A', pitch: 'A', frequency: 'A', provider: PROVIDERS[index % PROVIDERS.length] },
  }),
  editions: (index) => ({
    file: `newsletters/payload-${index}/2026-11-22.md`,
    fields: {
      subject: 'A',
      time: '08:30',
      stories: [{ story: `2026/11/payload-${index}`, note: 'A' }],
      sponsor: { text: 'A', url: 'https://a.example/' },
    },
    body: 'Text.',
  }),
  feeds: (index) => ({ file: `feeds/payload-${index}.yaml`, fields: { name: 'A', sections: ['news'] } }),
};

const PROVIDERS: readonly object[] = [
  { kind: 'buttondown', username: 'a', tags: ['a'], metadata: { a: 'a' } },
  { kind: 'listmonk', url: 'https://a.example', list: 'a' },
  { kind: 'brevo', action: 'https://a.sibforms.com/serve/a', consent: 'a' },
  { kind: 'form', action: 'https://a.example/', field: 'a', hidden: { a: 'a' }, honeypot: 'a' },
  { kind: 'ghost', page: 'https://a.example/' },
];

/** Every text field of every kind of file, with what its schema accepts. */
export function payloadFields(
  payloads: readonly string[],
  mark: (payload: string, field: string) => string,
): PayloadField[] {
  return (Object.keys(FILE_KINDS) as KindName[]).flatMap((kind) =>
    textFields(FILE_KINDS[kind].schema).map(({ path: place, schema }) => {
      const marked = payloads.map((payload) => mark(payload, `${kind} ${place.join('.')}`));
      const accepted = marked.filter((text) => schema.safeParse(text).success);
      const refused = payloads.length - accepted.length;
      return { kind, path: place, accepted: accepted.length, refused, texts: together(accepted, schema) };
    }),
  );
}

/** Puts texts together as far as the field accepts them. */
function together(texts: readonly string[], schema: z.ZodType): string[] {
  const joined: string[] = [];
  let group: string[] = [];
  for (const text of texts) {
    const more = [...group, text];
    if (group.length < TOGETHER && schema.safeParse(more.join(' ')).success) group = more;
    else {
      joined.push(group.join(' '));
      group = [text];
    }
  }
  return group.length > 0 ? [...joined, group.join(' ')] : joined;
}

/** Files that hold, together, every text of every field; those of the publication are in {@link publicationWith}. */
export function payloadFiles(
  fields: readonly PayloadField[],
  stories: number,
): { files: PayloadFile[]; placed: Set<PayloadField> } {
  const placed = new Set<PayloadField>();
  const files = Object.entries(BASES).flatMap(([name, base]) => {
    const kind = name as KindName;
    const own = fields.filter((field) => field.kind === kind && field.texts.length > 0);
    const least = kind === 'articles' ? stories : 20;
    const count = Math.max(least, ...own.map(({ texts }) => texts.length));
    return Array.from({ length: count }, (_, index) => {
      const file = base(index);
      for (const field of own) {
        // An id of a story, or an old address of it, may be there only once.
        const text = field.texts[/guid|aliases/.test(field.path[0] ?? '') ? index : index % field.texts.length];
        if (text === undefined) continue;
        const before = structuredClone(file.fields);
        if (!setAt(file.fields, field.path, text)) continue;
        if (FILE_KINDS[kind].schema.safeParse(file.fields).success) placed.add(field);
        else file.fields = before;
      }
      return file;
    });
  });
  return { files, placed };
}

/** The fields of the publication with one of the texts of each. */
export function publicationWith(
  fields: readonly PayloadField[],
  base: object,
  turn: number,
): { data: object; placed: Set<PayloadField> } {
  const placed = new Set<PayloadField>();
  let data = base;
  fields
    .filter(({ kind, texts }) => kind === 'publication' && texts.length > 0)
    .forEach((field, index) => {
      const changed = structuredClone(data);
      const isSet = setAt(changed, field.path, field.texts[(turn + index) % field.texts.length] ?? '');
      if (!isSet || !FILE_KINDS.publication.schema.safeParse(changed).success) return;
      data = changed;
      placed.add(field);
    });
  return { data, placed };
}

/** Writes a text at a place of data; false where the data has something else there. */
function setAt(data: object, place: readonly string[], text: string): boolean {
  const [step = '', ...rest] = place;
  const holder = data as Record<string, unknown>;
  const key = step === '[]' ? '0' : step === '*' ? 'a' : step;
  if (Array.isArray(data) !== (step === '[]')) return false;
  if (rest.length === 0) {
    holder[key] = text;
    return true;
  }
  holder[key] ??= rest[0] === '[]' ? [] : {};
  const inner = holder[key];
  return typeof inner === 'object' && inner !== null && setAt(inner, rest, text);
}

/** The text of a file: JSON is YAML, too, so that a text comes in as it is. */
export function textOf({ fields, body }: PayloadFile): string {
  const data = JSON.stringify(fields);
  return body === undefined ? data : `---\n${data}\n---\n\n${body}\n`;
}

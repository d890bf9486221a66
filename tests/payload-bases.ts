import type { FILE_KINDS } from '../src/schema/kinds.ts';

/** The name of a collection. */
export type KindName = keyof typeof FILE_KINDS;

/** Files of a kind that there are at least: stories refer to so many authors, sections and newsletters. */
export const LEAST = 20;
/** The forms that a group may have, such as the services of newsletters. Files come in all of them by turns. */
export const FORMS = 5;

/** A file of `content/`, as data. */
export interface PayloadFile {
  file: string;
  fields: object;
  body?: string;
}

/** Files with the least that they need, and their place: the payloads go in besides, into every other field. */
export const BASES: Readonly<Partial<Record<KindName, (index: number) => PayloadFile>>> = {
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
    fields: { name: 'A', pitch: 'A', frequency: 'A', provider: { ...PROVIDERS[index % PROVIDERS.length] } },
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

/** The groups of the publication that have more than one text, with what each needs. */
const PUBLICATION = {
  ads: [{ domain: 'a.example', account: 'a', relationship: 'direct', authority: 'a' }],
  security: { contact: 'https://a.example/', expires: '2027-09-30T00:00:00Z' },
  redirects: [{ from: '/a/', to: '/news/' }],
};
/** The services: the first has a text of its own. */
const COMMENT_SERVICES: readonly object[] = [
  { kind: 'remark42', url: 'https://a.example', site: 'a' },
  { kind: 'coral', url: 'https://a.example' },
  { kind: 'discourse', url: 'https://a.example' },
  { kind: 'waline', url: 'https://a.example' },
  { kind: 'isso', url: 'https://a.example' },
];
/** The counters: the first two have texts of their own. */
const COUNTERS: readonly object[] = [
  { kind: 'plausible' },
  { kind: 'umami', url: 'https://a.example', website: 'a' },
  { kind: 'goatcounter', url: 'https://a.example' },
];

const PHOTO_ENGINE = { engine: { kind: 'imgproxy', url: 'https://a.example' } };
/** The secrets with which addresses of that engine are signed. */
export const PHOTO_SECRETS = { IMGPROXY_KEY: 'ab'.repeat(32), IMGPROXY_SALT: 'cd'.repeat(32) };
const DESK = { service: 'gitlab', repository: 'a/a', appId: 'a' };

/** The publication with the least that its groups need, and another service in each of the first files. */
export function publicationBase(publication: object, turn: number): PayloadFile {
  return {
    file: 'publication.yaml',
    fields: {
      ...publication,
      ...PUBLICATION,
      comments: { provider: COMMENT_SERVICES[turn] ?? COMMENT_SERVICES[0] },
      analytics: COUNTERS[turn] ?? COUNTERS[turn % 2],
      // A desk on the site, or photos from elsewhere.
      ...(turn % 2 === 0 ? { desk: DESK } : { photos: PHOTO_ENGINE }),
    },
  };
}

/** The list of old addresses. */
export function redirectsBase(): PayloadFile {
  return { file: 'redirects.yaml', fields: { redirects: [{ from: '/b/', to: '/news/' }] } };
}

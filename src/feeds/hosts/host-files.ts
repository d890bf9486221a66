import { caddyfile } from './caddyfile.ts';
import { cloudFrontFiles, type CloudFrontFiles } from './cloudfront.ts';
import { cloudflareHeaders, netlifyHeaders } from './headers-file.ts';
import { nginxFiles } from './nginx-conf.ts';
import { netlifyLines, redirectLines, type RedirectLines, type RuleSource } from './redirect-lines.ts';
import type { PageNeeds } from './response-headers.ts';

/** The newsroom's own files for hosts, from `public/`; empty text where there is none. */
export interface OwnHostFiles {
  _headers: string;
  _redirects: string;
}

/** The facts about a site that hosts need besides its files. */
export interface HostFacts extends PageNeeds, RuleSource {
  own: OwnHostFiles;
  /** Where the site is published: https://www.example.com. */
  origin: string;
  /** True when there are compressed copies of pages. */
  isCompressed: boolean;
}

/** Text by the path of a file. */
type Files = Record<string, string>;

/** The files that tell hosts about redirects, withdrawn stories and headers. */
export interface HostFiles {
  /** Files in the published folder, where Cloudflare Pages and Netlify look for them. */
  published: Files;
  /** Files for the person who runs the server, which must not be public. */
  beside: Files;
  /** A message for the person who builds the site. */
  note?: string;
}

/** Writes the same facts for each host in its own format. What the newsroom wrote itself comes first. */
export function hostFiles({ redirects, gone, patterns, own, origin, isCompressed, ...needs }: HostFacts): HostFiles {
  const rules = { redirects, gone, patterns };
  const cloudflare = redirectLines(rules, own._redirects);
  const netlify = netlifyLines(rules, own._redirects);
  const nginx = nginxFiles({ rules, needs, origin, isCompressed });
  const cloudFront = cloudFrontFiles(rules, needs);
  const { text } = cloudflare;
  const note = [
    ...leftOutNotes(redirects.length, cloudflare),
    ...netlifyNotes(netlify),
    ...cloudFrontNotes(cloudFront),
  ].join('\n');
  return {
    published: {
      _headers: cloudflareHeaders(needs, own._headers),
      ...(text !== '' && { _redirects: text }),
    },
    beside: {
      'nginx.conf': nginx.server,
      'nginx-http/maps.conf': nginx.maps,
      'nginx-http/hash.conf': nginx.hash,
      Caddyfile: caddyfile(rules, needs),
      ...cloudFront.files,
      'netlify/_redirects': netlify.text,
      'netlify/_headers': netlifyHeaders(needs, own._headers),
    },
    ...(note !== '' && { note }),
  };
}

function leftOutNotes(all: number, { leftOut, leftOutPatterns }: RedirectLines): string[] {
  const [named, others] = [all - leftOut, leftOut].map((number) => number.toLocaleString('en-US'));
  return [
    ...(leftOut > 0
      ? [
          `_redirects has rules for the newest ${named} former addresses. It cannot hold ${others} more, whose pages redirect instead.`,
        ]
      : []),
    ...(leftOutPatterns.length > 0
      ? [`Cloudflare Pages answers 404 at ${listed(leftOutPatterns)}: _redirects cannot say it there.`]
      : []),
  ];
}

function netlifyNotes({ leftOutPatterns }: RedirectLines): string[] {
  if (leftOutPatterns.length === 0) return [];
  return [`Netlify answers 404 at ${listed(leftOutPatterns)}: it knows a * only as the last part of a path.`];
}

function cloudFrontNotes({ leftOutPatterns }: CloudFrontFiles): string[] {
  if (leftOutPatterns.length === 0) return [];
  return [`CloudFront answers 404 at ${listed(leftOutPatterns)}: its function has room for 10 kB.`];
}

/** The first few of a list, and how many more there are. */
function listed(patterns: readonly string[]): string {
  const shown = patterns.slice(0, 3).join(', ');
  return patterns.length > 3 ? `${shown} and ${patterns.length - 3} more patterns` : shown;
}

import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { namedFile, type BuiltSite } from '../built-site.ts';
import type { ProblemList } from '../problem-list.ts';

/** A text that a build must not put into the site. */
interface Trace {
  rule: string;
  /** As it is found in a file. */
  pattern: RegExp;
  what: (found: string) => string;
  why: string;
  fix: string;
}

/** Signs that a page printed a value that it did not have. */
const MISSING = /\b(?:undefined|NaN|Invalid Date)\b|\[object(?: |%20)Object\]/g;

/** The problem with an address such as `http://localhost:4321/`. */
export const machineAddress = (address: string) => `"${address}" is an address of the machine that built the site.`;

/** Looks for traces of the machine and of missing values in files of a site that hold text. */
export function traceCheck(site: BuiltSite, problems: ProblemList): (file: string, text: string) => void {
  const traces = tracesOf(site.root);
  const isWritten = inContent(site.root);
  return (file, text) => {
    for (const { rule, pattern, what, why, fix } of traces) {
      // Compiled code has names and messages of its own.
      if (rule === 'value-missing' && !/\.(?:html|xml|json|txt|md)$/.test(file)) continue;
      for (const found of text.matchAll(pattern)) {
        if (isWritten(found[0])) continue;
        const place = { text, at: found.index };
        problems.add({ rule, file: namedFile(site, file), place, what: what(found[0]), why, fix });
        break;
      }
    }
  };
}

/** The folders of this machine that a site must not name. */
export function buildFolders(root: string): string[] {
  return [root, homedir(), path.join(tmpdir(), '')].filter((folder) => folder.split(path.sep).length > 2);
}

function tracesOf(root: string): Trace[] {
  const folders = buildFolders(root);
  const machine = hostname();
  const names = [
    'localhost',
    String.raw`127\.0\.0\.1`,
    String.raw`0\.0\.0\.0`,
    ...(machine === '' ? [] : [RegExp.escape(machine)]),
  ];
  const paths = [
    ...folders.map((folder) => `${RegExp.escape(folder)}(?=[/\\\\"'\\s<]|$)`),
    String.raw`\bfile:///[^\s"'<]+`,
  ];
  return [
    {
      rule: 'machine-path',
      pattern: new RegExp(paths.join('|'), 'g'),
      what: (found) => `The site has "${found}", a path of the machine that built it.`,
      why: 'It shows strangers how the machine is set up, and makes every build different.',
      fix: 'Print paths from the root of the project or of the site.',
    },
    {
      rule: 'machine-address',
      pattern: new RegExp(String.raw`https?://(?:${names.join('|')})(?![\w.-])[^\s"'<>\\]*`, 'g'),
      what: machineAddress,
      why: 'It leads readers nowhere.',
      fix: 'Write the path on the site, such as /about/, or the public address.',
    },
    {
      rule: 'value-missing',
      pattern: MISSING,
      what: (found) => `The site shows "${found}".`,
      why: 'A page printed a value that it does not have.',
      fix: 'Leave out the element when there is no value.',
    },
  ];
}

/** Tells whether editors have written a text themselves: a story may speak of localhost. Content is read once a text. */
function inContent(root: string): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? contentFiles(root).some((file) => readFileSync(file, 'utf8').includes(text));
    known.set(text, answer);
    return answer;
  };
}

function contentFiles(root: string): string[] {
  return ['content', 'public'].flatMap((folder) => textFiles(path.join(root, folder)));
}

function textFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|ya?ml|txt|html|svg|json|js|css|xml)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

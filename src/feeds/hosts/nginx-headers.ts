import { mapBlock } from './nginx-map.ts';
import { escaped, quoted, quotedExpression } from './nginx-text.ts';
import { ASK_AGAIN, headerRules, securityHeaders, type Header, type PageNeeds } from './response-headers.ts';

/** The type has a directive of its own. */
const TYPE = 'Content-Type';

/** The directives that send headers, and the maps with the values that are not the same for every file. */
interface HeaderLines {
  directives: string[];
  maps: string[];
}

/**
 * Headers for nginx. A location with a header of its own would inherit none, so a header that differs gets its value from a
 * map of the file that is sent.
 * @param name makes the name of a variable unique on the server
 */
export function headerLines(needs: PageNeeds, name: (noun: string) => string): HeaderLines {
  const rules = headerRules(needs);
  const lines: HeaderLines = { directives: [], maps: [] };
  for (const [header, value] of [...securityHeaders(needs), ASK_AGAIN]) {
    const values = rules.flatMap(({ path, headers }) =>
      headers.filter(([one]) => one === header).map(([, own]) => [path, own] as const),
    );
    const variable = name(header.toLowerCase().replaceAll('-', '_'));
    // Nobody may keep an error.
    const always = header === ASK_AGAIN[0] ? '' : ' always';
    lines.directives.push(`add_header ${header} ${values.length === 0 ? quoted(value) : `$${variable}`}${always};`);
    if (values.length === 0) continue;
    // Of expressions, nginx takes the first that matches, and the last rule wins.
    const entries = values.toReversed().flatMap(([path, own]) => keysOf(path).map((key) => `${key} ${quoted(own)};`));
    lines.maps.push(mapBlock('$uri', variable, [`default ${quoted(value)};`, ...entries]));
  }
  return lines;
}

/** The files whose type nginx may not know. */
export function typedFiles(needs: PageNeeds): Header[] {
  return headerRules(needs).flatMap(({ path, headers }) =>
    headers.filter(([header]) => header === TYPE).map(([, type]) => [path, type] as const),
  );
}

/** The keys of a map for a path. For a folder, nginx looks up the name of its index file. */
function keysOf(path: string): string[] {
  const [before = '', after] = path.split('*');
  if (after === undefined) return [path, ...(path.endsWith('/') ? [`${path}index.html`] : [])].map(quoted);
  return [quotedExpression(`~^${escaped(before)}${after === '' ? '' : `.*${escaped(after)}$`}`)];
}

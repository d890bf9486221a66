import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** A file of a site generator: its fields, and its text. */
export interface OldDocument {
  fields: Record<string, unknown>;
  body: string;
  /** The reason why the fields could not be read; they are then part of the body. */
  fault?: string;
  /** False for a file that has no front matter at all. */
  hasFields: boolean;
}

const BETWEEN_LINES = /^---[ \t]*(\w*)[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/;
/** Front matter that begins and never ends; a line of hyphens alone may also be a rule. */
const UNCLOSED = /^(?:\+\+\+[ \t]*\n|---[ \t]*\w+[ \t]*\n|---[ \t]*\n["']?[\w-]+["']?[ \t]*:|\{\s*")/;

/**
 * Reads the front matter of a file: YAML between `---`, TOML between `+++`, JSON at its beginning, and the language that Eleventy
 * names after the hyphens.
 */
export function oldDocument(text: string): OldDocument {
  const source = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [block, language = '', inner = ''] = BETWEEN_LINES.exec(source) ?? [];
  if (block !== undefined) return document(source, block.length, () => fieldsIn(language.toLowerCase(), inner));
  const [toml, tomlText = ''] = TOML.exec(source) ?? [];
  if (toml !== undefined) return document(source, toml.length, () => parseToml(tomlText));
  const end = /^\{\s*"/.test(source) ? endOfJson(source) : -1;
  if (end > 0) return document(source, end, () => JSON.parse(source.slice(0, end)) as unknown);
  if (UNCLOSED.test(source)) return { fields: {}, body: source, hasFields: true, fault: 'it has no end' };
  return { fields: {}, body: source, hasFields: false };
}

function fieldsIn(language: string, text: string): unknown {
  if (language === 'json') return JSON.parse(text);
  if (language === 'toml') return parseToml(text);
  if (language === '' || /^ya?ml$/.test(language)) return fieldsOfYaml(text);
  throw new Error(`it is written in \`${language}\`, and only YAML, TOML and JSON can be read`);
}

/** The values of a YAML, TOML or JSON file; none where it cannot be read. */
export function dataOf(name: string, text: string): Record<string, unknown> {
  try {
    if (/\.toml$/i.test(name)) return plain(parseToml(text));
    if (/\.json$/i.test(name)) return plain(JSON.parse(text));
    return fieldsOfYaml(text);
  } catch {
    return {};
  }
}

function fieldsOfYaml(text: string): Record<string, unknown> {
  // Tabs and twice the same key are mistakes that generators let pass.
  return plain(
    parseYaml(
      text.replaceAll(/^\t+/gm, (tabs) => '  '.repeat(tabs.length)),
      { uniqueKeys: false, maxAliasCount: 100, strict: false, logLevel: 'error' },
    ),
  );
}

function document(source: string, length: number, read: () => unknown): OldDocument {
  const body = source.slice(length);
  try {
    return { fields: plain(read()), body, hasFields: true };
  } catch (error) {
    return { fields: {}, body: source, hasFields: true, fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A value as an object without a prototype's names. */
function plain(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...(value as Record<string, unknown>) }
    : {};
}

/** Where the object at the beginning of a text ends. */
function endOfJson(source: string): number {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (isInText) {
      if (character === '\\') at++;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return source[at + 1] === '\n' ? at + 2 : at + 1;
  }
  return -1;
}

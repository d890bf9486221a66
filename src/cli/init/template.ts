import { parse } from 'yaml';
import type { MarkdownParts } from '../../schema/yaml/yaml-text.ts';

/** What the placeholders of a template stand for, by name: `{{name}}`, `{{page.contact}}`. */
export type Values = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{\{([\w.]+)\}\}/g;
/**
 * Characters that mean something to Markdown or to a template of another system: anywhere, in pairs, in a directive or an
 * address, in an entity, and at the start of a list.
 */
const MARKUP = /[\\`*_[\]<>#|~{}^]|([=+])(?=\1)|:(?=[:\w/])|&(?=#?\w+;)|^[-+](?=\s)|^[!?](?=[!?])|(?<=^\d+)[.)]/g;
/** Typographic apostrophes within words: the texts have typewriter ones, and a page must not have both. */
const APOSTROPHE = /(?<=\p{L})’(?=\p{L})/gu;
const FRONT_MATTER = /^---\n(.*?)^---\n/ms;

/** The text of a name as it is typed in the texts: the site prints all apostrophes alike. */
export function typedName(name: string): string {
  return name.replaceAll(APOSTROPHE, "'");
}

/** Fills the placeholders of a text in which no character has a meaning. */
export function fillText(text: string, values: Values): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) => valueFor(name, values));
}

/**
 * Fills the placeholders of Markdown without front matter.
 * @param values names and other text, whose characters are printed as they are; addresses are better in `verbatim`
 * @param verbatim e-mail addresses and parts of web addresses, which may be in links and in code
 */
export function fillMarkdown(markdown: string, values: Values, verbatim: Values): string {
  const escaped = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, text.replaceAll(MARKUP, '\\$&')]),
  );
  return fillText(markdown, { ...escaped, ...verbatim });
}

/** Fills a Markdown file with front matter: its fields as data, so that no character of a name can break the YAML. */
export function fillFile(text: string, values: Values, verbatim: Values): MarkdownParts {
  const [front = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const fields = fillData(parse(yaml), { ...values, ...verbatim }) as Record<string, unknown>;
  return { fields, body: fillMarkdown(text.slice(front.length), values, verbatim) };
}

/** Fills every text in plain data. */
export function fillData(data: unknown, values: Values): unknown {
  if (typeof data === 'string') return fillText(data, values);
  if (Array.isArray(data)) return data.map((part) => fillData(part, values));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fillData(value, values)]));
}

function valueFor(name: string, values: Values): string {
  const value = values[name];
  if (value === undefined) throw new Error(`A template names {{${name}}}, which has no value.`);
  return value;
}

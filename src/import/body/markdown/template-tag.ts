/** A tag of Hugo or Liquid in a text, or an attribute list of kramdown. */
export interface TemplateTag {
  kind: 'hugo' | 'liquid' | 'output' | 'attributes' | 'mdx';
  /** The name of the shortcode or tag, with a slash or "end" where it closes one. */
  name: string;
  /** Values by name, and those without a name by their number. */
  values: Record<string, string>;
  /** What is between the braces. */
  inner: string;
  from: number;
  to: number;
}

const TAG =
  /\{\{([<%])-?[ \t]*([^{}]{0,2000}?)[ \t]*-?[>%]\}\}|\{%-?[ \t]*([^%\n]{0,2000}?|[^%]{0,600}?)[ \t]*-?%\}|\{\{-?[ \t]*([^{}\n]{0,600}?)[ \t]*-?\}\}|(?:^[ \t]*|(?<=\S)[ \t]*)\{:[ \t]*([^{}\n]{0,300})\}|(?<=^#{1,6} [^\n]{0,300})[ \t]*\{(#[\w:.-]+|[#.][\w-][^{}\n]{0,200})\}(?=[ \t]*#*[ \t]*$)|(?<=[\])*_`])\{([.#][\w-][^{}\n]{0,200})\}|^(?:import\s+(?:[\w*{][^;\n]{0,300}\sfrom\s+)?['"][^'"\n]{1,300}['"];?|export\s+(?:const|default|function)\s[^\n]{0,300})$|\{\/\*[\s\S]{0,2000}?\*\/\}/gm;
const VALUE =
  /([\w-]+)\s*[=:]\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"',]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`,]+)/g;
/** Code, in which nothing is a tag: fenced, between grave accents, in comments. */
const CODE =
  /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))|(`+)(?!`)[^`\n]*(?:\n[^`\n]+)*?[^`]\3(?!`)|<!--[\s\S]*?-->/gm;

/** The tags of a text, in its order; those in code are only text. */
export function templateTagsIn(text: string): TemplateTag[] {
  if (!/\{[{%:#./]|^(?:import|export)\s/m.test(text)) return [];
  const code = Array.from(text.matchAll(CODE), ({ index, 0: found }) => ({ from: index, to: index + found.length }));
  let next = 0;
  return Array.from(text.matchAll(TAG)).flatMap((match): TemplateTag[] => {
    const { index, 0: whole } = match;
    while ((code[next]?.to ?? Infinity) <= index) next++;
    if (index >= (code[next]?.from ?? Infinity)) return [];
    const [, , hugo, liquid, output, kramdown, id, inline] = match;
    const place = { from: index, to: index + whole.length };
    if (hugo !== undefined) return hugo.startsWith('/*') ? [] : [{ kind: 'hugo', ...read(hugo), ...place }];
    if (liquid !== undefined) return [{ kind: 'liquid', ...read(liquid), ...place }];
    if (output !== undefined) return [{ kind: 'output', name: '', values: {}, inner: output, ...place }];
    const list = kramdown ?? id ?? inline;
    if (list !== undefined) return [{ kind: 'attributes', name: '', values: {}, inner: list, ...place }];
    return [{ kind: 'mdx', name: '', values: {}, inner: whole, ...place }];
  });
}

function read(inner: string): Pick<TemplateTag, 'name' | 'values' | 'inner'> {
  const [, name = '', rest = ''] = /^(\/?\s*[\w./-]+)\s*([\s\S]*?)\/?$/.exec(inner.trim()) ?? [];
  const values: Record<string, string> = {};
  let position = 0;
  for (const [, key, ...found] of rest.matchAll(VALUE)) {
    const value = (found.find((one) => one !== undefined) ?? '').replaceAll(/\\(["'])/g, '$1');
    if (key === undefined) values[position++] = value;
    else values[key.toLowerCase()] = value;
  }
  return { name: name.replaceAll(/\s/g, '').toLowerCase(), values, inner };
}

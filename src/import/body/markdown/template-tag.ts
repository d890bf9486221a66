/** A tag of Hugo or Liquid in a text, or an attribute list of kramdown. */
export interface TemplateTag {
  kind: 'hugo' | 'liquid' | 'output' | 'attributes' | 'mdx' | 'more';
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
  /\{\{([<%])-?[ \t]*([^{}]{0,2000}?)[ \t]*-?[>%]\}\}|\{%-?[ \t]*([^%\n]{0,2000}?|[^%]{0,600}?)[ \t]*-?%\}|\{\{-?[ \t]*([^{}\n]{0,600}?)[ \t]*-?\}\}|(?:^[ \t]*|(?<=\S)[ \t]*)\{:[ \t]*([^{}\n]{0,300})\}|(?<=^#{1,6} [^\n]{0,300})[ \t]*\{(#[\w:.-]+|[#.][\w-][^{}\n]{0,200})\}(?=[ \t]*#*[ \t]*$)|(?<=[\])*_`])\{([.#][\w-][^{}\n]{0,200})\}|^(?:import\s+(?:[\w*{][^;\n]{0,300}\sfrom\s+)?['"][^'"\n]{1,300}['"];?|export\s+(?:const|default|function)\s[^\n]{0,300})$|\{\/\*[\s\S]{0,2000}?\*\/\}|<\/?(?!(?:Article|Audio|Blockquote|Body|Br|Button|Center|Code|Details|Div|Em|Figure|Font|Form|Head|Hr|Html|Iframe|Img|Input|Li|Ol|Pre|Script|Section|Span|Strong|Style|Summary|Table|Td|Th|Title|Tr|Ul|Video)\b)[A-Z][\w.]{0,100}[a-z][\w.]{0,100}(?:\s[^<>\n]{0,2000})?>|<!--\s*more\s*-->/gm;
/** A value that MDX prints. */
const EXPRESSIONS = /(?<![{$\\])\{[a-z_$][\w$.]{0,200}\}(?!\})/gi;
const MDX = /^(?:import\s[^;\n]{0,300}['"];?|export\s+(?:const|default|function)\s[^\n]{0,300})$/m;
const VALUE =
  /([\w-]+)\s*[=:]\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"',]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`,]+)/g;
/** Code, in which nothing is a tag: fenced, between grave accents, in comments. */
const CODE =
  /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))|(`+)(?!`)[^`\n]*(?:\n[^`\n]+)*?[^`]\3(?!`)|<!--(?!\s*more\s*-->)[\s\S]*?-->/gm;

/** The tags of a text, in its order; those in code are only text. */
export function templateTagsIn(text: string): TemplateTag[] {
  if (!/\{[{%:#./]|^(?:import|export)\s|<\/?[A-Z][\w.]*[a-z]|<!--\s*more/m.test(text)) return [];
  const isMdx = MDX.test(text);
  const code = Array.from(text.matchAll(CODE), ({ index, 0: found }) => ({ from: index, to: index + found.length }));
  let next = 0;
  return [...text.matchAll(TAG), ...(isMdx ? text.matchAll(EXPRESSIONS) : [])]
    .toSorted((a, b) => a.index - b.index)
    .flatMap((match): TemplateTag[] => {
      const { index, 0: whole } = match;
      while ((code[next]?.to ?? Infinity) <= index) next++;
      if (index >= (code[next]?.from ?? Infinity)) return [];
      const [, , hugo, liquid, output, kramdown, id, inline] = match;
      const place = { from: index, to: index + whole.length };
      if (hugo !== undefined) return hugo.startsWith('/*') ? [] : [{ kind: 'hugo', ...read(hugo), ...place }];
      if (liquid !== undefined) return [{ kind: 'liquid', ...read(liquid), ...place }];
      if (output !== undefined) return [{ kind: 'output', name: '', values: {}, inner: output, ...place }];
      if (whole.startsWith('<!--')) return [{ kind: 'more', name: '', values: {}, inner: whole, ...place }];
      const list = kramdown ?? id ?? inline;
      // The item before it is replaced by a table of contents.
      const item = list !== undefined && /^toc\b/.test(list) ? /^[ \t]*(?:[*+-]|1\.)[ \t][^\n]*\n?$/m : undefined;
      const start = item
        ? text.lastIndexOf('\n', text.lastIndexOf('\n', index - (text[index - 1] === '\n' ? 1 : 0)) - 1) + 1
        : index;
      if (item?.test(text.slice(start, index))) place.from = start;
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

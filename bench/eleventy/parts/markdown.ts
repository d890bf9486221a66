/** What is used here of markdown-it, which comes with Eleventy. */
export interface MarkdownIt {
  set(options: { typographer: boolean }): void;
  core: { ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } };
  renderer: {
    rules: Record<string, (tokens: Token[], index: number, options: unknown, env: unknown, self: Renderer) => string>;
  };
}

interface Renderer {
  renderToken(tokens: Token[], index: number, options: unknown): string;
}

interface Token {
  type: string;
  content: string;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** Gives every heading an id of its words. */
export function headingIds(markdown: MarkdownIt): void {
  markdown.core.ruler.push('heading_ids', ({ tokens }) => {
    const taken = new Map<string, number>();
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const words = tokens[index + 1]?.content ?? '';
      const base = words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
      const count = (taken.get(base) ?? 0) + 1;
      taken.set(base, count);
      token.attrSet('id', count === 1 ? base : `${base}-${count}`);
    });
  });
}

/** Marks links that leave the site. */
export function markExternalLinks(markdown: MarkdownIt): void {
  markdown.renderer.rules['link_open'] = (tokens, index, options, _env, self) => {
    const link = tokens[index];
    if (link?.attrGet('href')?.startsWith('http')) link.attrSet('rel', 'external');
    return self.renderToken(tokens, index, options);
  };
}

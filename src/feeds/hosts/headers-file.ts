import { headerRules, securityHeaders, type Header, type PageNeeds } from './response-headers.ts';

/**
 * The `_headers` file of Cloudflare Pages. Where two rules name the same header, Cloudflare joins the values, so a rule takes
 * back (`!`) what the rule for all files says. No rule for all files may say how long they are kept.
 * https://developers.cloudflare.com/pages/configuration/headers/
 * @param own the newsroom's own rules, which come first
 */
export function cloudflareHeaders(needs: PageNeeds, own: string): string {
  const all = securityHeaders(needs);
  const names = new Set(all.map(([name]) => name));
  const rules = headerRules(needs).map(({ path, headers }) => {
    const replaced = headers.filter(([name]) => names.has(name)).map(([name]) => `  ! ${name}\n`);
    return block(path, headers, replaced.join(''));
  });
  return [...(own.trim() === '' ? [] : [`${own.trimEnd()}\n`]), block('/*', all), ...rules].join('\n');
}

/**
 * The `_headers` file for Netlify alone, where the later of two rules that name the same header wins.
 * https://docs.netlify.com/manage/routing/headers/
 * @param own the newsroom's own rules, which come last
 */
export function netlifyHeaders(needs: PageNeeds, own: string): string {
  const rules = headerRules(needs).map(({ path, headers }) => block(path, headers));
  return [block('/*', securityHeaders(needs)), ...rules, ...(own.trim() === '' ? [] : [`${own.trimEnd()}\n`])].join(
    '\n',
  );
}

function block(path: string, headers: readonly Header[], before = ''): string {
  return `${path}\n${before}${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

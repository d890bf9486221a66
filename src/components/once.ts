const rendered = new WeakMap<object, Map<string, string>>();

/**
 * The HTML of a part of the page that depends on one value, rendered when it is first asked for. The value is the same
 * object on every page that it stands on, so that a site of 100,000 pages renders its masthead once.
 * @param name sets parts that depend on the same value apart
 */
export async function once(value: object, name: string, render: () => Promise<string>): Promise<string> {
  const parts = rendered.get(value) ?? new Map<string, string>();
  rendered.set(value, parts);
  const html = parts.get(name) ?? (await render());
  parts.set(name, html);
  return html;
}

import { memo } from '../lib/memo.ts';

/** The props of a component: one object, which the part depends on, and plain values. */
export type OnceProps = Record<string, unknown>;

/** The HTML of the components of a value, by their plain props. */
const rendered = memo((_value: object, _component: unknown) => new Map<string, string>());

/**
 * The HTML of a component, rendered when it is first asked for with these props. The one that is an object is the same
 * object on every page that shows the part, so that a site of 100,000 pages renders its masthead once.
 * @param component the component that is rendered
 * @throws Error when not exactly one of the props is an object: the part would be taken for another one
 */
export async function once(component: unknown, props: OnceProps, render: () => Promise<string>): Promise<string> {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  const [value, ...others] = entries
    .map(([, prop]) => prop)
    .filter((prop) => typeof prop === 'object' && prop !== null);
  if (!value || others.length > 0) throw new Error('Once takes a component with exactly one prop that is an object.');
  const parts = rendered(value, component);
  const key = JSON.stringify(entries.filter(([, prop]) => prop !== value).sort(([a], [b]) => (a < b ? -1 : 1)));
  const html = parts.get(key) ?? (await render());
  parts.set(key, html);
  return html;
}

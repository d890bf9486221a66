import { memo } from '../lib/memo.ts';

/** The props of a component: one object, which the part depends on, and plain values. */
export type OnceProps = Record<string, unknown>;

/** A part of many pages. */
export interface SharedPart {
  /** Undefined until it is first rendered. */
  html?: string;
}

/** Characters of HTML that are kept: the cards of a million stories would fill the memory. */
const MOST = 40_000_000;

/** The parts that a component makes of a value, by its plain props. */
let partsOf = openParts();
let kept = 0;

function openParts() {
  return memo((_value: object, _component: unknown) => new Map<string, SharedPart>());
}

/**
 * The part that a component makes of its props. The prop that is an object is the same object on every page that shows the part,
 * so that a site of 100,000 pages renders its masthead once. Props in another order have a part of their own.
 * @param component the component that renders it
 * @throws Error when not exactly one of the props is an object: the part would be taken for another one
 */
export function sharedPart(component: unknown, props: OnceProps): SharedPart {
  let key = '';
  let shared: object | undefined;
  for (const name in props) {
    const value = props[name];
    if (typeof value !== 'object' || value === null) {
      if (value !== undefined) key += `${name} ${JSON.stringify(value)},`;
    } else if (shared) {
      throw new Error(NOT_ONE);
    } else {
      shared = value;
    }
  }
  if (!shared) throw new Error(NOT_ONE);
  const parts = partsOf(shared, component);
  const known = parts.get(key);
  if (known) return known;
  const part: SharedPart = {};
  parts.set(key, part);
  return part;
}

/**
 * Keeps the HTML of a part for the pages that come. When there is too much, all other parts are forgotten, and rendered again
 * when they are next needed.
 */
export function keepPart(part: SharedPart, html: string): void {
  kept += html.length;
  if (kept > MOST) {
    partsOf = openParts();
    kept = html.length;
  }
  // A text that was put together takes a third of the memory in one piece.
  part.html = Buffer.from(html).toString();
}

const NOT_ONE = 'Once takes a component with exactly one prop that is an object.';

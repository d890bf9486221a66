/** Plain data in a form that is short as JSON: what repeats is written once. {@link packed} makes it. */
export interface PackedValues {
  /** The names of the fields of objects that have the same ones in the same order. */
  shapes: string[][];
  /** Texts that occur several times, and lists and objects in the values that consist only of such texts, flags and each other. */
  shared: PackedValue[];
  /** The values. None of these themselves is shared. */
  values: PackedValue[];
}

/**
 * A number is the place of a shared value. A list begins with what it is: the place of a shape for an object, whose values
 * follow, or {@link LIST} or {@link NUMBER}. Anything else is itself.
 */
type PackedValue = string | number | boolean | null | PackedValue[];

const LIST = -1;
const NUMBER = -2;

/** Marks in the place of an index: a text that occurred once, or more often and has no index yet. */
const ONCE = -1;
const OFTEN = -2;

/** A name in the tree of shapes: the path to it from the root is the names of an object's fields. */
interface ShapeNode {
  next: Map<string, ShapeNode>;
  names: string[];
  /** The shape that ends here. */
  shape?: number;
}

/**
 * Packs values that JSON can hold, such as the entries of a month. Fields that are undefined are left out, as in JSON.
 */
export function packed(values: readonly unknown[]): PackedValues {
  const shapes: string[][] = [];
  const shared: PackedValue[] = [];
  const texts = new Map<string, number>();
  const compounds = new Map<string, number>();
  const root: ShapeNode = { next: new Map(), names: [] };
  countTexts(values, texts);
  return { shapes, shared, values: values.map((value) => (isCompound(value) ? rowOf(value) : pack(value))) };

  function pack(value: unknown): PackedValue {
    if (typeof value === 'string') return packText(value);
    if (typeof value === 'number') return [NUMBER, value];
    if (!isCompound(value)) return value as boolean | null;
    const row = rowOf(value);
    return row.every(isShort) ? packShared(row) : row;
  }

  function packText(text: string): PackedValue {
    const known = texts.get(text) ?? ONCE;
    if (known === ONCE) return text;
    if (known >= 0) return known;
    texts.set(text, shared.length);
    return shared.push(text) - 1;
  }

  function packShared(row: PackedValue[]): number {
    const key = row.join();
    const known = compounds.get(key);
    if (known !== undefined) return known;
    compounds.set(key, shared.length);
    return shared.push(row) - 1;
  }

  function rowOf(value: object): PackedValue[] {
    if (Array.isArray(value)) return listRow(value);
    const row: PackedValue[] = [0];
    let node = root;
    for (const name of Object.keys(value)) {
      const field = value[name as keyof typeof value] as unknown;
      if (field === undefined) continue;
      node = nextNode(node, name);
      row.push(pack(field));
    }
    node.shape ??= shapes.push(node.names) - 1;
    row[0] = node.shape;
    return row;
  }

  function listRow(list: readonly unknown[]): PackedValue[] {
    const row: PackedValue[] = [LIST];
    for (const part of list) row.push(pack(part));
    return row;
  }
}

function isCompound(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function nextNode({ next, names }: ShapeNode, name: string): ShapeNode {
  const known = next.get(name);
  if (known) return known;
  const node = { next: new Map(), names: [...names, name] };
  next.set(name, node);
  return node;
}

function isShort(value: PackedValue): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || value === null;
}

function countTexts(value: unknown, texts: Map<string, number>): void {
  if (typeof value === 'string') {
    const known = texts.get(value);
    if (known === undefined) texts.set(value, ONCE);
    else if (known === ONCE) texts.set(value, OFTEN);
  } else if (Array.isArray(value)) {
    for (const part of value) countTexts(part, texts);
  } else if (isCompound(value)) {
    for (const name of Object.keys(value)) countTexts(value[name as keyof typeof value], texts);
  }
}

/**
 * Makes the values again. A list or object that is shared is frozen: whoever changed it would change it in many places.
 * @param pool texts of which one copy is enough, for what is read with these values
 */
export function unpacked({ shapes, shared, values }: PackedValues, pool: Map<string, string>): unknown[] {
  // A copy of an object with the same fields is smaller than one to which they are added.
  const blanks = shapes.map((names): object => JSON.parse(`{${names.map((name) => `${JSON.stringify(name)}:null`)}}`));
  const known: unknown[] = [];
  for (const value of shared)
    known.push(typeof value === 'string' ? pooled(value, pool) : Object.freeze(unpack(value)));
  return values.map(unpack);

  function unpack(value: PackedValue): unknown {
    if (typeof value === 'number') return known[value];
    if (!Array.isArray(value)) return value;
    const sort = value[0] as number;
    if (sort === NUMBER) return value[1];
    if (sort === LIST) {
      // A list that grows would have room to spare.
      const parts: unknown[] = value.slice(1);
      for (let at = 0; at < parts.length; at++) parts[at] = unpack(parts[at] as PackedValue);
      return parts;
    }
    const names = shapes[sort] as string[];
    const object: Record<string, unknown> = { ...blanks[sort] };
    for (let at = 0; at < names.length; at++) object[names[at] as string] = unpack(value[at + 1] as PackedValue);
    return object;
  }
}

function pooled(text: string, pool: Map<string, string>): string {
  const known = pool.get(text);
  if (known !== undefined) return known;
  pool.set(text, text);
  return text;
}

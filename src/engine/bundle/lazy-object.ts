/** The function that makes the full object. */
const MAKE = Symbol('make');
/** The functions that make single members of it. */
const MAKERS = Symbol('makers');

/** Functions that make single members of an object. */
type Makers<T, K extends keyof T> = { [Name in K]: () => T[Name] };

/**
 * Prepares lazy objects. Each stands for a full object that takes long to make and is seldom needed: the full object is made
 * when a member is read that the lazy object cannot make itself.
 * @param sample a full object, with the members that all of them have
 * @param own the names of the members that lazy objects have themselves
 * @returns a function that makes a lazy object from its own members, from a function that makes the full object, and from
 * functions that make members for which the full object is not needed, each time that they are read
 */
export function lazyObjects<T extends object, K extends keyof T>(sample: T, own: readonly K[]) {
  type Members = Pick<T, K>;
  class LazyObject {
    [MAKE]: () => T;
    [MAKERS]: Partial<Makers<T, keyof T>> | undefined;
    constructor(members: Members, make: () => T, makers?: Partial<Makers<T, keyof T>>) {
      this[MAKE] = make;
      this[MAKERS] = makers;
      Object.assign(this, members);
    }
  }
  for (const name of namesOf(sample)) {
    if (own.includes(name as K)) continue;
    Object.defineProperty(LazyObject.prototype, name, {
      get(this: LazyObject) {
        const maker = this[MAKERS]?.[name as keyof T];
        return maker ? maker() : this[MAKE]()[name as keyof T];
      },
    });
  }
  return (members: Members, make: () => T, makers?: Partial<Makers<T, keyof T>>): T => {
    let made: T | undefined;
    return new LazyObject(members, () => (made ??= make()), makers) as unknown as T;
  };
}

/** The names of all members of an object, also of those that it inherits. */
function namesOf(object: object): Set<string | symbol> {
  const names = new Set<string | symbol>();
  for (let level = object; level !== Object.prototype; level = Object.getPrototypeOf(level) as object)
    for (const name of Reflect.ownKeys(level)) names.add(name);
  return names;
}

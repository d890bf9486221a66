/** The function that makes the full object. */
const MAKE = Symbol('make');

/**
 * Prepares lazy objects. Each stands for a full object that takes long to make and is seldom needed: the full object is made
 * when a member is read that the lazy object does not have itself.
 * @param sample a full object, with the members that all of them have
 * @param own the names of the members that lazy objects have themselves
 * @returns a function that makes a lazy object from its own members and from a function that makes the full object
 */
export function lazyObjects<T extends object, K extends keyof T>(sample: T, own: readonly K[]) {
  const prototype = {};
  for (const name of namesOf(sample)) {
    if (own.includes(name as K)) continue;
    Object.defineProperty(prototype, name, {
      get(this: { [MAKE](): T }) {
        return this[MAKE]()[name as K];
      },
    });
  }
  return (members: Pick<T, K>, make: () => T): T => {
    let made: T | undefined;
    return Object.assign(Object.create(prototype) as T, members, { [MAKE]: () => (made ??= make()) });
  };
}

/** The names of all members of an object, also of those that it inherits. */
function namesOf(object: object): Set<string | symbol> {
  const names = new Set<string | symbol>();
  for (let level = object; level !== Object.prototype; level = Object.getPrototypeOf(level) as object)
    for (const name of Reflect.ownKeys(level)) names.add(name);
  return names;
}

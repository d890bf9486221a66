/**
 * Creates a function that computes the answer for its owner once and returns the same object again, so that data shared
 * by many pages is stored, compared and hashed once.
 * @param make computes the answer for an owner
 */
export function once<Owner extends object, Answer>(make: (owner: Owner) => Answer): (owner: Owner) => Answer {
  const answers = new WeakMap<Owner, Answer>();
  return (owner) => {
    if (!answers.has(owner)) answers.set(owner, make(owner));
    return answers.get(owner) as Answer;
  };
}

/**
 * {@link once} for an owner with many answers, each under a key.
 * @param make computes the answer for an owner and a key
 */
export function memo<Owner extends object, Key, Answer>(
  make: (owner: Owner, key: Key) => Answer,
): (owner: Owner, key: Key) => Answer {
  const answersOf = once((_owner: Owner) => new Map<Key, Answer>());
  return (owner, key) => {
    const answers = answersOf(owner);
    if (!answers.has(key)) answers.set(key, make(owner, key));
    return answers.get(key) as Answer;
  };
}

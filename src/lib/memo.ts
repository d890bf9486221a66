/**
 * Creates a function that computes each answer once for its owner and returns the same object again, so that data
 * shared by many pages is stored, compared and hashed once.
 * @param make computes the answer for an owner and a key
 */
export function memo<Owner extends object, Key, Answer>(
  make: (owner: Owner, key: Key) => Answer,
): (owner: Owner, key: Key) => Answer {
  const answers = new WeakMap<Owner, Map<Key, Answer>>();
  return (owner, key) => {
    let known = answers.get(owner);
    if (!known) {
      known = new Map();
      answers.set(owner, known);
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = make(owner, key);
    known.set(key, answer);
    return answer;
  };
}

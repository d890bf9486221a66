/**
 * Creates a function that computes the answer for its owner once and returns the same object again, so that data shared
 * by many pages is stored, compared and hashed once.
 * @param make computes the answer for an owner
 */
export function once<Owner extends object, Answer>(make: (owner: Owner) => Answer): (owner: Owner) => Answer {
  const answers = new WeakMap<Owner, Answer>();
  return (owner) => {
    const known = answers.get(owner);
    if (known !== undefined || answers.has(owner)) return known as Answer;
    const answer = make(owner);
    answers.set(owner, answer);
    return answer;
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
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as Answer;
    const answer = make(owner, key);
    answers.set(key, answer);
    return answer;
  };
}

const made = new Map<unknown, Map<string, object>>();

/**
 * An object of `Intl`, made once for each language and each set of options: making one costs a thousand times what using
 * it does.
 * @param kind its constructor, such as `Intl.DateTimeFormat`
 * @param language BCP 47
 * @param options those of the constructor
 * @throws RangeError for what is no language tag, and for an option out of its range
 */
export function intl<Made extends object, Options extends unknown[]>(
  kind: new (language: string, ...options: Options) => Made,
  language: string,
  ...options: Options
): Made {
  const known = made.get(kind) ?? new Map<string, object>();
  made.set(kind, known);
  const key = options.length === 0 ? language : `${language} ${JSON.stringify(options)}`;
  const before = known.get(key) as Made | undefined;
  if (before) return before;
  const object = new kind(language, ...options);
  known.set(key, object);
  return object;
}

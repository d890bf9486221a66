/** An error on its way to another thread or process, where a copy of it has neither its name nor its fields. */
export interface SentError {
  error: unknown;
  /** Such as `code` and `path`, and the name. */
  fields: object;
}

/** Prepares an error for sending. */
export function sentError(error: unknown): SentError {
  return { error, fields: error instanceof Error ? { ...error, name: error.name } : {} };
}

/** The error as it was before it was sent. */
export function receivedError({ error, fields }: SentError): unknown {
  return error instanceof Error ? Object.assign(error, fields) : error;
}

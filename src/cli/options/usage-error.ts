/** Thrown when a command cannot be carried out as it was given; its message says to the person why, and what to write. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

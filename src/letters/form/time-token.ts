import { createHmac, timingSafeEqual } from 'node:crypto';

const SECOND = 1000;
const HOUR = 3_600_000;
/** Nobody fills in a form in less time; a robot does. */
const LEAST_AGE = 3 * SECOND;
/** A form that was left open for longer is loaded again. */
const MOST_AGE = 24 * HOUR;

/** What a token says about the form that it came with. */
export type TokenAge = 'right' | 'forged' | 'too-early' | 'too-late';

/**
 * A signed time for a hidden field of a form.
 * @param purpose what the form is for: a token of one form is worth nothing in another
 * @param now milliseconds since 1970
 */
export function timeToken(secret: string, purpose: string, now: number): string {
  const time = now.toString(36);
  return `${time}.${signature(secret, purpose, time)}`;
}

/** Whether a token is genuine, and its form neither too fresh nor too old. */
export function tokenAge(secret: string, purpose: string, token: string, now: number): TokenAge {
  const [time = '', given = ''] = token.split('.');
  const right = Buffer.from(signature(secret, purpose, time));
  const sent = Buffer.from(given);
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return 'forged';
  const age = now - Number.parseInt(time, 36);
  if (age < LEAST_AGE) return 'too-early';
  return age > MOST_AGE ? 'too-late' : 'right';
}

function signature(secret: string, purpose: string, time: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${time}`).digest('base64url');
}

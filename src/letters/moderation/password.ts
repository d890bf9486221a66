import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hashWith = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const COST = { N: 2 ** 16, r: 8, p: 2, maxmem: 128 * 2 ** 20 };
const LENGTH = 32;

/** The fewest characters of a password: it is the only lock of the queue. */
export const LEAST_PASSWORD = 12;

/** A password as it is kept: salt and hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await hashWith(password.normalize('NFKC'), salt, LENGTH, COST);
  return `${salt.toString('base64url')}.${hash.toString('base64url')}`;
}

/** Whether a password is the one that was hashed. It takes some tenths of a second, on purpose. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.');
  const right = Buffer.from(hash, 'base64url');
  const given = await hashWith(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), LENGTH, COST);
  return right.length === given.length && timingSafeEqual(right, given);
}

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hashWith = promisify<string, Buffer, number, HashCost & { maxmem: number }, Buffer>(scrypt);

/** How much work a hash is. */
export interface HashCost {
  N: number;
  r: number;
  p: number;
}

/** https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
const COST: HashCost = { N: 2 ** 16, r: 8, p: 2 };
const LENGTH = 32;

/** The fewest characters of a password: it is the only lock of the queue. */
export const LEAST_PASSWORD = 12;

/** Hashed for names that nobody has, so that the time of an answer does not tell which there are. */
export const NOBODY = kept(COST, Buffer.alloc(16), Buffer.alloc(LENGTH));

/** A password as it is kept: the cost, so that it can be raised later, the salt and the hash. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(16);
  return kept(cost, salt, await hashOf(password, salt, cost));
}

/** Whether a password is the one that was hashed. It takes some tenths of a second, on purpose. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const [N, r, p, salt = '', hash = ''] = hashed.split('.');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const right = Buffer.from(hash, 'base64url');
  const given = await hashOf(password, Buffer.from(salt, 'base64url'), cost);
  return right.length === given.length && timingSafeEqual(right, given);
}

function hashOf(password: string, salt: Buffer, cost: HashCost): Promise<Buffer> {
  return hashWith(password.normalize('NFKC'), salt, LENGTH, { ...cost, maxmem: 2 ** 20 + 256 * cost.N * cost.r });
}

function kept({ N, r, p }: HashCost, salt: Buffer, hash: Buffer): string {
  return [N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('.');
}

import type { Problem } from '../../lib/problem.ts';
import { asPage, encodedPath } from '../../lib/site-path.ts';
import { siteOwner } from '../../newsroom/site/site-owner.ts';
import type { Ledger } from '../content-ledger.ts';
import { fieldPlace } from '../content-source.ts';
import { addressClaims, type AddressClaim } from './address-claim.ts';
import { ClaimRegister } from './claim-register.ts';

/**
 * Finds aliases, redirects and files of `public/` at an address that something else has: a page or file of the site, or
 * another of them. Addresses that differ only in case or in the composition of accents are one, because on many disks they
 * are one file. An address may not be both a file and a folder either.
 * @param publicFiles paths from `public/`
 */
export function claimedAddressProblems(root: string, ledger: Ledger, publicFiles: readonly string[]): Problem[] {
  const claims = addressClaims(ledger, publicFiles);
  if (claims.length === 0) return [];
  const register = new ClaimRegister(siteOwner(ledger));
  return claims.flatMap((claim): Problem[] => {
    const { other, owner } = register.add(claim);
    if (other) return [{ ...placeOf(root, claim), ...clash(claim, other) }];
    if (owner === undefined) return [];
    // A file of `content/` is what the editor knows.
    const isOwned = claim.sort === 'file' && owner.startsWith('content/');
    const place = isOwned ? { file: owner, line: 1, column: 1 } : placeOf(root, claim);
    return [{ ...place, ...taken(claim, owner) }];
  });
}

function placeOf(root: string, { file, field }: AddressClaim): Pick<Problem, 'file' | 'line' | 'column' | 'excerpt'> {
  return { file, ...(field ? fieldPlace(root, file, field) : { line: 1, column: 1 }) };
}

const RULES = { alias: 'alias-taken', redirect: 'redirect-taken', file: 'address-taken' } as const;
const WHY = 'Only one of the two can have that address.';
const WHY_FOLDED = 'On many disks the two would be one file, or a file and a folder of the same name.';

function taken(claim: AddressClaim, owner: string): Pick<Problem, 'rule' | 'what' | 'why' | 'fix'> {
  const { sort, text, file } = claim;
  const address = text.replace(/index\.html$/, '');
  if (sort === 'file' && owner.startsWith('content/')) {
    const what = `${file} has the same address as this file, ${address}.`;
    return { rule: RULES[sort], what, why: WHY, fix: 'Delete or rename one of them.' };
  }
  const what =
    sort === 'file'
      ? `The address of this file, ${address}, is already taken by ${owner}.`
      : `${nameOf(claim)} is taken: it is the address of ${owner === file ? 'this story already' : owner}.`;
  return { rule: RULES[sort], what, why: WHY, fix: FIXES[sort] };
}

const FIXES = {
  alias: 'Delete the alias, or give the other a different address.',
  redirect: 'Delete this entry, or correct it.',
  file: 'Delete or rename the file.',
} as const;

/** The problem of the second of two claims to one address. */
function clash(claim: AddressClaim, other: AddressClaim): Pick<Problem, 'rule' | 'what' | 'why' | 'fix'> {
  const { sort, text, file } = claim;
  const isSame = formOf(claim) === formOf(other);
  const as = isSame ? '' : ` as \`${other.text}\``;
  if (sort === 'redirect' && other.sort === 'redirect' && claim.address === other.address) {
    const where = file === other.file ? 'further up' : `in ${other.file}`;
    const what = `\`${text}\` is already redirected ${where}${as}.`;
    const why = isSame ? 'Only the first of the two takes effect.' : WHY_FOLDED;
    return { rule: 'redirect-twice', what, why, fix: 'Delete one of them.' };
  }
  const owner = file === other.file ? 'this story already' : other.file;
  const what = `${nameOf(claim)} is taken: it is ${other.sort === 'alias' ? 'an alias' : 'the address'} of ${owner}${as}.`;
  const isListed = sort === 'redirect' && other.sort === 'alias';
  const fix = isListed ? 'Delete this entry: the alias leads to the story already.' : FIXES[sort];
  return { rule: RULES[sort], what, why: isSame ? WHY : WHY_FOLDED, fix };
}

/** The address without the differences that browsers do not see. */
function formOf({ text, sort }: AddressClaim): string {
  return sort === 'file' ? encodedPath(text) : asPage(encodedPath(text));
}

function nameOf({ sort, text }: AddressClaim): string {
  const noun = { alias: 'The alias ', redirect: '', file: 'The address of this file, ' }[sort];
  return `${noun}\`${text}\``;
}

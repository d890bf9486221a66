import { domainToASCII } from 'node:url';
import { MOST_CHARACTERS } from '../../schema/comments/letter-fields.ts';
import { emailAddress } from '../../schema/fields.ts';

/**
 * An e-mail address that a mail can be sent to, which can hold neither a second address nor the end of a line. A domain in
 * letters of any script becomes the name that it has in DNS (RFC 5891). A part before the @ in such letters stays as it is: only mail
 * servers with SMTPUTF8 (RFC 6531) take it.
 */
export function readEmail(text: string): { ok: true; value: string | undefined } | { ok: false } {
  if (text.trim() === '') return { ok: true, value: undefined };
  const address = keptAddress(text);
  // The rules for ASCII hold, with a letter in place of each letter and digit of another script.
  const inAscii = address.replaceAll(/xn--[a-z0-9-]+|(?=\P{ASCII})[\p{L}\p{M}\p{N}]/gu, 'xx');
  const isRight = Buffer.byteLength(address) <= MOST_CHARACTERS.email && emailAddress.safeParse(inAscii).success;
  return isRight ? { ok: true, value: address } : { ok: false };
}

/** An address in the form in which it is kept and compared; a text that is none is not changed into one. */
export function keptAddress(text: string): string {
  const typed = text.trim().normalize('NFC');
  const at = typed.lastIndexOf('@');
  const domain = typed.slice(at + 1);
  // `domainToASCII` reads its text as the host of a URL: it would drop a path, and decode percent signs.
  if (at < 0 || /[^\p{L}\p{M}\p{N}\p{Join_Control}.。．｡-]/u.test(domain)) return typed;
  return `${typed.slice(0, at)}@${domainToASCII(domain)}`;
}

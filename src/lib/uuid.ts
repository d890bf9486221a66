import { createHash } from 'node:crypto';

/** The namespace for names that are web addresses: RFC 9562, section 6.6. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The UUID that is always derived from a web address in the same way: RFC 9562, section 5.5 (version 5).
 * @returns as a URN: `urn:uuid:…`
 */
export function uuidOfAddress(address: string): string {
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(address).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex'))?.slice(1) ?? [];
  return `urn:uuid:${parts.join('-')}`;
}

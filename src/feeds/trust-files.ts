import { toEpoch } from '../lib/time/instant.ts';
import { utcInstant } from '../lib/time/utc-instant.ts';
import type { SiteView } from '../newsroom/site/site.ts';
import type { Publication } from '../schema/publication.ts';

/**
 * trust.txt: the associations, owners and partners of the publication, by the specification of JournalList
 * (https://journallist.net/reference-document-for-trust-txt-specifications).
 */
export function trustTxt(
  { trust, organization, machines, letters }: Publication,
  { organization: view, origin }: SiteView,
): string {
  const lines = (name: string, values: readonly string[]) => values.map((value) => `${name}=${value}`);
  const disclosures = Object.values(view.policies).map((path) => origin + path);
  return textOf([
    ...lines('belongto', trust?.belongsTo ?? []),
    ...lines('control', trust?.controls ?? []),
    ...lines('controlledby', trust?.controlledBy === undefined ? [] : [trust.controlledBy]),
    ...lines('social', organization.profiles),
    ...lines('vendor', trust?.vendors ?? []),
    ...lines('customer', trust?.customers ?? []),
    ...lines('disclosure', [...new Set(disclosures)]),
    ...lines('contact', [letters.email]),
    `datatrainingallowed=${machines.training ? 'yes' : 'no'}`,
  ]);
}

/**
 * ads.txt 1.1 of the IAB Tech Lab: companies that may sell the advertising. A site without any lists a placeholder, as
 * section 3.2.1 requires, so that nobody can claim to sell for it.
 */
export function adsTxt(ads: NonNullable<Publication['ads']>, origin: string): string {
  const records = ads.map(({ domain, account, relationship, authority }) =>
    [domain, account, relationship.toUpperCase(), ...(authority === undefined ? [] : [authority])].join(', '),
  );
  const nobody = 'placeholder.example.com, placeholder, DIRECT, placeholder';
  return textOf([...(records.length === 0 ? [nobody] : records), `OWNERDOMAIN=${new URL(origin).hostname}`]);
}

/** security.txt, RFC 9116: the contact for reports of security holes. */
export function securityTxt(
  { contact, expires, policy, encryption, thanks }: NonNullable<Publication['security']>,
  { origin, language }: SiteView,
): string {
  const optional = (name: string, value: string | undefined) => (value === undefined ? [] : [`${name}: ${value}`]);
  return textOf([
    `Contact: ${contact.includes(':') ? contact : `mailto:${contact}`}`,
    `Expires: ${utcInstant(toEpoch(expires))}`,
    ...optional('Encryption', encryption),
    ...optional('Acknowledgments', thanks),
    `Preferred-Languages: ${language}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    ...optional('Policy', policy),
  ]);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

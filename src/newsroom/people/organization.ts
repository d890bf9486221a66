import type { Publication } from '../../schema/publication.ts';
import type { PolicyName } from '../../schema/trust.ts';
import { addressOf } from '../site/addresses.ts';

/** Who publishes, as machines are told. */
export interface OrganizationView {
  description: string;
  legalName?: string;
  /** A year, or a day. */
  founded?: string;
  /** The address for letters. */
  email: string;
  /** Its addresses on other sites. */
  profiles: string[];
  /** Paths of the pages on which it says how it works, by what they are about. */
  policies: Partial<Record<PolicyName, string>>;
}

/** Who publishes, as the publication says it. */
export function organizationView({ description, organization, policies, letters }: Publication): OrganizationView {
  const { legalName, founded, profiles } = organization;
  const { privacy: _, ...reported } = policies;
  return {
    description,
    ...(legalName !== undefined && { legalName }),
    ...(founded !== undefined && { founded }),
    email: letters.email,
    profiles,
    policies: Object.fromEntries(
      Object.entries(reported).flatMap(([name, page]) => (page === undefined ? [] : [[name, addressOf('page', page)]])),
    ),
  };
}

import type { NewsMediaOrganization } from 'schema-dts';
import type { SiteView } from '../../newsroom/site/site.ts';
import type { PolicyName } from '../../schema/trust.ts';
import { wholeOn } from './graph.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { iconAddress } from '../../newsroom/site/icon.ts';

type Organization = Exclude<NewsMediaOrganization, string>;

/** The schema.org properties for pages that explain how a publication works. */
const POLICIES = {
  ethics: 'ethicsPolicy',
  corrections: 'correctionsPolicy',
  ownership: 'ownershipFundingInfo',
  principles: 'publishingPrinciples',
  mission: 'missionCoveragePrioritiesPolicy',
  verification: 'verificationFactCheckingPolicy',
  sources: 'unnamedSourcesPolicy',
  feedback: 'actionableFeedbackPolicy',
  diversity: 'diversityPolicy',
  staffing: 'diversityStaffingReport',
} as const satisfies Record<PolicyName, string>;

/** The publication in brief, as its stories refer to it by its id. */
export function publisherOf({ name, origin }: SiteView): Organization {
  const whole = wholeOn(origin);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': whole('/#publisher'),
    name,
    url: whole('/'),
    logo: whole(iconAddress('large')),
  };
}

/** The publication with all its details: https://schema.org/NewsMediaOrganization. */
export function newsOrganization(site: SiteView): Organization {
  const whole = wholeOn(site.origin);
  const { description, legalName, founded, email, profiles, policies } = site.organization;
  const pages = (Object.keys(POLICIES) as PolicyName[]).flatMap((name) => {
    const path = policies[name];
    return path === undefined ? [] : [[POLICIES[name], whole(path)]];
  });
  return {
    ...publisherOf(site),
    description,
    ...(site.tagline !== undefined && { slogan: site.tagline }),
    ...(legalName !== undefined && { legalName }),
    ...(founded !== undefined && { foundingDate: founded }),
    ...(profiles.length > 0 && { sameAs: profiles }),
    contactPoint: { '@type': 'ContactPoint', contactType: 'letters to the editor', email },
    masthead: whole(addressOf('masthead')),
    ...Object.fromEntries(pages),
  };
}

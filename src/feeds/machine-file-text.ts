import type { LlmsGuide } from '../newsroom/machines/llms-guide.ts';
import type { MachineFile } from '../newsroom/machines/machine-file.ts';
import type { MachinePolicy } from '../newsroom/machines/machine-policy.ts';
import type { SiteView } from '../newsroom/site/site.ts';
import type { Publication } from '../schema/publication.ts';
import { llmsTxt } from './llms-txt.ts';
import { robotsTxt, tdmReservation } from './robots-txt.ts';
import { adsTxt, securityTxt, trustTxt } from './trust-files.ts';

/** The site's information for programs. */
export interface MachineFacts {
  publication: Publication;
  site: SiteView;
  policy: MachinePolicy;
  guide: LlmsGuide;
}

/** The text of a file for programs. */
export function machineFileText(file: MachineFile, { publication, site, policy, guide }: MachineFacts): string {
  switch (file) {
    case 'robots.txt':
      return robotsTxt(policy);
    case 'llms.txt':
      return llmsTxt(guide);
    case 'trust.txt':
    case '.well-known/trust.txt':
      return trustTxt(publication, site);
    case '.well-known/tdmrep.json':
      return tdmReservation(policy);
    case 'ads.txt':
      return adsTxt(publication.ads ?? [], site.origin);
    case '.well-known/security.txt':
      return publication.security ? securityTxt(publication.security, site) : '';
  }
}

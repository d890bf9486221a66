import { kindAt } from '../../newsroom/site/addresses.ts';
import type { SiteOwner } from '../../newsroom/site/site-owner.ts';
import { foldersAbove, type AddressClaim } from './address-claim.ts';

/** What has an address that is claimed: an earlier claim, or a page or file of the site. */
export interface ClaimConflict {
  other?: AddressClaim;
  /** The path of a file of `content/`, or words. */
  owner?: string;
}

/** The claims to addresses of a site, in their order. An address has the first claim to it, unless the site itself has it. */
export class ClaimRegister {
  readonly #site: SiteOwner;
  readonly #first = new Map<string, AddressClaim>();
  readonly #folders = new Map<string, AddressClaim>();

  constructor(site: SiteOwner) {
    this.#site = site;
  }

  /** Says what has the address of a claim already; empty when it is free. */
  conflictOf(claim: AddressClaim): ClaimConflict {
    const other = this.#otherClaim(claim);
    if (other) return { other };
    const owner = this.#ownerOf(claim);
    return owner === undefined ? {} : { owner };
  }

  /** Adds a claim. @returns its {@link conflictOf} */
  add(claim: AddressClaim): ClaimConflict {
    const conflict = this.conflictOf(claim);
    if (!this.#first.has(claim.address)) this.#first.set(claim.address, claim);
    for (const folder of foldersAbove(claim.address)) if (!this.#folders.has(folder)) this.#folders.set(folder, claim);
    return conflict;
  }

  /** Another claim to the address, to a folder of its name, or to a file where it needs a folder. */
  #otherClaim({ address }: AddressClaim): AddressClaim | undefined {
    return (
      this.#first.get(address) ??
      (address.endsWith('/') ? undefined : this.#folders.get(address)) ??
      foldersAbove(address).flatMap((folder) => this.#first.get(folder) ?? [])[0]
    );
  }

  #ownerOf({ sort, address }: AddressClaim): string | undefined {
    if (sort === 'file' && kindAt(address)?.isReplaceable) return undefined;
    const site = this.#site;
    const found = site.at(address) ?? (address.endsWith('/') ? undefined : site.folderAt(address));
    return found ?? foldersAbove(address).flatMap((folder) => site.at(folder) ?? [])[0];
  }
}

import { answeringFile, type BuiltSite } from '../built-site.ts';
import type { ForeignHosts, ForeignLoad } from '../rules/foreign-host.ts';

/** What a page names and only a complete site can tell to be good, as a text that many pages share. */
type Awaited = string;

/** An address of the site where nothing was expected yet. */
export function awaitedAddress({ pathname, search }: URL): Awaited {
  return pathname + search;
}

/** Something from another host, which the content policy must allow. */
export function awaitedLoad({ address, directives }: ForeignLoad): Awaited {
  return [address.origin, ...directives].join(' ');
}

/** Returns true for what turned out to be good. */
export function isGood(awaited: Awaited, site: BuiltSite, hosts: ForeignHosts): boolean {
  if (!awaited.startsWith('/')) {
    const [origin = '', ...directives] = awaited.split(' ');
    return hosts.allows({ address: new URL(origin), directives });
  }
  const address = new URL(site.origin + awaited);
  const target = answeringFile(address);
  return (target !== undefined && site.files.has(target)) || site.isRedirected(address.pathname);
}

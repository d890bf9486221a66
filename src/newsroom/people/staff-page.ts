import { intl } from '../../lib/intl.ts';
import type { Masthead } from '../../schema/masthead.ts';
import { mastheadView } from './masthead.ts';
import type { Newsroom } from '../newsroom.ts';
import { personView, type PersonView } from './person.ts';
import { siteView, type HeadView, type SiteView } from '../site/site.ts';
import { isOnStaff } from './staff.ts';
import { stringsOf } from '../../strings/strings.ts';
import { addressOf } from '../site/addresses.ts';

/** Somebody on the staff page; without a person or a name, the role is vacant. */
export interface StaffMember {
  roles: string[];
  name?: string;
  /** Somebody with a page of their own. */
  person?: PersonView;
}

/** The people of a desk. */
export interface Desk {
  /** Left out for those who have none. */
  name?: string;
  members: StaffMember[];
}

/** Everything that the staff page prints. */
export interface StaffPage {
  site: SiteView;
  head: HeadView;
  title: string;
  desks: Desk[];
}

/**
 * The staff page: the roles of the masthead in their order, by desk, then the people of the desk without a role, by
 * name. Who has left stands here no more, and the role is vacant.
 */
export function staffPage(newsroom: Newsroom): StaffPage {
  const site = siteView(newsroom);
  const masthead = newsroom.mastheads.get(newsroom.publication.masthead);
  const words = stringsOf(site.language).masthead;
  const { title } = mastheadView(undefined, newsroom);
  return {
    site,
    head: { title, description: words.description(site.name), canonical: addressOf('masthead'), kind: 'website' },
    title,
    desks: masthead ? desksOf(masthead, newsroom) : [],
  };
}

function desksOf({ roles, desks: order }: Masthead, newsroom: Newsroom): Desk[] {
  const { authors, publication } = newsroom;
  const desks = new Map<string | undefined, StaffMember[]>(order.map((desk) => [desk, []]));
  const put = (desk: string | undefined, member: StaffMember) => {
    const members = desks.get(desk) ?? [];
    const before = members.find(({ person }) => person && person.url === member.person?.url);
    if (before) before.roles.push(...member.roles);
    else members.push(member);
    desks.set(desk, members);
  };
  const held = new Set<string>();
  for (const { role, name, author: id, desk } of roles) {
    const author = id === undefined ? undefined : authors.get(id);
    const member: StaffMember = { roles: [role], ...(name !== undefined && { name }) };
    if (id !== undefined && author && isOnStaff(author, newsroom)) {
      held.add(id);
      member.person = personView(id, author, newsroom);
    }
    put(desk ?? author?.desk, member);
  }
  const collator = intl(Intl.Collator, publication.lang);
  const others = [...authors].filter(([id, author]) => author.desk !== undefined && !held.has(id));
  for (const [id, author] of others.sort(
    ([a, one], [b, two]) => collator.compare(one.name, two.name) || (a < b ? -1 : 1),
  )) {
    if (!isOnStaff(author, newsroom)) continue;
    const person = personView(id, author, newsroom);
    put(author.desk, { roles: person.role === undefined ? [] : [person.role], person });
  }
  const peopled = [...desks].filter(([, members]) => members.length > 0);
  return peopled.map(([name, members]) => ({ ...(name !== undefined && { name }), members }));
}

import { stringsOf } from '../../strings/strings.ts';
import type { Newsroom } from '../newsroom.ts';
import { addressOf } from '../site/addresses.ts';
import { answerAddress } from '../site/answer.ts';
import { siteView, type HeadView, type Link, type SiteView } from '../site/site.ts';
import { allSignups, type SignupView } from '../story/newsletter.ts';
import { latestEdition } from './latest-edition.ts';
import type { HiddenField, SignupForm } from './signup-form.ts';

/** A newsletter in the list of all. */
export interface CatalogueEntry {
  signup: SignupView;
  /** Path of its page. */
  url: string;
  /** The latest edition, to look at before signing up. */
  sample?: Link;
  /** The field that the form for several newsletters posts for it. */
  choice?: HiddenField;
}

/** The list of all newsletters. */
export interface CataloguePage {
  site: SiteView;
  head: HeadView;
  /** The form for several newsletters at once, and those that it takes. */
  several?: { form: SignupForm; entries: CatalogueEntry[] };
  /** The others: each has a form of its own, or a link. */
  single: CatalogueEntry[];
}

/** The list of all newsletters; undefined for a publication without any. */
export function cataloguePage(newsroom: Newsroom): CataloguePage | undefined {
  const signups = Object.values(allSignups(newsroom));
  if (signups.length === 0) return undefined;
  const site = siteView(newsroom);
  const words = stringsOf(site.language).newsletter;
  const entries = signups.map((signup): CatalogueEntry => {
    const sample = latestEdition(newsroom, signup.id);
    return { signup, url: addressOf('newsletter', signup.id), ...(sample && { sample }) };
  });
  const together = largestGroup(entries);
  return {
    site,
    head: {
      title: words.catalogue,
      description: words.description(site.name),
      canonical: addressOf('newsletters'),
      kind: 'website',
    },
    ...(together.length > 1 && severalOf(together)),
    single: together.length > 1 ? entries.filter((entry) => !together.includes(entry)) : entries,
  };
}

/** The newsletters that one form can take: those with the same service, where it takes several. */
function largestGroup(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const groups = Map.groupBy(
    entries.filter(({ signup }) => signup.form?.list),
    ({ signup }) => signup.form?.action,
  );
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function severalOf(entries: readonly CatalogueEntry[]): Pick<CataloguePage, 'several'> {
  const forms = entries.flatMap(({ signup }) => signup.form ?? []);
  const [first] = forms;
  if (!first) return {};
  const { list: _, ...shared } = first;
  return {
    several: {
      // Of two pages that the forms would lead to, the one that asks to check the mail is right for both.
      form: { ...shared, hidden: forms.toSorted((a, b) => caution(b) - caution(a))[0]?.hidden ?? shared.hidden },
      entries: entries.map((entry) => {
        const choice = entry.signup.form?.list;
        return { ...entry, ...(choice && { choice }) };
      }),
    },
  };
}

function caution({ hidden }: SignupForm): number {
  const checkMail = answerAddress('newsletters', 'check-mail');
  return hidden.some(({ value }) => value.endsWith(checkMail)) ? 1 : 0;
}

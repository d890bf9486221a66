import { intl } from '../../lib/intl.ts';
import { stringsOf } from '../../strings/strings.ts';
import { commentService } from '../comments/comment-provider.ts';
import { signupCompany } from '../newsletters/signup-company.ts';
import type { Newsroom } from '../newsroom.ts';
import { counterOf } from './analytics.ts';

/** A subject of the list, with its sentences. */
export interface PrivacySection {
  title: string;
  sentences: string[];
}

/** What the site stores and asks for, as its settings have it. */
export interface PrivacyView {
  title: string;
  intro: string;
  sections: PrivacySection[];
  /** The services of which a reader can have chosen to see everything; their choices can be taken back here. */
  embedded: readonly string[];
}

/** What the site stores and asks for: the end of the page that `policies.privacy` names. */
export function privacyView(newsroom: Newsroom): PrivacyView {
  const { publication, embedded } = newsroom;
  const { lang } = publication;
  const { privacy: words } = stringsOf(lang);
  const counter = counterOf(publication);
  const { server } = publication.letters;
  const service = commentService(publication);
  const sections: PrivacySection[] = [
    {
      title: words.device,
      sentences: [
        words.cookies,
        words.settings,
        ...(publication.offline ? [words.stories] : []),
        ...(embedded.length > 0 ? [words.choices] : []),
        words.deletable,
        words.network,
      ],
    },
    { title: words.mail, sentences: newsletterSentences(newsroom) },
    {
      title: words.letters,
      sentences: [
        words.letterMail,
        ...(server === undefined ? [] : [words.letterServer(new URL(server).host)]),
        ...(service ? [words.commentService(service.name, service.host)] : []),
      ],
    },
    {
      title: words.embeds,
      sentences: embedded.length > 0 ? [words.embedText(listed(embedded, lang, 'disjunction'))] : [],
    },
    {
      title: words.counting,
      sentences: [
        ...(newsroom.mostRead.length > 0 ? [words.fromLog] : []),
        ...(counter ? [words.counter(counter.name, new URL(counter.origin).host)] : []),
      ],
    },
  ];
  return {
    title: words.title,
    intro: words.intro,
    sections: sections.filter(({ sentences }) => sentences.length > 0),
    embedded,
  };
}

/** A sentence for each service that gets addresses, with the newsletters that it sends. */
function newsletterSentences({ newsletters, publication: { lang } }: Newsroom): string[] {
  const words = stringsOf(lang).privacy;
  const companies = Map.groupBy(newsletters.values(), ({ provider }) => signupCompany(provider));
  return [...companies].map(([company, sent]) => {
    const names = listed(
      sent.map(({ name }) => name),
      lang,
      'disjunction',
    );
    return company === undefined ? words.ours(names) : words.company(names, company);
  });
}

function listed(names: readonly string[], language: string, type: 'conjunction' | 'disjunction'): string {
  return intl(Intl.ListFormat, language, { type }).format(names);
}

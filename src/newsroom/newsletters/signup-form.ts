import type { NewsletterProvider } from '../../schema/newsletters/newsletter-provider.ts';
import { LETTER_FIELDS, LETTER_PATHS } from '../../schema/comments/letter-fields.ts';
import { answerAddress } from '../site/answer.ts';

/** A field that a form posts without asking the reader. */
export interface HiddenField {
  name: string;
  value: string;
}

/** A form as the service takes it that keeps the list. It is always posted, so that no address gets into a URL. */
export interface SignupForm {
  action: string;
  /** Name of the e-mail field. */
  field: string;
  hidden: HiddenField[];
  /** The field that names the newsletter; only for a service that takes several of them in one form. */
  list?: HiddenField;
  /** Name of the field that only robots fill in, for a service that looks at it. */
  honeypot?: string;
  /** A box that the reader has to check, with the sentence next to it. */
  consent?: { name: string; text: string };
  /** How a script can get the answer without leaving the page, for a service that allows it. */
  inPlace?: 'kit' | 'letters' | 'listmonk';
}

/** How readers sign up: with a form on this site, or on a page of the service. */
export type SignupWay = { form: SignupForm } | { page: string };

/** What forms need to know besides the service. */
export interface SignupPlace {
  /** Id of the newsletter. */
  id: string;
  /** Origin, without a slash at the end. */
  origin: string;
  language: string;
  /** Origin of the letters server. */
  server?: string | undefined;
}

type Kind = NewsletterProvider['kind'];
type Adapters = {
  [Name in Kind]: (provider: Extract<NewsletterProvider, { kind: Name }>, place: SignupPlace) => SignupWay | undefined;
};

const hosted = ({ page }: { page: string }): SignupWay => ({ page });

/** What each service takes, from its documentation and the embed codes that it hands out. */
const ADAPTERS: Adapters = {
  // No script may fetch it: https://docs.buttondown.com/building-your-subscriber-base
  buttondown: ({ username, tags = [], metadata = {} }) => ({
    form: {
      action: `https://buttondown.com/api/emails/embed-subscribe/${encodeURIComponent(username)}`,
      field: 'email',
      hidden: [
        { name: 'embed', value: '1' },
        ...tags.map((value) => ({ name: 'tag', value })),
        ...Object.entries(metadata).map(([name, value]) => ({ name: `metadata__${name}`, value })),
      ],
    },
  }),
  // listmonk redirects to `next` only where its settings list that very address as trusted; it ignores others.
  listmonk: ({ url, list, doubleOptIn }, { origin }) => ({
    form: {
      action: `${url.replace(/\/+$/, '')}/subscription/form`,
      field: 'email',
      hidden: [{ name: 'next', value: origin + answerAddress('newsletters', doubleOptIn ? 'check-mail' : 'thanks') }],
      list: { name: 'l', value: list },
      honeypot: 'nonce',
      inPlace: 'listmonk',
    },
  }),
  mailchimp: ({ action }) => {
    const { searchParams } = new URL(action);
    const honeypot = `b_${searchParams.get('u') ?? ''}_${searchParams.get('id') ?? ''}`;
    return { form: { action, field: 'EMAIL', hidden: [], honeypot } };
  },
  kit: ({ form }) => ({
    form: {
      action: `https://app.kit.com/forms/${form}/subscriptions`,
      field: 'email_address',
      hidden: [],
      inPlace: 'kit',
    },
  }),
  brevo: ({ action, consent, locale }, { language }) => ({
    form: {
      action,
      field: 'EMAIL',
      hidden: [{ name: 'locale', value: locale ?? language.split('-')[0] ?? language }],
      honeypot: 'email_address_check',
      ...(consent !== undefined && { consent: { name: 'OPT_IN', text: consent } }),
    },
  }),
  form: ({ action, field, hidden, honeypot }) => ({
    form: {
      action,
      field,
      hidden: Object.entries(hidden).map(([name, value]) => ({ name, value })),
      ...(honeypot !== undefined && { honeypot }),
    },
  }),
  letters: (_, { id, server }) =>
    server === undefined
      ? undefined
      : {
          form: {
            action: server + LETTER_PATHS.signup,
            field: LETTER_FIELDS.email,
            hidden: [],
            list: { name: LETTER_FIELDS.newsletter, value: id },
            honeypot: LETTER_FIELDS.honeypot,
            inPlace: 'letters',
          },
        },
  ghost: hosted,
  mailerlite: hosted,
  beehiiv: hosted,
  link: hosted,
};

/**
 * How readers sign up with a service.
 * @returns undefined for the letters server of a publication that has none
 */
export function signupWay<Name extends Kind>(
  provider: Extract<NewsletterProvider, { kind: Name }>,
  place: SignupPlace,
): SignupWay | undefined {
  return ADAPTERS[provider.kind as Name](provider, place);
}

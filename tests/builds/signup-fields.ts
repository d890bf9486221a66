import type { ReceivedForm } from './signup-service.ts';

/** The address with which a reader signs up. */
export const ADDRESS = 'jane.reader@example.com';

/** What each service is sent from the page of its newsletter, and the page on which the reader then is. */
export const PLAIN: [id: string, service: string, fields: ReceivedForm['fields'], title: string][] = [
  [
    'buttondown',
    'buttondown',
    [
      ['embed', '1'],
      ['tag', 'daily'],
      ['metadata__source', 'site'],
      ['email', ADDRESS],
    ],
    'Check your inbox',
  ],
  [
    'listmonk',
    'listmonk',
    [
      ['next', 'NEXT'],
      ['l', 'first-list'],
      ['nonce', ''],
      ['email', ADDRESS],
    ],
    'Check your mail',
  ],
  [
    'mailchimp',
    'mailchimp',
    [
      ['b_uuu_iii', ''],
      ['EMAIL', ADDRESS],
    ],
    'Check your inbox',
  ],
  ['kit', 'kit', [['email_address', ADDRESS]], 'Check your inbox'],
  [
    'brevo',
    'brevo',
    [
      ['locale', 'en'],
      ['email_address_check', ''],
      ['EMAIL', ADDRESS],
      ['OPT_IN', '1'],
    ],
    'Check your inbox',
  ],
  [
    'letters',
    'letters',
    [
      ['newsletter', 'letters'],
      ['website', ''],
      ['email', ADDRESS],
    ],
    'Check your mail',
  ],
];

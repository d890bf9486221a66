import { describe, expect, test } from 'vitest';
import { machineFiles } from '../newsroom/machines/machine-file.ts';
import { newsroomForTests, type ContentForTests } from '../newsroom/newsroom-for-tests.ts';
import { siteView } from '../newsroom/site/site.ts';
import { adsTxt, securityTxt, trustTxt } from './trust-files.ts';

type Fields = NonNullable<ContentForTests['publication']>;

function of(fields: Fields, content: ContentForTests = {}) {
  const newsroom = newsroomForTests({ ...content, publication: fields });
  return { newsroom, publication: newsroom.publication, site: siteView(newsroom) };
}

describe('trust.txt', () => {
  test('tells whom the publication belongs to and with, one attribute a line', () => {
    const { publication, site } = of({
      organization: { profiles: ['https://social.example/@ledger'] },
      policies: { ethics: 'ethics', sources: 'ethics' },
      trust: {
        belongsTo: ['https://press.example', 'https://local.example'],
        controls: ['https://weekly.example'],
        controlledBy: 'https://company.example',
      },
    });
    expect(trustTxt(publication, site)).toBe(
      [
        'belongto=https://press.example',
        'belongto=https://local.example',
        'control=https://weekly.example',
        'controlledby=https://company.example',
        'social=https://social.example/@ledger',
        'disclosure=https://ledger.example/ethics/',
        'contact=letters@ledger.example',
        'datatrainingallowed=no\n',
      ].join('\n'),
    );
  });

  test('says what the publication says of training elsewhere', () => {
    const { publication, site } = of({ machines: { training: true } });
    expect(trustTxt(publication, site)).toContain('datatrainingallowed=yes\n');
  });
});

describe('ads.txt', () => {
  test('has a record for each account, and the owner of the domain', () => {
    const { publication } = of({
      ads: [
        { domain: 'google.com', account: 'pub-123', relationship: 'direct', authority: 'f08c47fec0942fa0' },
        { domain: 'ads.example', account: '7', relationship: 'reseller' },
      ],
    });
    expect(adsTxt(publication.ads ?? [], 'https://www.ledger.example')).toBe(
      'google.com, pub-123, DIRECT, f08c47fec0942fa0\nads.example, 7, RESELLER\nOWNERDOMAIN=www.ledger.example\n',
    );
  });

  test('of a site without advertising says that nobody may sell any', () => {
    expect(adsTxt([], 'https://ledger.example')).toContain(
      'placeholder.example.com, placeholder, DIRECT, placeholder\n',
    );
  });

  test.each(['a, b', 'a;b', 'a#b', 'a b', 'a\nb'])('is not there with an account like %j', (account) => {
    expect(() => of({ ads: [{ domain: 'google.com', account, relationship: 'direct' }] })).toThrow();
  });
});

describe('security.txt', () => {
  const security = { contact: 'security@ledger.example', expires: '2027-03-01T00:00:00-05:00' };

  test('has the fields that RFC 9116 requires, and its own address', () => {
    const { publication, site } = of({ security: { ...security, policy: 'https://ledger.example/contact/' } });
    expect(publication.security && securityTxt(publication.security, site)).toBe(
      [
        'Contact: mailto:security@ledger.example',
        'Expires: 2027-03-01T05:00:00Z',
        'Preferred-Languages: en-US',
        'Canonical: https://ledger.example/.well-known/security.txt',
        'Policy: https://ledger.example/contact/\n',
      ].join('\n'),
    );
  });

  test('leads to a web form where the contact is one', () => {
    const { publication, site } = of({ security: { ...security, contact: 'https://ledger.example/report/' } });
    expect(publication.security && securityTxt(publication.security, site)).toContain(
      'Contact: https://ledger.example/report/\n',
    );
  });

  test('is published until it expires, and not at that instant any more', () => {
    const at = (now: string) => machineFiles(of({ security }, { now }).newsroom).includes('.well-known/security.txt');
    expect([at('2027-03-01T04:59:59Z'), at('2027-03-01T05:00:00Z')]).toEqual([true, false]);
  });
});

test('a preview has no file for programs but the one that keeps them out', () => {
  expect(machineFiles(of({ ads: [] }, { isPreview: true }).newsroom)).toEqual(['robots.txt']);
});

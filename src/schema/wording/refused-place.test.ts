import { expect, test } from 'vitest';
import { deploy, type DeployHostName } from '../hosting/deploy.ts';
import { readRefusal } from './refusal.ts';

function refusalOf(host: DeployHostName, place: string): string {
  const { what, fix = '' } = readRefusal(deploy.safeParse({ [host]: place }).error?.issues[0]?.message ?? '');
  return `${what}. ${fix}`;
}

test.each([
  ['rsync', 'ftp://www.ledger.example/htdocs', 'is an FTP address', 'choose the host rclone'],
  ['rsync', 'ssh://deploy@ledger.example:22/srv/ledger', 'begins like', 'Write deploy@ledger.example:/srv/ledger.'],
  ['rsync', 'https://ledger.example', 'is a web address', 'such as deploy@ledger.example:/srv/ledger'],
  ['rsync', 'C:\\www', 'is a folder of Windows', 'user@server:/srv/paper'],
  ['rsync', 'deploy@ledger.example:~/www', 'home folder', 'such as deploy@ledger.example:/home/deploy/www.'],
  ['rsync', '/srv/my paper', 'contains a space', 'rename the folder'],
  ['rsync', "/srv/'; rm", "contains '", 'Use only letters'],
  ['rsync', '-oProxyCommand=x:/srv', 'contains =', 'Use only letters'],
  ['rsync', '-v:/srv', 'begins with a hyphen', 'name or a path'],
  ['rsync', '/srv/../etc', 'has . or ..', 'whole path'],
  ['rsync', 'ledger.example:2222/srv/ledger', 'has a port', 'write ledger.example:/srv/ledger.'],
  ['rsync', 'ledger.example:', 'names no folder', 'ledger.example:/srv/paper.'],
  ['rsync', 'ledger.example:www/html', 'does not begin with /', 'such as ledger.example:/home/deploy/www/html.'],
  ['rsync', 'ledger.example://srv/ledger', 'two slashes', 'Write ledger.example:/srv/ledger.'],
  ['rsync', 'ledger.example', 'names no folder', 'add the folder there: ledger.example:/srv/paper.'],
  ['rsync', 'www/html', 'does not begin with /', 'from /'],
  ['rclone', 's3://ledger/site', 'is a web address', 'such as s3:ledger/site.'],
  ['rclone', 'ftp://ledger.example/www', 'is a web address', '`rclone config`'],
  ['rclone', ':sftp,ssh=x:folder', 'configures a remote', '`rclone config`'],
  ['rclone', 'ledger', 'names no remote', 'remote:ledger'],
  ['rclone', 's3:', 'names no bucket', 's3:ledger-site.'],
  ['rclone', 's3:/ledger', 'slash after the colon', 'Write s3:ledger.'],
  ['rclone', 's3:my ledger', 'contains a space', 'Use only'],
  ['pages', 'https://github.com/ledger/site/tree/gh-pages', 'address of a branch', 'Write only its name: gh-pages.'],
  ['pages', 'https://ledger.github.io', 'is an address', 'Write gh-pages'],
  ['pages', '--force', 'begins with a hyphen', 'name'],
  ['pages', 'my branch', 'contains a space', 'Use only'],
  ['cloudflare', 'https://ledger.pages.dev/', 'address of a project', 'Write only its name: ledger.'],
  ['cloudflare', 'ledger.example', 'is an address', 'Workers & Pages'],
  ['cloudflare', 'La Gaceta', 'other characters', 'such as la-gaceta.'],
  ['netlify', 'https://ledger.netlify.app', 'address of a site', 'Write only its name: ledger.'],
  ['netlify', 'https://app.netlify.com/sites/ledger/overview', 'address of a site', 'Write only its name: ledger.'],
  ['netlify', 'a b', 'other characters', 'such as a-b.'],
] as const)('%s %s %s', (host, place, what, fix) => {
  const text = refusalOf(host, place);
  expect(text).toContain(`"${place}" `);
  expect(text).toContain(what);
  expect(text).toContain(fix);
  // A place that the words propose is one that is accepted.
  const [, proposed] = /(?:Write|such as|write|name:|there:|server:) (\S+?)\.$/.exec(text) ?? [];
  if (proposed !== undefined && !/^(?:folder|paper)$/.test(proposed))
    expect(deploy.safeParse({ [host]: proposed }).success, proposed).toBe(true);
});

test.each([
  ['rsync', 'deploy@ledger.example:/srv/ledger'],
  ['rsync', '/srv/ledger/'],
  ['rclone', 's3:ledger/site'],
  ['rclone', 'My Drive:site'],
  ['pages', 'gh-pages'],
  ['cloudflare', 'ledger'],
  ['netlify', '3f1c-ab'],
] as const)('%s takes %s', (host, place) => {
  expect(deploy.safeParse({ [host]: place }).success).toBe(true);
});

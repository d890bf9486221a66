import type { Problem } from '../lib/problem.ts';
import type { Ledger } from './content-ledger.ts';
import { fieldPlace } from './content-source.ts';

/** Finds newsletters whose signups the letters server takes, in a publication that names no such server. */
export function signupProblems(root: string, { newsletters, publication }: Ledger): Problem[] {
  const settings = publication.get('publication')?.data;
  if (!settings || settings.letters.server !== undefined) return [];
  return [...newsletters.values()].flatMap(({ file, data }): Problem[] =>
    data.provider.kind === 'letters'
      ? [
          {
            rule: 'letters-server-missing',
            file,
            ...fieldPlace(root, file, ['provider', 'kind']),
            what: 'The letters server takes the signups of this newsletter, but the publication names no letters server.',
            fix: 'Add `server: https://letters.example.com` to `letters` in content/publication.yaml, or choose another service.',
          },
        ]
      : [],
  );
}

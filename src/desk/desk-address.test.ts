import { expect, test } from 'vitest';
import { emptyLedger } from '../loader/content-ledger.ts';
import { deskAddress } from './desk-address.ts';

test('the desk moves aside for a publication whose own addresses begin with its name', () => {
  const content = emptyLedger();
  expect(deskAddress('/nowhere', content)).toBe('/desk/');
  const data = { addresses: { authors: 'desk' } };
  content.publication.set('publication', { file: 'content/publication.yaml', digest: '', data } as never);
  expect(deskAddress('/nowhere', content)).toBe('/_desk/');
});

import { expect, test } from 'vitest';
import { uuidOfAddress } from './uuid.ts';

test('the UUID of an address is the one that other software works out, too', () => {
  // uuid.uuid5(uuid.NAMESPACE_URL, …) in Python
  expect(uuidOfAddress('http://www.example.com/')).toBe('urn:uuid:fcde3c85-2270-590f-9e7c-ee003d65e0e2');
  expect(uuidOfAddress('https://ledger.example/2026/11/storm/')).toBe('urn:uuid:9bf195bd-b16e-54d4-8732-7ab037aaaab4');
});

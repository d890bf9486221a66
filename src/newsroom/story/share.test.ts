import { expect, test } from 'vitest';
import { shareByMail } from './share.ts';

test('the mail has the headline and the address, whatever signs are in them', () => {
  const address = shareByMail('Fees & “fines”: 5% more?', 'https://ledger.example/2026/11/fees/');
  const fields = new URL(address).searchParams;
  expect(fields.get('subject')).toBe('Fees & “fines”: 5% more?');
  expect(fields.get('body')).toBe('Fees & “fines”: 5% more?\r\n\r\nhttps://ledger.example/2026/11/fees/');
  expect(address).not.toMatch(/[\s+]/);
});

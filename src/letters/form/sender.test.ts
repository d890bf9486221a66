import { expect, test } from 'vitest';
import { network, Senders } from './sender.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s belongs to the network %s', (address, name) => {
  expect(network(address)).toBe(name);
});

test('a sender has the same name all day, another name the next day, and nobody else has it', () => {
  const senders = new Senders();
  const morning = Date.parse('2026-11-26T01:00:00Z');
  const name = senders.nameOf('203.0.113.7', morning);
  expect(senders.nameOf('203.0.113.7', morning + 3_600_000)).toBe(name);
  expect(senders.nameOf('203.0.113.8', morning)).not.toBe(name);
  expect(new Senders().nameOf('203.0.113.7', morning)).not.toBe(name);
  expect(senders.nameOf('203.0.113.7', morning + 86_400_000)).not.toBe(name);
  expect(name).not.toContain('203');
});

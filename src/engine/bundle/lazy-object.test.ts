import { expect, test } from 'vitest';
import { lazyObjects } from './lazy-object.ts';

class Full {
  name = 'full';
  slots = 'full slots';
  get address(): string {
    return `address of ${this.name}`;
  }
}

const lazily = lazyObjects(new Full(), ['name']);

test('an object has its own members, which may be changed, and makes the full object once, for the other members', () => {
  let made = 0;
  const object = lazily({ name: 'own' }, () => {
    made++;
    return new Full();
  });
  expect([object.name, made]).toEqual(['own', 0]);
  object.name = 'changed';
  expect([object.name, object.address, object.slots, made]).toEqual(['changed', 'address of full', 'full slots', 1]);
});

test('a member with a function of its own does not need the full object', () => {
  const refuse = () => {
    throw new Error('The full object was made.');
  };
  const object = lazily({ name: 'own' }, refuse, { slots: () => 'own slots' });
  expect(object.slots).toBe('own slots');
  expect(() => object.address).toThrow('The full object was made.');
});

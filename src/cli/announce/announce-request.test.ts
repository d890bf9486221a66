import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnnounceError, post, type Patience } from './announce-request.ts';
import { openService, type ServiceForTests } from './service-for-tests.ts';

let service: ServiceForTests;
beforeEach(async () => {
  service = await openService();
});
afterEach(() => service.close());

describe('a request', () => {
  const waits: number[] = [];
  const patience: Patience = {
    attempts: 4,
    pause: 100,
    longest: 10_000,
    wait: async (milliseconds) => void waits.push(milliseconds),
  };
  const send = (explain: (status: number) => string | undefined = () => undefined, longest = patience.longest) =>
    post(`${service.origin}/ping`, { type: 'text/plain', body: 'news' }, explain, { ...patience, longest });
  beforeEach(() => {
    waits.length = 0;
  });

  test('that is accepted is sent once', async () => {
    service.answers.splice(0, Infinity, ...[{ status: 202 }]);
    await send();
    expect(service.received).toEqual([{ path: '/ping', type: 'text/plain', body: 'news' }]);
    expect(waits).toEqual([]);
  });

  test('is sent again while the service is out of order, with pauses that grow', async () => {
    service.answers.splice(0, Infinity, ...[{ status: 503 }, { status: 500 }, { status: 200 }]);
    await send();
    expect(service.received).toHaveLength(3);
    expect(waits).toEqual([100, 200]);
  });

  test('waits as long as the service asks for, in seconds or until a date', async () => {
    // So far away that no pause of a busy machine counts.
    const [hour, day] = [3_600_000, 86_400_000];
    const date = new Date(Date.now() + day).toUTCString();
    service.answers.splice(
      0,
      Infinity,
      ...[
        { status: 429, headers: { 'Retry-After': '3' } },
        { status: 503, headers: { 'Retry-After': date } },
      ],
    );
    await send(undefined, day);
    expect(waits[0]).toBe(3000);
    expect(waits[1]).toBeGreaterThan(day - hour);
    expect(waits[1]).toBeLessThanOrEqual(day);
  });

  test('is given up when the service asks for too long a wait, when it stays out of order, and when nobody answers', async () => {
    service.answers.splice(0, Infinity, ...[{ status: 429, headers: { 'Retry-After': '3600' } }]);
    await expect(send()).rejects.toThrow('It asks to wait 60 minutes. Run the command again then.');
    service.answers.splice(0, Infinity, ...Array.from({ length: 9 }, () => ({ status: 502 })));
    await expect(send()).rejects.toThrow('It answered with status 502. It was asked 4 times.');
    const nobody = post('http://127.0.0.1:1/', { type: 'text/plain', body: '' }, () => undefined, patience);
    await expect(nobody).rejects.toThrow(/^It cannot be reached \(.+\)\. It was asked 4 times\./);
  });

  test('that is refused is not sent again, and the reason is told', async () => {
    service.answers.splice(0, Infinity, ...[{ status: 422 }]);
    await expect(send((status) => (status === 422 ? 'Not your host.' : undefined))).rejects.toThrow(
      new AnnounceError('Not your host.'),
    );
    expect(service.received).toHaveLength(1);
  });

  test('does not follow a redirect, which would lose what it says', async () => {
    service.answers.splice(
      0,
      Infinity,
      ...Array.from({ length: 9 }, () => ({ status: 301, headers: { Location: `${service.origin}/elsewhere` } })),
    );
    await expect(send()).rejects.toThrow(AnnounceError);
    expect(service.received.every(({ path: asked }) => asked === '/ping')).toBe(true);
  });
});

import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FILES, paperForTests } from './server-for-tests.ts';
import { serve } from './serve.ts';

test('mails are not sent by a server that does not know its own address', async () => {
  const publication = (FILES['content/publication.yaml'] ?? '').replace(/, server: '[^']+'/, '');
  const root = paperForTests({ 'content/publication.yaml': publication });
  const settings = { root, data: path.join(root, 'data'), host: '127.0.0.1', port: 0, proxies: [], mail: 'true' };
  await expect(serve(settings, () => undefined)).rejects.toThrow('letters: { server: https://letters.example.com }');
  rmSync(root, { recursive: true });
});

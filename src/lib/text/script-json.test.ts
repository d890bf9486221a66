import { expect, test } from 'vitest';
import { scriptJson } from './script-json.ts';

test.each(['</script><script>alert(1)</script>', '<!--', '<script', ']]>', '\u2028', 'a & b'])(
  '%j cannot leave the script, and comes back the same',
  (text) => {
    const json = scriptJson({ text });
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual({ text });
  },
);

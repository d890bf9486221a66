import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readForm } from './form-body.ts';

const FORM = 'application/x-www-form-urlencoded';

const read = (body: string | Buffer, type: string | undefined = FORM) =>
  readForm(Readable.from([Buffer.from(body)]), type);

async function fieldsOf(body: string | Buffer): Promise<Record<string, readonly string[]>> {
  const reading = await read(body);
  if (!reading.ok) throw new Error(reading.reason);
  return Object.fromEntries(reading.fields);
}

describe('the body of a form', () => {
  test('has fields, which may be repeated', async () => {
    expect(await fieldsOf('a=1&b=two+words&a=%C3%A9&c')).toEqual({ a: ['1', 'é'], b: ['two words'], c: [''] });
  });

  test('may hold any character of Unicode, percent-encoded or as bytes', async () => {
    const text = '台風 👩‍👩‍👧‍👦 \u0000 ﷺ';
    expect(await fieldsOf(new URLSearchParams({ text }).toString())).toEqual({ text: [text] });
    expect(await fieldsOf(`text=${text.replaceAll(' ', '+')}`)).toEqual({ text: [text] });
  });

  test('may say that something could not be read, in the character for that', async () => {
    expect(await fieldsOf('text=%EF%BF%BD')).toEqual({ text: ['\uFFFD'] });
  });

  test.each([
    ['Latin 1', 'text=caf%E9'],
    ['half of a surrogate pair', 'text=%ED%A0%80'],
    ['bytes that are no text', Buffer.from([0x74, 0x3d, 0xff, 0xfe, 0x00])],
    ['thousands of fields', 'a=1&'.repeat(5000)],
  ])('is refused with %s', async (_, body) => {
    expect(await read(body)).toEqual({ ok: false, reason: 'broken' });
  });

  test('is refused when its values have more than 16 kB, whatever way they are written', async () => {
    expect(await read(`a=${'x'.repeat(MOST_BYTES)}`)).toEqual({ ok: false, reason: 'too-long' });
    expect(await read(`a=${'%E3%81%82'.repeat(Math.ceil(MOST_BYTES / 3))}`)).toEqual({ ok: false, reason: 'too-long' });
    expect(await read(`a=${'x'.repeat(500_000)}`)).toEqual({ ok: false, reason: 'too-long' });
    expect(await read(`a=${'x'.repeat(MOST_BYTES - 1)}`)).toMatchObject({ ok: true });
  });
});

test.each([
  ['text/plain', false],
  ['text/html', false],
  ['application/xml', false],
  [`${FORM}; charset=iso-8859-1`, false],
  [`${FORM}; charset=UTF-8`, true],
  [FORM.toUpperCase(), true],
])('a body of type %s is a form: %s', async (type, isForm) => {
  expect(await read('a=1', type)).toMatchObject(isForm ? { ok: true } : { ok: false, reason: 'broken' });
});

describe('a body that an app or a script sends', () => {
  const part = (value: Buffer | string, type = '') =>
    Buffer.concat([
      Buffer.from(`--x\r\nContent-Disposition: form-data; name="text"${type}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from('\r\n--x--\r\n'),
    ]);

  test.each([
    ['multipart in Latin 1', part(Buffer.from('caf\xE9', 'latin1')), 'multipart/form-data; boundary=x'],
    [
      'multipart with half of a surrogate pair',
      part(Buffer.from([0xed, 0xa0, 0x80])),
      'multipart/form-data; boundary=x',
    ],
    [
      'a part in another character set',
      part('cafe', '\r\nContent-Type: text/plain; charset=iso-8859-1'),
      'multipart/form-data; boundary=x',
    ],
    ['JSON with half of a surrogate pair', String.raw`{"text":"\ud800"}`, 'application/json'],
  ])('is refused as %s', async (_, body, type) => {
    expect(await read(body, type)).toEqual({ ok: false, reason: 'broken' });
  });

  test('may name its character set in a part', async () => {
    const body = part('café', '\r\nContent-Type: text/plain; charset=UTF-8');
    expect(await read(body, 'multipart/form-data; boundary=x')).toMatchObject({ ok: true });
  });

  test('may be multipart, without files', async () => {
    const form = new FormData();
    for (const [name, value] of [
      ['a', 'é 台風'],
      ['b', ''],
      ['a', '2'],
    ] as const)
      form.append(name, value);
    const sent = new Response(form);
    const type = sent.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await sent.arrayBuffer());
    const fields = new Map([
      ['a', ['é 台風', '2']],
      ['b', ['']],
    ]);
    expect(await read(bytes, type)).toEqual({ ok: true, fields });
    expect(await read(bytes.subarray(0, 40), type)).toEqual({ ok: false, reason: 'broken' });
    form.append('file', new Blob(['x']), 'a.txt');
    const withFile = new Response(form);
    const other = withFile.headers.get('content-type') ?? '';
    expect(await read(Buffer.from(await withFile.arrayBuffer()), other)).toEqual({ ok: false, reason: 'broken' });
  });

  test('may be JSON with texts', async () => {
    const fields = new Map([
      ['a', ['é', '2']],
      ['b', ['x']],
    ]);
    expect(await read('{"a":["é","2"],"b":"x"}', 'application/json; charset=utf-8')).toEqual({ ok: true, fields });
    for (const body of ['', '[]', '"a"', 'null', '{"a":1}', '{"a":{"b":"c"}}', '{"a":[["b"]]}', '{'])
      expect(await read(body, 'application/json'), body).toEqual({ ok: false, reason: 'broken' });
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`f${at}`, 'x'])));
    expect(await read(many, 'application/json')).toEqual({ ok: false, reason: 'broken' });
    expect(await read(JSON.stringify({ a: 'x'.repeat(MOST_BYTES) }), 'application/json')).toEqual({
      ok: false,
      reason: 'too-long',
    });
  });
});

test('a body without a type is no form', async () => {
  expect(await readForm(Readable.from([Buffer.from('a=1')]), undefined)).toEqual({ ok: false, reason: 'broken' });
});

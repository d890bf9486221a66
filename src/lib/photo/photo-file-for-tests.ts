import sharp, { type Sharp } from 'sharp';

/** A dataset of IPTC-IIM: record, number and text. */
export type Dataset = [record: number, number: number, text: string | Buffer];

/** The start of UTF-8 texts, as dataset 1:90 declares it. */
export const UTF_8: Dataset = [1, 90, '\u001B%G'];

/** A small photo as a camera makes it: a sun at the left, sea at the right. */
export function smallPhoto(width = 300, height = 200): Sharp {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#345"/><rect width="33%" height="100%" fill="#e62"/></svg>`;
  return sharp(Buffer.from(drawing));
}

/** Datasets as they stand in a file. */
export function iimBytes(datasets: readonly Dataset[]): Buffer {
  return Buffer.concat(
    datasets.map(([record, number, text]) => {
      const value = typeof text === 'string' ? Buffer.from(text) : text;
      const head = Buffer.from([0x1c, record, number, 0, 0]);
      head.writeUInt16BE(value.length, 3);
      return Buffer.concat([head, value]);
    }),
  );
}

/** A JPEG with IPTC-IIM data put into it, in a Photoshop segment after its first marker, as agencies do. */
export function withIim(jpeg: Buffer, datasets: readonly Dataset[]): Buffer {
  const data = iimBytes(datasets);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM'),
    Buffer.from([0x04, 0x04, 0, 0, 0, 0, data.length >> 8, data.length & 0xff]),
    data,
    Buffer.alloc(data.length % 2),
  ]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(resource.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, resource, jpeg.subarray(2)]);
}

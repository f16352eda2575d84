/** Small pictures and sounds, made on the spot: coloured stripes, and a hum. */
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG of 96 × 64 with stripes, another for every number (RFC 2083). */
export function makePicture(n: number): Buffer {
  const [width, height] = [96, 64];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const stripe = Math.floor((x + y * (1 + (n % 3))) / (6 + (n % 7)));
      const at = y * (width * 3 + 1) + 1 + x * 3;
      rows[at] = (90 + n * 37 + stripe * 23) % 256;
      rows[at + 1] = (120 + n * 61 + stripe * 11) % 256;
      rows[at + 2] = (80 + n * 17 + stripe * 41) % 256;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A WAV of half a second, 8 kHz, 8 bits: a hum that stands for a voice. */
export function makeSound(n: number): Buffer {
  const samples = 4_000;
  const out = Buffer.alloc(44 + samples);
  out.write('RIFF', 0, 'latin1');
  out.writeUInt32LE(36 + samples, 4);
  out.write('WAVEfmt ', 8, 'latin1');
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(8_000, 24);
  out.writeUInt32LE(8_000, 28);
  out.writeUInt16LE(1, 32);
  out.writeUInt16LE(8, 34);
  out.write('data', 36, 'latin1');
  out.writeUInt32LE(samples, 40);
  for (let i = 0; i < samples; i++)
    out[44 + i] = 128 + Math.round(40 * Math.sin((i * (180 + n * 10) * 2 * Math.PI) / 8_000));
  return out;
}

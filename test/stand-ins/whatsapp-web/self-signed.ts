/**
 * A certificate for a server that only this machine's own browser is told to believe: X.509 (RFC 5280), written out by hand, so
 * that no program and no key of the repository is needed.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...head]), body]);
}
const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const text = (tag: number, value: string) => der(tag, Buffer.from(value, 'latin1'));
const hex = (value: string) => Buffer.from(value, 'hex');
/** ecdsa-with-SHA256. */
const SIGNATURE = sequence(der(0x06, hex('2a8648ce3d040302')));
/** The attribute commonName. */
const COMMON_NAME = der(0x06, hex('550403'));

function utcTime(at: Date): Buffer {
  return text(0x17, `${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`);
}

/** `{key, cert}` in PEM, for that name and two days. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const named = sequence(der(0x31, sequence(COMMON_NAME, text(0x0c, name))));
  const now = Date.now();
  const content = sequence(
    der(0x02, Buffer.from([1 + (now % 100)])),
    SIGNATURE,
    named,
    sequence(utcTime(new Date(now - 86_400_000)), utcTime(new Date(now + 86_400_000))),
    named,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const bits = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const base64 =
    sequence(content, SIGNATURE, bits)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

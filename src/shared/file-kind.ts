/** What a file is, by its own bytes: what its sender calls it is not believed. */
import { fileTypeFromBuffer } from 'file-type';

/** The kinds of file people send. */
export type FileKind = 'photo' | 'voice' | 'video' | 'document';

const KINDS: readonly (readonly [type: RegExp, kind: FileKind])[] = [
  [/^image\/(jpeg|png|webp|gif|heic|heif|avif)$/, 'photo'],
  // Browsers record voice as WebM; by its first bytes it cannot be told from a film.
  [/^(audio\/[\w.+-]+|application\/ogg|video\/webm)$/, 'voice'],
  [/^video\/(mp4|quicktime|3gpp2?|ogg)$/, 'video'],
  [/^application\/pdf$/, 'document'],
];

/** The kind of a file whose type was read from its bytes before; null for a type that is not taken. */
export function fileKindOfMime(mime: string): FileKind | null {
  const plain = mime.split(';')[0] ?? '';
  return KINDS.find(([type]) => type.test(plain))?.[1] ?? null;
}

/** `{mime: 'image/jpeg', kind: 'photo'}`; null for anything the centre does not take (programs, pages, archives, Office files, drawings with script). */
export async function fileKindOf(bytes: Buffer): Promise<{ mime: string; kind: FileKind } | null> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime.split(';')[0];
  const kind = mime === undefined ? null : fileKindOfMime(mime);
  return mime === undefined || kind === null ? null : { mime, kind };
}

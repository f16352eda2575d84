/** What a file is, by its own bytes: what its sender calls it is not believed. */
import { fileTypeFromBuffer } from 'file-type';

/** The kinds of file people send. */
export type FileKind = 'photo' | 'voice' | 'video' | 'document';

const KINDS: Readonly<Record<string, FileKind>> = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'image/heic': 'photo',
  'audio/ogg': 'voice',
  'audio/ogg; codecs=opus': 'voice',
  'audio/mpeg': 'voice',
  'audio/mp4': 'voice',
  'audio/x-m4a': 'voice',
  'audio/aac': 'voice',
  'audio/amr': 'voice',
  'audio/wav': 'voice',
  // Browsers record voice as WebM; by its bytes it cannot be told from a film without reading its tracks.
  'video/webm': 'voice',
  'video/mp4': 'video',
  'video/3gpp': 'video',
  'application/pdf': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
};

/** `{mime: 'image/jpeg', kind: 'photo'}`; null for anything the centre does not take (programs, pages, archives, drawings with script). */
export async function fileKindOf(bytes: Buffer): Promise<{ mime: string; kind: FileKind } | null> {
  const found = await fileTypeFromBuffer(bytes);
  const kind = found === undefined ? undefined : KINDS[found.mime];
  return found === undefined || kind === undefined ? null : { mime: found.mime.split(';')[0] ?? found.mime, kind };
}

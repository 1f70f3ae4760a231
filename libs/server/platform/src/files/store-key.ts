import { type FilePart, fileParts } from './file-store';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The only place where a path is made: from an id that the server gave and one of two words, spread over 256 folders by its
 * last digits (the first ones are the time). @throws Error for anything else, so that no input can ever name a path.
 */
export function storeKey(id: string, part: FilePart): string {
  if (!uuid.test(id) || !fileParts.includes(part)) throw new Error('a stored file is named by an id of ours');
  return `${id.slice(-2)}/${id}.${part}`;
}

/** The id in a key that `storeKey` made; null for whatever else lies there. */
export function idInKey(key: string): string | null {
  const [, folder, id, part] = /^([0-9a-f]{2})\/([0-9a-f-]{36})\.(\w+)$/.exec(key) ?? [];
  return id && uuid.test(id) && id.endsWith(folder!) && (fileParts as readonly string[]).includes(part!) ? id : null;
}

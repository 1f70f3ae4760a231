const pending = new Map<string, string>();

/** Random and also available on plain http, where `crypto.randomUUID` is not. */
function randomKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * One key per submission: the same content sent again after a lost connection carries the same key, so that it takes
 * effect once. `settleKey` ends the submission once the server has answered for certain.
 */
export function keyFor(submission: string): string {
  const key = pending.get(submission) ?? randomKey();
  pending.set(submission, key);
  return key;
}

export const settleKey = (submission: string): void => void pending.delete(submission);

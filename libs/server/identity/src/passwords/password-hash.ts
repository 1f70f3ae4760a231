import { nfc } from '@matxich/domain';
import { gate } from '@matxich/platform';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane; about 40 ms here. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a random password that nobody knows: an unknown e-mail costs the same time as a known one. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$pr3YxlgubxIjOdI70r9ulg$1d8IE0NvnF1ZviVUIsjibCREjGF4HTHEr1IK2ynrhCQ';

/** Hashing runs on libuv's four threads; one of them stays free for files and DNS, so that a flood of sign-ins starves nobody. */
const inTurn = gate(3);

/** argon2id in PHC notation, for users.password_hash. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(nfc(password), cost));

/** False for a wrong password and, after the same work, for a user without one. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(stored ?? nobody, nfc(password)));
  return matches && stored !== null;
}

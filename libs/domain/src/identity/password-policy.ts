import { searchKey } from '../text/search-key';

export const passwordProblems = ['password.too_short', 'password.too_long', 'password.contains_email', 'password.too_simple', 'password.common'] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Beginnings of the passwords tried first; a long tail of digits or signs does not mend them. */
const common = ['password', 'passw0rd', 'matkhau', 'qwertyuiop', 'qwerty', 'iloveyou', 'anhyeuem', 'emyeuanh', 'vietnam', 'hanoi', 'matxich', 'welcome', 'administrator', 'admin', 'letmein', 'abcdef', 'abc'];

/** Characters left when runs like 1234, abcd or aaaa count as one. */
function distinctSteps(text: string): number {
  const codes = [...text].map((sign) => sign.codePointAt(0)!);
  return codes.filter((code, at) => at === 0 || Math.abs(code - codes[at - 1]!) > 1).length;
}

function containsEmail(folded: string, email: string): boolean {
  const [local = '', domain = ''] = searchKey(email).split('@');
  const names = [local, ...local.split(/[._+-]/), domain.split('.')[0]!].filter((part) => part.length >= 4);
  return names.some((name) => folded.includes(name));
}

/**
 * Null when the password will do. Length decides (12 to 128 signs, spaces and any script allowed), no rules on kinds of
 * signs and no expiry, but neither the owner's e-mail nor a commonplace: the line of NIST SP 800-63B.
 */
export function checkPassword(password: string, email: string): PasswordProblem | null {
  const length = [...password.normalize('NFC')].length;
  if (length < PASSWORD_MIN) return 'password.too_short';
  if (length > PASSWORD_MAX) return 'password.too_long';
  const folded = searchKey(password);
  if (containsEmail(folded, email)) return 'password.contains_email';
  if (new Set(folded).size < 5 || distinctSteps(folded) < 5) return 'password.too_simple';
  const letters = folded.replace(/[^\p{L}]/gu, '');
  const repeated = common.some((word) => folded.startsWith(word) && letters.replaceAll(word, '') === '');
  return repeated ? 'password.common' : null;
}

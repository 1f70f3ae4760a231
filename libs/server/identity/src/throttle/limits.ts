import type { RateLimit } from '@matxich/platform';

const limit = (name: string, points: number, seconds: number): RateLimit => ({ name, points, seconds, code: 'sign_in.throttled' });

/** `person`: per e-mail and address, against guessing one password · `address`: per address, against trying many accounts. */
export const limits = {
  signIn: { person: limit('sign_in_person', 10, 900), address: limit('sign_in_address', 300, 900) },
  register: { person: limit('register_person', 5, 3600), address: limit('register_address', 60, 3600) },
  reset: { person: limit('reset_person', 5, 3600), address: limit('reset_address', 60, 3600) },
  verification: { person: limit('verification_person', 3, 3600), address: limit('verification_address', 60, 3600) },
};

export type ThrottledAct = keyof typeof limits;

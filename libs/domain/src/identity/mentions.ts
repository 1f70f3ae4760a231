import { phoneKey } from '../supplier/firm-contact-keys';

/** By what a person can be reached, and what they are called: their name, and the names of organisations that they alone are. */
export interface Known {
  addresses: string[];
  numbers: string[];
  names: string[];
}

/** Regular expressions that PostgreSQL and JavaScript read alike, case ignored; null = nothing to look for. */
export interface Mentions {
  addresses: string | null;
  numbers: string | null;
  name: string | null;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (patterns: string[]): string | null => (patterns.length > 0 ? patterns.join('|') : null);

/** Written as people write it: `0912 345 678`, `+84-912.345.678`, or without its nought, as a table program leaves it. */
function numberPattern(number: string): string | null {
  const key = phoneKey(number);
  if (key === null) return null;
  const digits = [...key.replace(/^0+/, '')].join('[ .()-]*');
  return `(?<![0-9a-z.])(?:(?:\\+|00)?84[ .()-]*|0|\\+|00)?${digits}(?![0-9a-z])`;
}

/** A name of one word is somebody else's just as well, and is not looked for. */
function namePattern(name: string): string | null {
  const words = name.trim().split(/\s+/);
  return words.length > 1 ? words.map(literal).join('\\s+') : null;
}

/** How words mention somebody. @param names of the person, and of organisations that nobody else is in */
export function mentionsOf({ addresses, numbers, names }: Known): Mentions {
  return {
    addresses: oneOf(addresses.map((address) => `(?<![a-z0-9._%+-])${literal(address)}(?![a-z0-9-])`)),
    numbers: oneOf(numbers.map(numberPattern).filter((pattern) => pattern !== null)),
    name: oneOf(names.map(namePattern).filter((pattern) => pattern !== null)),
  };
}

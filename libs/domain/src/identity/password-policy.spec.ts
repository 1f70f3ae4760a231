import fc from 'fast-check';
import { checkPassword } from '../index';

const email = 'nguyen.minh@cokhihoaphat.vn';

test.each([
  ['a passphrase in Vietnamese', 'con trâu đi trước', null],
  ['a passphrase in English', 'four brass gears turn', null],
  ['twelve random signs', 'x7#Kp9!qLw2z', null],
  ['eleven signs', 'x7#Kp9!qLw2', 'password.too_short'],
  ['NFD does not make it longer', 'ế'.normalize('NFD').repeat(6), 'password.too_short'],
  ['a novel', 'a b c '.repeat(30), 'password.too_long'],
  ['the mail name', 'nguyen.minh2026!', 'password.contains_email'],
  ['part of it, with accents', 'Nguyễn của Hà Nội', 'password.contains_email'],
  ['the firm’s domain', 'CoKhiHoaPhat-88', 'password.contains_email'],
  ['one sign', 'aaaaaaaaaaaaaaaa', 'password.too_simple'],
  ['counting up', '1234567890123', 'password.too_simple'],
  ['the alphabet', 'abcdefghijklmnop', 'password.too_simple'],
  ['the word itself with digits', 'Password12345!', 'password.common'],
  ['its Vietnamese sister', 'matkhau@2026#', 'password.common'],
  ['a city and a year', 'HaNoi-2026-2026', 'password.common'],
])('%s', (_situation, password, problem) => expect(checkPassword(password, email)).toBe(problem));

test('whatever contains the mail name is refused', () => {
  fc.assert(fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
    expect(checkPassword(`${before}nguyen.minh${after}-`, email)).not.toBeNull();
  }));
});

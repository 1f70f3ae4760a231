import { randomUUID } from 'node:crypto';

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** An enterprise code with its check digit. */
function taxCode() {
  for (;;) {
    const digits = Array.from({ length: 9 }, (_, index) => (index === 0 ? 9 : Math.floor(Math.random() * 10)));
    const check = 10 - (digits.reduce((sum, digit, index) => sum + digit * weights[index], 0) % 11);
    if (check < 10) return [...digits, check].join('');
  }
}

const number = () => `09${Array.from({ length: 8 }, () => Math.floor(Math.random() * 10)).join('')}`;
const spaced = (digits) => `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;

/** Somebody whose every trace can be told from all others; `all` is what must not be found afterwards. */
export function canaryPerson(role) {
  const sign = `cnry${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const one = {
    name: `${sign} Nguyễn`,
    email: `${sign}@bar.example`,
    phone: number(),
    organisation: `${sign} tổ chức`,
    taxCode: taxCode(),
    firmPhone: number(),
    contact: { name: `${sign} liên hệ`, email: `${sign}-lien-he@bar.example`, phone: number() },
    proof: `${sign}-giam-doc@thanh-do.example`,
    /** What somebody writes who does not think of this day. */
    words: (about) => `${about}: gọi ${sign} Nguyễn, ${spaced(one.phone)}, ${sign}@bar.example`,
  };
  return { role, sign, ...one, all: [sign], numbers: [one.phone, one.firmPhone, one.contact.phone], own: [one.taxCode] };
}

const digitsOnly = (text) => text.replace(/[ .()-]/g, '');

/** Which of the canaries a text holds, however numbers are written in it. */
export function canariesIn(text, { all, numbers, own }) {
  const packed = digitsOnly(text);
  return [...all.filter((one) => text.toLowerCase().includes(one)), ...numbers.filter((one) => packed.includes(one.slice(1))), ...own.filter((one) => text.includes(one))];
}

import { notificationKinds } from '@matxich/contracts';
import { accountMails } from './account-mails';
import { type MailText, composeMail } from './fill-template';
import { notificationMails } from './notification-mails';

const all: [string, MailText][] = [
  ...Object.entries(accountMails),
  ...Object.entries(notificationMails).flatMap(([kind, texts]) => Object.entries(texts).map(([audience, text]): [string, MailText] => [`${kind} to ${audience}`, text])),
];
const holes = ({ subject, text }: MailText['vi']) => [...new Set(`${subject} ${text}`.match(/\{\w+\}/g) ?? [])].sort();

test.each(all)('%s asks for the same values in both languages', (_name, text) => {
  expect(holes(text.en)).toEqual(holes(text.vi));
});

test.each(notificationKinds)('%s has a mail for somebody', (kind) => {
  expect(Object.keys(notificationMails[kind])).not.toEqual([]);
});

/** A buyer confirms what a firm can do only after the introduction: then both know each other. */
const afterIntroduction = ['buyer_confirmed', 'buyer_confirmation_undone', 'introduction_introduced'];

test('what a supplier is told names the buyer only when both have accepted', () => {
  const naming = Object.entries(notificationMails).filter(([, texts]) => texts.supplier && holes(texts.supplier.vi).includes('{buyer}'));
  expect(naming.map(([kind]) => kind)).toEqual(afterIntroduction);
});

describe('composing', () => {
  const texts: MailText = { vi: { subject: 'Về {title}', text: 'Xem {title}.' }, en: { subject: 'About {title}', text: 'See {title}.' } };

  test('keeps a subject on one line, so that a title adds no header', () => {
    expect(composeMail(texts, 'en', { title: 'a\r\nBcc: all@example.vn' }).subject).toBe('About a Bcc: all@example.vn');
  });

  test('puts the link above the signature', () => {
    expect(composeMail(texts, 'en', { title: 'x' }, 'https://m.vn/1').text).toMatch(/^See x\.\n\nhttps:\/\/m\.vn\/1\n\n-- \nMắt Xích/);
  });

  test('leaves out what speaks of a value that is empty, and nothing that a value says in brackets', () => {
    const rejected = (reason: string) => composeMail(notificationMails.claim_rejected.supplier!, 'vi', { supplier: 'Cơ khí [Hà Nội]', reason }).text.split('\n')[0];
    expect(rejected('')).toBe('Yêu cầu nhận hồ sơ Cơ khí [Hà Nội] không được chấp thuận.');
    expect(rejected('sai mã số thuế')).toBe('Yêu cầu nhận hồ sơ Cơ khí [Hà Nội] không được chấp thuận. Lý do: sai mã số thuế');
  });

  test('refuses a hole', () => {
    expect(() => composeMail(texts, 'vi', {})).toThrow('{title}');
  });
});

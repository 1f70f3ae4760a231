import { randomBytes } from 'node:crypto';
import { openWords, sealWords } from './audit-words';

const key = randomBytes(32);
const sealed = sealWords(key, 'me', { reason: 'Không cần nữa' });

describe('words in the audit', () => {
  it('are read with the key of who wrote them', () => {
    expect(openWords(key, 'me', sealed)).toEqual({ reason: 'Không cần nữa' });
    expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('cần');
  });

  it.each<[string, Buffer, string, string]>([
    ['another key', randomBytes(32), 'me', sealed],
    ['somebody else’s entry', key, 'you', sealed],
    ['a changed text', key, 'me', `${sealed.slice(0, -2)}AA`],
  ])('are noise with %s', (_, with_, of, what) => expect(() => openWords(with_, of, what)).toThrow());

  it('are sealed differently every time', () => expect(sealWords(key, 'me', { reason: 'Không cần nữa' })).not.toBe(sealed));
});

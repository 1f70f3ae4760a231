import { formatAgo, formatDate, formatInstant, formatMoney, formatMonth, formatNumber, formatShare } from './format';

it('shows instants in the time of Vietnam, whatever the machine is set to', () => {
  expect(formatInstant('2026-11-24T17:30:00Z', 'vi')).toContain('25/11/2026');
  expect(formatInstant('2026-11-24T17:30:00Z', 'vi')).toContain('00:30');
  expect(formatDate('2026-11-24T16:59:59Z', 'en')).toBe('24/11/2026');
});

it('dates a verification by its month, in both languages the same', () => {
  for (const language of ['vi', 'en']) expect(formatMonth('2026-08-31T17:00:00Z', language)).toBe('09/2026');
});

it('writes numbers as each language does', () => {
  expect(formatNumber(1234.5, 'vi')).toBe('1.234,5');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(formatNumber(0.0005, 'vi')).toBe('0,0005');
  expect(formatShare(0.834, 'en')).toBe('83%');
});

it('knows that the dong has no minor unit and the dollar two', () => {
  expect(formatMoney(1500000, 'VND', 'vi').replaceAll('\u00a0', ' ')).toBe('1.500.000 VND');
  expect(formatMoney(1050, 'USD', 'en').replaceAll('\u00a0', ' ')).toBe('USD 10.50');
});

it('takes the largest unit that fits', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  expect(formatAgo('2026-11-24T10:00:00Z', 'en', now)).toBe('2 hours ago');
  expect(formatAgo('2026-11-27T12:00:00Z', 'vi', now)).toBe('sau 3 ngày nữa');
});

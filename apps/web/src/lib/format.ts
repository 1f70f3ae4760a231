const zone = 'Asia/Ho_Chi_Minh';
const tagOf = (language: string) => (language === 'en' ? 'en-GB' : 'vi-VN');

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();
function cached<F extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => F): F {
  const format = (formats.get(key) as F | undefined) ?? make();
  formats.set(key, format);
  return format;
}

/** An ISO date or instant as dd/mm/yyyy, in Vietnam's time. */
export const formatDate = (iso: string, language: string): string =>
  cached(`d${language}`, () => new Intl.DateTimeFormat(tagOf(language), { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' })).format(new Date(iso));

/** An ISO instant with hour and minute, in Vietnam's time. */
export const formatInstant = (iso: string, language: string): string =>
  cached(`i${language}`, () => new Intl.DateTimeFormat(tagOf(language), { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' })).format(new Date(iso));

/** An ISO instant as hour and minute, in Vietnam's time: for what happened just now. */
export const formatTime = (iso: string, language: string): string =>
  cached(`t${language}`, () => new Intl.DateTimeFormat(tagOf(language), { timeZone: zone, hour: '2-digit', minute: '2-digit' })).format(new Date(iso));

/** 09/2026: how precise a verification is dated. Cut from the date, because `Intl` says "tháng 09, 2026" when asked for a month. */
export const formatMonth = (iso: string, language: string): string => formatDate(iso, language).slice(3);

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export const formatNumber = (value: number, language: string, digits = 6): string =>
  cached(`n${language}${digits}`, () => new Intl.NumberFormat(tagOf(language), { maximumFractionDigits: digits })).format(value);

/** A share 0..1 as whole per cent. */
export const formatShare = (share: number, language: string): string =>
  cached(`p${language}`, () => new Intl.NumberFormat(tagOf(language), { style: 'percent', maximumFractionDigits: 0 })).format(share);

/** @param minor integer in the currency's smallest unit, as the API carries money */
export function formatMoney(minor: number, currency: string, language: string): string {
  const format = cached(`c${language}${currency}`, () => new Intl.NumberFormat(tagOf(language), { style: 'currency', currency, currencyDisplay: 'code' }));
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}

/** "2 giờ trước", "in 3 days": rounded to the largest unit that fits. @param now milliseconds */
export function formatAgo(iso: string, language: string, now: number): string {
  const seconds = (new Date(iso).getTime() - now) / 1000;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const units = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return relative.format(Math.round(seconds / size), unit);
}

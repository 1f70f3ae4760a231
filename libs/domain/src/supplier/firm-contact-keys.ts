/** Hosts where thousands of firms have a page: they say nothing about who it is. */
const sharedHosts = ['facebook.com', 'fb.com', 'm.facebook.com', 'zalo.me', 'youtube.com', 'tiktok.com', 'linkedin.com', 'sites.google.com', 'google.com', 'business.site', 'trangvangvietnam.com', 'masothue.com', 'alibaba.com', 'shopee.vn', 'lazada.vn'];
const sharedEndings = ['.blogspot.com', '.wordpress.com', '.business.site', '.wixsite.com', '.weebly.com', '.vn.alibaba.com', '.en.alibaba.com', '.trangvangvietnam.com'];

/** Mail that anybody can open in a minute, and what Vietnamese firms use instead of their own. */
const freeMail = new Set([
  'gmail.com', 'googlemail.com', 'yahoo.com', 'yahoo.com.vn', 'ymail.com', 'rocketmail.com', 'outlook.com', 'outlook.com.vn', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com', 'proton.me', 'protonmail.com',
  'zoho.com', 'gmx.com', 'gmx.de', 'mail.com', 'mail.ru', 'yandex.com', 'yandex.ru', 'qq.com', '163.com', '126.com', 'foxmail.com', 'sina.com', 'naver.com', 'daum.net', 'hanmail.net', 'aol.com', 'tutanota.com', 'vnn.vn', 'hcm.vnn.vn', 'hn.vnn.vn',
  'fpt.vn', 'hcm.fpt.vn', 'hn.fpt.vn', 'viettel.vn', 'saigonnet.vn', 'netnam.vn', 'mailinator.com', 'yopmail.com',
]);

export const isFreeMailDomain = (domain: string): boolean => freeMail.has(domain);

/** The host of a firm's own website without `www.`, or null: nothing typed, not a host, or a page on a shared service. */
export function ownHost(website: string | null | undefined): string | null {
  const host = /^(?:https?:\/\/)?(?:www\d?\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[:/?#]|$)/.exec((website ?? '').trim().toLowerCase())?.[1] ?? null;
  if (host === null || sharedHosts.includes(host) || sharedEndings.some((ending) => host.endsWith(ending))) return null;
  return host;
}

/** National digits of a Vietnamese number for comparing (`+84 28 3811 3811`, `(028) 38113811` → `02838113811`), or null when too short to tell anything. */
export function phoneKey(phone: string | null | undefined): string | null {
  const digits = (phone ?? '').replace(/\D/g, '').replace(/^(?:00)?84(?=\d{9,10}$)/, '0');
  return digits.length >= 9 ? digits : null;
}

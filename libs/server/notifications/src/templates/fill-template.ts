export type Locale = 'vi' | 'en';
export type MailText = Record<Locale, { subject: string; text: string }>;
export type MailTexts = Record<string, MailText>;

const signature: Record<Locale, string> = {
  vi: 'Mắt Xích · Mắt xích giữa nhà sản xuất Việt Nam và người mua',
  en: 'Mắt Xích · the link between Vietnamese manufacturers and buyers',
};

/**
 * A part in `[…]` is left out when a value in it is empty: "Reason:" without a reason is worse than no such line.
 * @param gap stands where a value is not given
 * @throws Error without one when the text names a value that is not given: a mail with a hole is a defect, not a mail
 */
function fill(text: string, values: Record<string, string>, gap?: string): string {
  const valueOf = (name: string): string => {
    const value = values[name] ?? gap;
    if (value === undefined) throw new Error(`the mail text needs {${name}}`);
    return value;
  };
  return text
    .replace(/\[([^\]]*)\]/g, (_, part: string) => ([...part.matchAll(/\{(\w+)\}/g)].some(([, name]) => valueOf(name!) === '') ? '' : part))
    .replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a notification said, for a list: a name that is not kept with it leaves a gap instead of hiding the rest. */
export const subjectLine = (texts: MailText, locale: Locale, values: Record<string, string>): string => oneLine(fill(texts[locale].subject, values, '…'));

/** Subject on one line (a line break in a title must not become a header) and text with the link below and the signature, in one language. */
export function composeMail(texts: MailText, locale: Locale, values: Record<string, string>, link?: string): { subject: string; text: string } {
  const { subject, text } = texts[locale];
  return { subject: oneLine(fill(subject, values)).slice(0, 200), text: [fill(text, values), ...(link ? [link] : []), `-- \n${signature[locale]}\n`].join('\n\n') };
}

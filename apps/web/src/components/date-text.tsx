import { useLanguage } from '../i18n/use-language';
import { formatDate, formatInstant } from '../lib/format';

/** A date in the reader's language and Vietnam's time. @param time also hour and minute */
export function DateText({ iso, time = false }: { iso: string; time?: boolean }) {
  const language = useLanguage();
  return <time dateTime={iso}>{time ? formatInstant(iso, language) : formatDate(iso, language)}</time>;
}

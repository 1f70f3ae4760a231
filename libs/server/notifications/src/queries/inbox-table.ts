import type { NotificationResponse } from '@matxich/contracts';
import type { TableExport } from '@matxich/platform';
import { subjectLine } from '../templates/fill-template';
import { type Audience, notificationMails } from '../templates/notification-mails';

/** The inbox as it leaves the program, in the words of the mails beside it. */
export const inboxTable = (audience: Audience): TableExport<NotificationResponse> => ({
  name: { vi: 'thong-bao', en: 'notifications' },
  columns: [
    { id: 'createdAt', label: { vi: 'Lúc', en: 'At' }, kind: 'instant', width: 18, value: (row) => row.createdAt },
    { id: 'kind', label: { vi: 'Nội dung', en: 'What happened' }, width: 72, value: (row) => row.kind, shown: (row, language) => { const texts = notificationMails[row.kind][audience]; return texts ? subjectLine(texts, language, row.params) : row.kind; } },
    { id: 'readAt', label: { vi: 'Đã đọc lúc', en: 'Read at' }, kind: 'instant', width: 18, value: (row) => row.readAt },
    { id: 'link', label: { vi: 'Liên kết', en: 'Link' }, width: 40, value: (row) => row.link },
  ],
});

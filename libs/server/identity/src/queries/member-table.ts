import type { MemberResponse } from '@matxich/contracts';
import { type TableExport, listWords } from '@matxich/platform';

/** The people of one organisation, for its own members. */
export const memberTable: TableExport<MemberResponse> = {
  name: { vi: 'thanh-vien', en: 'members' },
  columns: [
    { id: 'name', label: { vi: 'Họ và tên', en: 'Name' }, width: 32, value: (row) => row.name },
    { id: 'email', label: { vi: 'E-mail', en: 'E-mail' }, width: 32, value: (row) => row.email },
    { id: 'role', label: { vi: 'Vai trò', en: 'Role' }, width: 16, words: listWords.role, value: (row) => row.role },
    { id: 'since', label: { vi: 'Từ lúc', en: 'Since' }, kind: 'instant', width: 18, value: (row) => row.since },
  ],
};

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface FirmList {
  fileName: string;
  content: Buffer;
}

const folder = process.env['MATXICH_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const real = ['trangvang-plastics/plastics_listings.jsonl', 'shtp-enterprises/shtp_enterprises.json'];

/** The real lists where they are at hand; otherwise two small invented ones, said plainly. */
export function firmLists(): { isReal: boolean; lists: FirmList[] } {
  if (real.every((name) => existsSync(join(folder, name)))) return { isReal: true, lists: real.map((name) => ({ fileName: name.split('/').at(-1) ?? name, content: readFileSync(join(folder, name)) })) };
  console.warn(`NOTICE: ${folder} is absent; the journey runs on invented lists.`);
  const plastics = 'Tên công ty;Địa chỉ;Giới thiệu\nCông ty TNHH Nhựa Thử Một;Số 1, Đông Anh, Hà Nội;Ép nhựa kỹ thuật\nCông ty TNHH Nhựa Thử Hai;Số 2, Mê Linh, Hà Nội;Ép nhựa gia dụng\n';
  const park = 'company_name,address,intro\n"Cơ khí Thử Ba","Lô 3, Hà Nội","Gia công khuôn"\n';
  return { isReal: false, lists: [{ fileName: 'nhua.csv', content: Buffer.from(plastics) }, { fileName: 'khu.csv', content: Buffer.from(park) }] };
}

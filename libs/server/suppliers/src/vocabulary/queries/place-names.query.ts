import { toneKey } from '@matxich/domain';
import { Database, type Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

const unit = /^(phường|xã|thị trấn|quận|huyện|thị xã|thành phố|đặc khu|tỉnh|tp\.?) /u;
const keyOf = (name: string): string => toneKey(name.trim()).replace(unit, '');

/** Names of wards, of the districts before July 2025 and of provinces, with and without their unit. A few thousand rows, for an officer's single question. */
@Injectable()
export class PlaceNamesQuery {
  constructor(private readonly database: Database) {}

  async read(reads: Reads = this.database): Promise<ReadonlySet<string>> {
    const rows = (await reads.query('SELECT vi AS name FROM wards UNION SELECT unnest(old_districts) FROM wards UNION SELECT vi FROM provinces')) as { name: string }[];
    return new Set(rows.map((row) => keyOf(row.name)));
  }

  static holds(names: ReadonlySet<string>, term: string): boolean {
    return names.has(keyOf(term));
  }
}
